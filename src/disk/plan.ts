import { createHash, randomBytes } from "node:crypto";
import { lstatSync, readFileSync, renameSync, rmSync, statSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { codeOf, diskFault, SaveRefused } from "./disk-fault.ts";
import { savingIn } from "./lock.ts";
import { stampOf, syncFolder, writeNew } from "./write-whole.ts";

const aside = z.string().check(z.regex(/^(?:new|old)-[0-9a-f]{16}$/));
const step = z.strictObject({
  name: z.string(),
  /** Where its new content stands aside. */
  from: aside,
  /** Where its old content is kept; null: there was none. */
  old: z.nullable(aside),
  /** SHA-256 of its old content, null for none, and of its new one. */
  was: z.nullable(z.string()),
  is: z.string(),
});
/** One file of a save. */
export type Step = z.infer<typeof step>;

/**
 * What a save is to do. From the moment when the file has its name the save counts: whoever comes next ends it.
 */
const PLAN = "plan";

/** A name for a file aside that nothing has. */
export const asideName = (kind: "new" | "old" | "plan"): string =>
  `${kind}-${randomBytes(8).toString("hex")}`;
/** Files aside that no plan speaks of. */
export const isAside = (name: string): boolean => /^(?:new|old|plan)-[0-9a-f]{16}$/.test(name);

export const digestOfBytes = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const stampAt = (path: string): string => stampOf(statSync(path, { throwIfNoEntry: false }));

/** The SHA-256 of a file; null for none, a word for what is no file. */
export const digestOf = (path: string): string | null => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return null;
  if (!stats.isFile()) return "no file";
  try {
    return digestOfBytes(readFileSync(path));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null; // It was there a moment ago.
    throw error;
  }
};

/** The steps of the save that counts in a folder; null for none. Names other than `names` are refused. */
export const readPlan = (folder: string, names: readonly string[]): Step[] | null => {
  const path = join(savingIn(folder), PLAN);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  const steps = z.array(step).safeParse(parse(readFileSync(path, "utf8")));
  if (steps.success && steps.data.every(({ name }) => names.includes(name))) return steps.data;
  throw new SaveRefused(`${path} says nothing that is known: it is in the way of any save`);
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Writes a plan aside; gives what makes it count. */
export const writePlan = (folder: string, steps: readonly Step[]): (() => void) => {
  const saving = savingIn(folder);
  const written = join(saving, asideName("plan"));
  writeNew(written, [Buffer.from(JSON.stringify(steps))]);
  syncFolder(folder);
  return () => {
    renameSync(written, join(saving, PLAN));
    syncFolder(saving);
  };
};

/** The save is over. */
export const removePlan = (folder: string): void => {
  rmSync(join(savingIn(folder), PLAN), { force: true });
  syncFolder(savingIn(folder));
};

/**
 * Where each file of a save is to be read, null for no file: everywhere its new content, or everywhere its old one. The
 * old one where somebody wrote over a file, or took one back, before the save was ended: theirs stays.
 */
export const whereToRead = (folder: string, steps: readonly Step[]): Map<string, string | null> => {
  const isForward = goesForward(folder, steps);
  return new Map(steps.map((each) => [each.name, isForward ? newPath(folder, each) : oldPath(folder, each)]));
};

// Not existsSync: it says "no" of what can't be asked.
const stands = (folder: string, file: string): boolean =>
  lstatSync(join(savingIn(folder), file), { throwIfNoEntry: false })?.isFile() === true;
const isLeft = (folder: string, { from }: Step): boolean => stands(folder, from);

export const goesForward = (folder: string, steps: readonly Step[]): boolean =>
  steps.every((each) => {
    const now = digestOf(join(folder, each.name));
    if (now === each.is) return true;
    return isLeft(folder, each) ? now === each.was : now !== each.was;
  });

const newPath = (folder: string, each: Step): string => {
  const path = join(folder, each.name);
  return digestOf(path) === each.is || !isLeft(folder, each) ? path : join(savingIn(folder), each.from);
};

const oldPath = (folder: string, each: Step): string | null => {
  const path = join(folder, each.name);
  if (digestOf(path) !== each.is) return path;
  if (each.was === null) return null;
  return each.old !== null && stands(folder, each.old) ? join(savingIn(folder), each.old) : path;
};

/** Renames a file aside into its place, or removes what is there; the error names the file. */
const put = (folder: string, name: string, aside: string | null): void => {
  try {
    if (aside === null) unlinkSync(join(folder, name));
    else renameSync(aside, join(folder, name));
  } catch (error) {
    const fault = diskFault(error);
    throw fault ? new SaveRefused(`${name}: ${fault.words}`) : error;
  }
};

/** Puts in place what is not there yet. Throws at what the system refuses, or where a file is not what the save began from. */
export const putInPlace = (folder: string, steps: readonly Step[]): void => {
  for (const each of steps) {
    if (!isLeft(folder, each)) continue;
    const path = join(folder, each.name);
    const stamp = stampAt(path);
    const now = digestOf(path);
    if (now === each.is) continue;
    // Looked at once more, to be as near to the rename as can be.
    if (now !== each.was || stampAt(path) !== stamp)
      throw new SaveRefused(`${each.name} was changed meanwhile`);
    put(folder, each.name, join(savingIn(folder), each.from));
  }
  syncFolder(folder);
  // The old content is kept by a second name of the same file: somebody wrote into it at the last moment.
  for (const { name, old, was } of steps)
    if (old !== null && stands(folder, old) && digestOf(join(savingIn(folder), old)) !== was)
      throw new SaveRefused(`${name} was changed meanwhile`);
};

/** Takes back what a save has put in place: from the first file on, the old ones count. */
export const takeBack = (folder: string, steps: readonly Step[]): void => {
  for (const each of steps) {
    const path = oldPath(folder, each);
    if (path !== join(folder, each.name)) put(folder, each.name, path);
  }
  syncFolder(folder);
  removePlan(folder);
};
