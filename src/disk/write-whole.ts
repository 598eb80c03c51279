import {
  closeSync,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { codeOf } from "./disk-fault.ts";
import { giveUpName, isAbandoned, takeName } from "./owner.ts";

/**
 * Writes the pieces of a file aside and renames it: who is killed meanwhile leaves no half file. Where the path is a link,
 * what it leads to is written; mode and owner stay. Where it can't be done, the folders that were made for it go too.
 */
export const writeWhole = (path: string, pieces: Iterable<Uint8Array>): void => {
  const target = behindLinks(path);
  const made = makeFolder(dirname(target));
  const aside = takeAside(dirname(target));
  try {
    writeNew(aside.path, pieces, statSync(target, { throwIfNoEntry: false }));
    renameSync(aside.path, target);
    made.length = 0;
  } finally {
    aside.giveUp();
    removeEmpty(made);
  }
};

const ASIDE = ".groundtruth-aside-";

/**
 * A path in a folder for a file that is to be renamed; nothing is there. What is there when it is given up is removed. What
 * a process left that was killed goes too.
 */
export const takeAside = (folder: string): { readonly path: string; readonly giveUp: () => void } => {
  dropAbandoned(folder);
  const name = takeName();
  const path = join(folder, `${ASIDE}${name}`);
  const giveUp = () => {
    isDone(() => rmSync(path, { force: true }));
    giveUpName(name);
  };
  return { path, giveUp };
};

/** As many as Linux follows. */
const MOST_LINKS = 40;

/** The file that a path leads to, which may not be there yet. */
const behindLinks = (path: string): string => {
  let at = path;
  for (let links = 0; lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink(); links++) {
    if (links === MOST_LINKS) statSync(path); // The system's own error says that the links never end.
    const next = readlinkSync(at);
    // Joined as it stands: "a/.." is not where it looks if a is a link.
    at = isAbsolute(next) ? next : `${dirname(at)}/${next}`;
  }
  return at;
};

const dropAbandoned = (folder: string): void => {
  isDone(() => {
    for (const file of readdirSync(folder).filter((each) => each.startsWith(ASIDE))) {
      const path = join(folder, file);
      if (isAbandoned(file.slice(ASIDE.length), path)) rmSync(path, { force: true });
    }
  });
};

/** Does what may fail without harm. */
export const isDone = (act: () => void): boolean => {
  try {
    act();
    return true;
  } catch {
    return false;
  }
};

/** Writes a file under a name that nothing has, on the disk when it returns; its mode and owner are those of `like`. */
export const writeNew = (path: string, pieces: Iterable<Uint8Array>, like?: Stats): void => {
  // Nobody else reads it before it has its mode.
  const file = openSync(path, "wx", like ? 0o600 : 0o666);
  try {
    // Not writeSync: on a disk that is nearly full it writes a part and calls that well.
    for (const piece of pieces) writeFileSync(file, piece);
    if (like) fchmodSync(file, modeLike(file, like));
    // Some disks only find here that they are full.
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Gives the file to its owner as far as one may; where its group can't be kept, another one gets no more rights than anybody. */
const modeLike = (file: number, { uid, gid, mode }: Stats): number => {
  const own = fstatSync(file);
  if (own.uid !== uid) isDone(() => fchownSync(file, uid, -1));
  const hasGroup = own.gid === gid || isDone(() => fchownSync(file, -1, gid));
  return mode & (hasGroup ? 0o777 : 0o707 | ((mode & 0o007) << 3));
};

const WITHOUT_SYNC = ["EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"];

/** Puts the names in a folder on the disk, where the file system knows that of folders. */
export const syncFolder = (folder: string): void => {
  if (process.platform === "win32") return;
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } catch (error) {
    if (!WITHOUT_SYNC.includes(codeOf(error) ?? "")) throw error;
  } finally {
    closeSync(descriptor);
  }
};

/** Of a file another one after each change of it; "-" for no file. Two changes within one step of the clock may be one. */
export const stampOf = (stats: Stats | undefined): string =>
  stats ? `${stats.size}@${stats.mtimeMs}@${stats.ctimeMs}#${stats.ino}` : "-";

/** Makes a folder with those above it; gives what had to be made, the outermost first. */
export const makeFolder = (folder: string): string[] => {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.unshift(at);
  try {
    // Not "recursive": where nothing can be made, as in /proc, Node tries for ever.
    for (const each of missing) makeOne(each);
    return missing;
  } catch (error) {
    removeEmpty(missing);
    throw error;
  }
};

const makeOne = (folder: string): void => {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== "EEXIST" || !statSync(folder).isDirectory()) throw error; // Somebody else made it just now.
  }
};

/** Removes folders that were made, the innermost first, unless somebody put something there meanwhile. */
export const removeEmpty = (folders: readonly string[]): void => {
  for (const folder of folders.toReversed()) isDone(() => rmdirSync(folder));
};
