import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** Writes the pieces of a file under a temporary name and renames it: who is killed meanwhile leaves no half file. */
export const writeWhole = (path: string, pieces: Iterable<Uint8Array>): void =>
  writeAllWhole(new Map([[path, pieces]]));

/**
 * Writes several files as `writeWhole` does one: none is put in place before all of them are on the disk. Where one can't
 * be written, the folders that were made for them go too.
 */
export const writeAllWhole = (files: ReadonlyMap<string, Iterable<Uint8Array>>): void => {
  const temporary = new Map([...files.keys()].map((path) => [path, `${path}.${process.pid}.tmp`]));
  const made: string[] = [];
  try {
    for (const [path, name] of temporary) {
      made.push(...makeFolder(dirname(path)));
      writeTo(name, files.get(path) ?? []);
    }
    for (const [path, name] of temporary) renameSync(name, path);
    made.length = 0;
  } finally {
    for (const name of temporary.values()) rmSync(name, { force: true });
    for (const folder of made.reverse()) removeEmpty(folder);
  }
};

/** The folders that had to be made for this one, the outermost first. */
const makeFolder = (folder: string): string[] => {
  if (existsSync(folder)) return [];
  const made = [...makeFolder(dirname(folder)), folder];
  mkdirSync(folder, { recursive: true });
  return made;
};

const removeEmpty = (folder: string): void => {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else put something there meanwhile: it is theirs.
  }
};

const writeTo = (path: string, pieces: Iterable<Uint8Array>): void => {
  const file = openSync(path, "w");
  try {
    // Not writeSync: on a disk that is nearly full it writes a part and calls that well.
    for (const piece of pieces) writeFileSync(file, piece);
    // Some disks only find here that they are full.
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};
