import { accessSync, constants, linkSync, lstatSync, readFileSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "../core/result.ts";
import { codeOf, diskFault, SaveRefused } from "./disk-fault.ts";
import { type Lock, pause, savingIn, takeLock } from "./lock.ts";
import {
  asideName,
  digestOf,
  digestOfBytes,
  putInPlace,
  readPlan,
  removePlan,
  type Step,
  takeBack,
  whereToRead,
  writePlan,
} from "./plan.ts";
import { clearAside, endUnfinished, isSaving } from "./unfinished.ts";
import { isDone, makeFolder, removeEmpty, syncFolder, writeNew } from "./write-whole.ts";

/** Why nothing can be saved, or why a save failed. */
export interface SaveFault {
  /** Another program has the lock, for now. */
  readonly isBusy: boolean;
  readonly isFull: boolean;
  /** Nothing was written. */
  readonly isUntouched: boolean;
  /** What is wrong and what is on the disk, as the end of a sentence: "the disk is full (ENOSPC), nothing was written". */
  readonly words: string;
}

/** A folder whose files nobody else who asks for its lock will read or write until it is released. */
export interface LockedFolder {
  /**
   * Puts these files in the folder, all of them or none, also if the process is killed or the power fails; nothing where
   * one of the folder's files is not what it was when the folder was locked.
   */
  readonly save: (files: ReadonlyMap<string, Uint8Array>) => Result<null, SaveFault>;
  /** May be called again. */
  readonly release: () => void;
}

const NOTHING = "nothing was written";
const BUSY: SaveFault = {
  isBusy: true,
  isFull: false,
  isUntouched: true,
  words: `another program is saving there, ${NOTHING}`,
};

/**
 * Locks a folder, and makes it where it is missing. `names` are the files that belong together in it. A save that was
 * interrupted is ended first.
 */
export const lockFolder = (folder: string, names: readonly string[]): Result<LockedFolder, SaveFault> => {
  let made: string[] = [];
  try {
    made = makeFolder(folder);
    const hasLeftOver = isSaving(folder);
    const lock = lockOf(folder);
    if (!lock) {
      removeEmpty(made);
      return err(BUSY);
    }
    /** A new folder goes again unless something is saved in it. */
    const release = () => {
      lock.release();
      removeEmpty(hasLeftOver ? [folder] : made);
    };
    try {
      endUnfinished(folder, names);
      const was = new Map(names.map((name) => [name, digestOf(join(folder, name))]));
      return ok({ save: (files) => saveIn(folder, was, made, files), release });
    } catch (error) {
      release();
      throw error;
    }
  } catch (error) {
    removeEmpty(made);
    const fault = diskFault(error);
    if (!fault) throw error;
    return untouched(fault);
  }
};

interface DiskFault {
  readonly isFull: boolean;
  readonly words: string;
}

const untouched = ({ isFull, words }: DiskFault) =>
  err({ isBusy: false, isFull, isUntouched: true, words: `${words}, ${NOTHING}` });

/** How long somebody waits for another program's save, and how often one looks. */
export const PATIENCE_MILLISECONDS = 10_000;
export const untilNextLook = (): number => 5 + 20 * Math.random();

/** Locks a folder as `lockFolder` does, and waits for it. */
export const awaitLock = (folder: string, names: readonly string[]): ReturnType<typeof lockFolder> => {
  for (const end = Date.now() + PATIENCE_MILLISECONDS; ; pause(untilNextLook())) {
    const locked = lockFolder(folder, names);
    if (locked.ok || !locked.error.isBusy || Date.now() > end) return locked;
  }
};

const lockOf = (folder: string): Lock | null => {
  try {
    return takeLock(folder);
  } catch (error) {
    // Another one was done just now and removed the new folder that it had made.
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
};

const saveIn = (
  folder: string,
  was: ReadonlyMap<string, string | null>,
  made: readonly string[],
  files: ReadonlyMap<string, Uint8Array>,
): Result<null, SaveFault> => {
  const steps: Step[] = [];
  let mayCount = false;
  try {
    for (const [name, bytes] of files) {
      const step = setAside(folder, name, bytes, was.get(name) ?? null);
      if (step) steps.push(step);
    }
    const count = writePlan(folder, steps);
    for (const each of made) syncFolder(dirname(each));
    for (const [name, digest] of was)
      if (digestOf(join(folder, name)) !== digest) throw new SaveRefused(`${name} was changed meanwhile`);
    mayCount = true;
    count();
    putInPlace(folder, steps);
    isDone(() => removePlan(folder));
    return ok(null);
  } catch (error) {
    if (mayCount) isDone(() => takeBack(folder, steps));
    const fault = diskFault(error);
    if (!fault) throw error;
    if (mayCount) return outcome(folder, steps, fault);
    return untouched(fault);
  } finally {
    isDone(() => clearAside(folder));
  }
};

/** Writes a file's new content aside, and keeps its old one; null where both are the same. */
const setAside = (folder: string, name: string, bytes: Uint8Array, was: string | null): Step | null => {
  const is = digestOfBytes(bytes);
  if (is === was) return null;
  const path = join(folder, name);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats) mustBeWritable(name, path, stats);
  const from = asideName("new");
  writeNew(join(savingIn(folder), from), [bytes], stats);
  const old = stats ? asideName("old") : null;
  if (stats && old) keep(path, join(savingIn(folder), old), stats);
  return { name, from, old, was, is };
};

const mustBeWritable = (name: string, path: string, stats: Stats): void => {
  if (stats.isSymbolicLink()) throw new SaveRefused(`${name} is a link and is not written through`);
  if (!stats.isFile()) throw new SaveRefused(`${name} is no file`);
  if ((stats.mode & 0o222) === 0) throw new SaveRefused(`${name} is read-only`);
  accessSync(path, constants.W_OK);
};

const keep = (path: string, old: string, stats: Stats): void => {
  if (!isDone(() => linkSync(path, old))) writeNew(old, [readFileSync(path)], stats); // Not every file system has links.
};

/** What a failed save came to: looked at, not supposed. */
const outcome = (folder: string, steps: readonly Step[], fault: DiskFault): Result<null, SaveFault> => {
  const fails = (state: string) =>
    err({ isBusy: false, isFull: fault.isFull, isUntouched: false, words: `${fault.words}; ${state}` });
  try {
    const names = steps.map(({ name }) => name);
    const where = whereToRead(folder, readPlan(folder, names) ?? []);
    const pathOf = (name: string): string | null =>
      where.get(name) ?? (where.has(name) ? null : join(folder, name));
    const digestIn = (path: string | null): string | null => (path === null ? null : digestOf(path));
    const isNew = steps.map(({ name, is }) => digestIn(pathOf(name)) === is);
    const isInPlace = steps.every(({ name }) => digestIn(pathOf(name)) === digestOf(join(folder, name)));
    if (isNew.every(Boolean))
      return isInPlace
        ? ok(null)
        : fails(`the change is kept in ${savingIn(folder)} and is put in place when it is opened next`);
    if (isNew.some(Boolean)) return fails(`look at ${folder}: a part of the files is new`);
    return isInPlace ? untouched(fault) : fails(`${folder} is put right when it is opened next`);
  } catch {
    return fails(`it can't be told what was written: look at ${folder}`);
  }
};
