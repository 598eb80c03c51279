import { closeSync, lstatSync, mkdirSync, openSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { codeOf, SaveRefused } from "./disk-fault.ts";
import { giveUpName, isAbandoned, takeName } from "./owner.ts";
import { isDone } from "./write-whole.ts";

/**
 * Where all of a save stands while it lasts: the lock, the new files, the old ones, and what is to be done with them. It is
 * in the folder that is saved to, so that its files can be renamed, and it is gone when the save is done.
 */
export const savingIn = (folder: string): string => join(folder, ".groundtruth-save");

const FLAG = "lock-";

export interface Lock {
  readonly release: () => void;
}

/** The names of locks in what `savingIn` names whose processes are at work. */
export const liveFlags = (saving: string): string[] =>
  flagsIn(saving).filter((flag) => !isDead(saving, flag));

const flagsIn = (saving: string): string[] => readdirSync(saving).filter((name) => name.startsWith(FLAG));
const isDead = (saving: string, flag: string): boolean =>
  isAbandoned(flag.slice(FLAG.length), join(saving, flag));

/**
 * Takes the lock of a folder that is there; null where somebody else has it. Each puts up a flag and then looks round: who
 * sees no other flag has the lock, who sees one takes its own down. Two can't both see none, since each looks after its own
 * is up. So the flag of a process that was killed can be removed by anybody. What the system refuses is thrown.
 */
export const takeLock = (folder: string): Lock | null => {
  const saving = savingIn(folder);
  const name = takeName();
  const flag = join(saving, `${FLAG}${name}`);
  const release = () => {
    isDone(() => rmSync(flag, { force: true }));
    giveUpName(name);
    isDone(() => rmdirSync(saving));
  };
  try {
    putUp(saving, flag);
    const others = flagsIn(saving).filter((each) => each !== `${FLAG}${name}`);
    if (others.every((each) => isDead(saving, each))) {
      for (const each of others) rmSync(join(saving, each), { force: true });
      return { release };
    }
  } catch (error) {
    release();
    throw error;
  }
  release();
  return null;
};

const TRIES = 100;

const putUp = (saving: string, flag: string): void => {
  for (let tries = 1; ; tries++) {
    makeOwnFolder(saving);
    try {
      closeSync(openSync(flag, "wx", 0o600));
      return;
    } catch (error) {
      // Another one was done just now and removed the folder.
      if (codeOf(error) !== "ENOENT" || tries === TRIES) throw error;
    }
  }
};

const makeOwnFolder = (saving: string): void => {
  try {
    mkdirSync(saving);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    const stats = lstatSync(saving, { throwIfNoEntry: false });
    if (stats && !stats.isDirectory()) throw new SaveRefused(`${basename(saving)} is no folder`);
  }
};

/** Waits without an event loop: the command reads and writes synchronously. */
export const pause = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};
