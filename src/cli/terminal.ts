import { readSync, writeSync } from "node:fs";

/** What a command reads and writes. Tests pass one that remembers. */
export interface Terminal {
  /** Standard output. */
  readonly write: (text: string) => void;
  /** Standard error, at once. */
  readonly warn: (text: string) => void;
  /** Bytes of standard input as they come, into `buffer`; 0 at its end. */
  readonly read: (buffer: Uint8Array) => number;
  /** Writes out what `write` still holds. */
  readonly flush: () => void;
  readonly columns: number;
  readonly isColored: boolean;
}

const HELD_CHARACTERS = 1 << 16;
/** A pipe that is full or empty for now. */
const WAIT_MILLISECONDS = 5;
/** Where output goes to no terminal, its lines are this long. */
const FILE_COLUMNS = 100;

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code; // Errors of node:fs have one.

const wait = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MILLISECONDS);
};

/** Synchronous: asynchronous streams cost several times as much, and hold what a slow reader has not taken. */
const writeAll = (descriptor: number, text: string): void => {
  let rest: Uint8Array = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if (codeOf(error) === "EAGAIN") wait();
      else if (codeOf(error) !== "EPIPE") throw error;
      // Whoever read our output has enough of it (`| head`). A message that nobody reads ends nothing: what it is about goes on.
      else if (descriptor === 1) process.exit(0);
      else return;
    }
  }
};

const readSome = (buffer: Uint8Array): number => {
  for (;;) {
    try {
      return readSync(0, buffer);
    } catch (error) {
      if (codeOf(error) === "EOF") return 0;
      if (codeOf(error) !== "EAGAIN") throw error;
      wait();
    }
  }
};

/** The terminal, pipe or file that this process was started on. */
export const processTerminal = (): Terminal => {
  let held = "";
  const flush = () => {
    const text = held;
    held = "";
    writeAll(1, text);
  };
  return {
    write: (text) => {
      held += text;
      if (held.length > HELD_CHARACTERS) flush();
    },
    warn: (text) => writeAll(2, text),
    read: readSome,
    flush,
    columns: process.stdout.columns ?? FILE_COLUMNS,
    isColored: process.stdout.isTTY === true && !process.env.NO_COLOR,
  };
};
