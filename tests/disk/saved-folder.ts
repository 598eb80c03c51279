import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWhole } from "../../src/disk/read-whole.ts";
import { lockFolder } from "../../src/disk/save.ts";

/** A place for folders; in memory where there is one, since a save waits for the disk some twenty times. */
export const scratchRoot = (): string =>
  mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "groundtruth-saved-"));

const NAMES = ["a", "b", "c", "d", "e"] as const;
/** The files of a folder, by name. */
export type Texts = Partial<Record<(typeof NAMES)[number], string>>;

/** `e` is not there yet, `d` stays as it is. */
export const OLD: Texts = { a: "old a", b: "old b ".repeat(2000), c: "old c", d: "d" };
export const NEW: Texts = { a: "new a", b: "new b ".repeat(3000), c: "new c", d: "d", e: "new e" };

let folders = 0;
/** A folder with these files in another one of its own; null: it is not there yet. `a` has a mode that is not the usual one. */
export const makeFolder = (root: string, texts: Texts | null): string => {
  const folder = join(root, `at-${folders++}`, "story");
  mkdirSync(texts ? folder : join(folder, ".."), { recursive: true });
  for (const [name, text] of Object.entries(texts ?? {})) writeFileSync(join(folder, name), text);
  if (texts) chmodSync(join(folder, "a"), 0o640);
  return folder;
};

const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

/** The files as any other program sees them. */
export const inPlace = (folder: string): Texts =>
  Object.fromEntries(
    NAMES.flatMap((name) => {
      const text = readIfThere(join(folder, name));
      return text === undefined ? [] : [[name, text]];
    }),
  );

/** The files as whoever opens the folder next reads them. */
export const opened = (folder: string): Texts => readWhole(folder, NAMES, readIfThere).files;

export const same = (one: Texts, other: Texts): boolean => NAMES.every((name) => one[name] === other[name]);

/** What is in a folder besides its files. */
export const leftOver = (folder: string): string[] => {
  try {
    return readdirSync(folder).filter((name) => !NAMES.some((each) => each === name));
  } catch {
    return [];
  }
};

/** Saves; gives what was told: "saved" or a message, or null where the process "died" on the way. */
export const save = (folder: string, texts: Texts): string | null => {
  try {
    const locked = lockFolder(folder, NAMES);
    if (!locked.ok) return locked.error.words;
    try {
      const saved = locked.value.save(
        new Map(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)])),
      );
      return saved.ok ? "saved" : saved.error.words;
    } finally {
      locked.value.release();
    }
  } catch (error) {
    if (isDeath(error)) return null;
    throw error;
  }
};

export const isDeath = (error: unknown): boolean =>
  error instanceof Error && error.constructor.name === "Killed";
