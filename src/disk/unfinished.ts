import { lstatSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { liveFlags, savingIn, takeLock } from "./lock.ts";
import { goesForward, isAside, putInPlace, readPlan, removePlan, takeBack } from "./plan.ts";
import { isDone } from "./write-whole.ts";

/** True while files are saved in a folder, and after a save that was interrupted. */
export const isSaving = (folder: string): boolean =>
  lstatSync(savingIn(folder), { throwIfNoEntry: false })?.isDirectory() === true;

/** Ends an interrupted save of a folder whose lock one has: its files are all new then, or all old. */
export const endUnfinished = (folder: string, names: readonly string[]): void => {
  const steps = readPlan(folder, names);
  if (steps) {
    if (goesForward(folder, steps) && isDone(() => putInPlace(folder, steps))) removePlan(folder);
    else takeBack(folder, steps);
  }
  clearAside(folder);
};

/** Removes files aside, unless a plan may still speak of them. */
export const clearAside = (folder: string): void => {
  const names = readdirSync(savingIn(folder));
  if (names.includes("plan")) return;
  for (const name of names.filter(isAside)) rmSync(join(savingIn(folder), name), { force: true });
};

/**
 * Ends the interrupted save of a folder that is to be read. Nothing happens where the save is at work still, or where one
 * has no right to: it is read as it counts.
 */
export const endAbandoned = (folder: string, names: readonly string[]): void => {
  isDone(() => {
    if (liveFlags(savingIn(folder)).length > 0) return;
    const lock = takeLock(folder);
    if (!lock) return;
    try {
      endUnfinished(folder, names);
    } finally {
      lock.release();
    }
    rmdirSync(folder); // Of a new story whose save came to nothing; any other folder is not empty.
  });
};
