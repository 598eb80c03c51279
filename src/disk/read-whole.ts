import { statSync } from "node:fs";
import { SaveRefused } from "./disk-fault.ts";
import { pause } from "./lock.ts";
import { readPlan, whereToRead } from "./plan.ts";
import { endAbandoned, isSaving } from "./unfinished.ts";
import { stampOf } from "./write-whole.ts";

/** What can be told of the files of a folder without reading them. */
export interface Look {
  /** Another one for files of other content, unless `isRacy`. */
  readonly signature: string;
  /** A file is there. */
  readonly isThere: boolean;
  /** So young a file, or so busy a folder, that its next change might leave it the same size and times. */
  readonly isRacy: boolean;
  readonly isSaving: boolean;
  /** ms since 1970. */
  readonly at: number;
}

/** File systems tell times in steps: FAT in 2 s, others in 1 s or in ticks of some ms. */
const STEP_MILLISECONDS = 2500;

/** Looks at the files of these names. Links are followed: what they lead to is read. */
export const lookAt = (folder: string, names: readonly string[]): Look => {
  const at = Date.now();
  let signature = "";
  let isThere = false;
  let newest = 0;
  for (const name of names) {
    const stats = statSync(`${folder}/${name}`, { throwIfNoEntry: false });
    signature += `${stampOf(stats)} `;
    if (!stats) continue;
    isThere = true;
    newest = Math.max(newest, stats.mtimeMs, stats.ctimeMs);
  }
  const saving = isSaving(folder);
  return { signature, isThere, isRacy: saving || newest > at - STEP_MILLISECONDS, isSaving: saving, at };
};

/** The folder had no file made or renamed for a while: what was read since belongs together. */
const isQuiet = (folder: string, { at }: Look): boolean => {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return !stats || Math.max(stats.mtimeMs, stats.ctimeMs) < at - STEP_MILLISECONDS;
};

const WAIT_MILLISECONDS = 5;
const TRIES = 1000;

/**
 * Reads the files of these names that are in a folder, all from before a save or all from after it: an interrupted one is
 * ended, or read as it counts where one may not write. `read` gives undefined where nothing is. Gives the look that what
 * was read belongs to.
 */
export const readWhole = <Name extends string, T>(
  folder: string,
  names: readonly Name[],
  read: (path: string) => T | undefined,
  look = lookAt(folder, names),
): { readonly files: Partial<Record<Name, T>>; readonly look: Look } => {
  let before = look;
  if (before.isSaving) {
    endAbandoned(folder, names);
    before = lookAt(folder, names);
  }
  for (let tries = 0; tries < TRIES; tries++) {
    const where = whereItCounts(folder, names, before);
    const files: Partial<Record<Name, T>> = {};
    for (const name of names) {
      const path = where.has(name) ? where.get(name) : `${folder}/${name}`;
      const content = path ? read(path) : undefined;
      if (content !== undefined) files[name] = content;
    }
    if (!before.isSaving && isQuiet(folder, before)) return { files, look: before };
    const after = lookAt(folder, names);
    const isSame = after.signature === before.signature && after.isSaving === before.isSaving;
    if (isSame && sameWhere(where, whereItCounts(folder, names, after))) return { files, look: before };
    before = after;
    pause(WAIT_MILLISECONDS);
  }
  throw new SaveRefused(`${folder}: its files were saved again and again while they were read`);
};

type Where = ReadonlyMap<string, string | null>;

const whereItCounts = (folder: string, names: readonly string[], { isSaving: saving }: Look): Where =>
  whereToRead(folder, (saving && readPlan(folder, names)) || []);

const sameWhere = (one: Where, other: Where): boolean =>
  one.size === other.size && [...one].every(([name, path]) => other.get(name) === path);
