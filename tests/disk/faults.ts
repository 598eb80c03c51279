import { createRequire } from "node:module";

export interface Fault {
  /** The number of the call, from 1. */
  readonly at: number;
  /** An error's code; "kill": the process ends before the call; "half": within it; "meet": see there. */
  readonly how: string;
  /** All later calls fail too. */
  readonly isLasting?: boolean;
  /** Calls that read are left alone. */
  readonly isWrites?: boolean;
  /** What somebody else does just before the call. */
  readonly meet?: () => void;
}

/** What somebody else does just before a call. */
export const meeting = (at: number, meet: () => void): Fault => ({ at, how: "meet", meet });

/** A call of node:fs as it was made, such as { name: "renameSync", path: "a", to: "b" }; `to` is the second argument. */
export interface Call {
  readonly name: string;
  readonly path: string;
  readonly to: unknown;
  /** It did not fail. */
  readonly isDone: boolean;
}

/** `faults.cjs`, which patches node:fs as soon as it is loaded. */
export const { arm, coarsen, disarm, isDead } = createRequire(import.meta.url)("./faults.cjs") as {
  /** Counts the calls whose path contains `within`, and lets these fail. */
  readonly arm: (within: string, faults: readonly Fault[]) => void;
  /** From now on file times come in steps of so many ms, and files have no number, as on FAT; 0: as they are. */
  readonly coarsen: (milliseconds: number) => void;
  /** Gives the calls that were made since `arm`. */
  readonly disarm: () => readonly Call[];
  /** True from a "kill" until the next `arm`. */
  readonly isDead: () => boolean;
}; // It is no TypeScript: a process loads it before anything else.
