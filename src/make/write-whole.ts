import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Writes the pieces of a file under a temporary name and renames it: who is killed meanwhile leaves no half file. */
export const writeWhole = (path: string, pieces: Iterable<Uint8Array>): void => {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openSync(temporary, "w");
  try {
    for (const piece of pieces) writeSync(file, piece);
    closeSync(file);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
};
