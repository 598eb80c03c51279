import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { err, ok, type Result } from "../core/result.ts";
import { codeOf, diskFault } from "./disk-fault.ts";
import { pause } from "./lock.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * Writes a command's output to where the user wants it: a file whole or not at all, into a device or a pipe as it comes.
 * The error names the path and says what was written.
 */
export const writeOutput = (path: string, bytes: Uint8Array): Result<null> => {
  let stream: number | string | null = null;
  try {
    stream = streamOf(path);
    if (stream === null) writeWhole(path, [bytes]);
    else writeInto(stream, bytes);
    return ok(null);
  } catch (error) {
    const fault = diskFault(error);
    if (!fault) throw error;
    return err(`${path}: ${fault.words}, ${stream === null ? "nothing" : "not all of it"} was written`);
  }
};

/** A descriptor that this process was given ("/dev/stdout"), a path of what is no file; null for files. */
const streamOf = (path: string): number | string | null => {
  const [, name, number] = /^\/dev\/(stdout|stderr)$|^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path) ?? [];
  if (name !== undefined) return name === "stdout" ? 1 : 2;
  if (number !== undefined) return Number(number);
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && !stats.isFile() && !stats.isDirectory() ? path : null;
};

const writeInto = (stream: number | string, bytes: Uint8Array): void => {
  const descriptor = typeof stream === "number" ? stream : openSync(stream, "w");
  try {
    writeAll(descriptor, bytes);
  } finally {
    if (descriptor !== stream) closeSync(descriptor);
  }
};

const WAIT_MILLISECONDS = 5;

const writeAll = (descriptor: number, bytes: Uint8Array): void => {
  for (let rest = bytes; rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if (codeOf(error) === "EPIPE") return; // Whoever reads it has enough.
      if (codeOf(error) !== "EAGAIN") throw error;
      pause(WAIT_MILLISECONDS); // A pipe that is full for now.
    }
  }
};
