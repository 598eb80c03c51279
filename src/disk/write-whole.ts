import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Writes the pieces of a file under a temporary name and renames it: who is killed meanwhile leaves no half file. */
export const writeWhole = (path: string, pieces: Iterable<Uint8Array>): void =>
  writeAllWhole(new Map([[path, pieces]]));

/** Writes several files as `writeWhole` does one: none is put in place before all of them are on the disk. */
export const writeAllWhole = (files: ReadonlyMap<string, Iterable<Uint8Array>>): void => {
  const temporary = new Map([...files.keys()].map((path) => [path, `${path}.${process.pid}.tmp`]));
  try {
    for (const [path, name] of temporary) writeTo(name, files.get(path) ?? []);
    for (const [path, name] of temporary) renameSync(name, path);
  } finally {
    for (const name of temporary.values()) rmSync(name, { force: true });
  }
};

const writeTo = (path: string, pieces: Iterable<Uint8Array>): void => {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  try {
    for (const piece of pieces) writeSync(file, piece);
  } finally {
    closeSync(file);
  }
};
