import type { BaseFiles, SaveAnswer, Saver } from "../app/edit/editing-effects.ts";
import { sameFile } from "../formats/same-file.ts";
import { STORY_FILES, type StoryFile, type StoryFiles } from "../formats/story-parts.ts";

type Picker = (options: { id: string; mode: "readwrite" }) => Promise<FileSystemDirectoryHandle>;

/** A folder that the reader chooses, by the File System Access API; null where the browser has none. */
export const folderSaver = (): Saver | null => {
  const { showDirectoryPicker: pick } = window as { showDirectoryPicker?: Picker }; // Not in the DOM types: no standard yet.
  if (!pick) return null;
  let chosen: FileSystemDirectoryHandle | null = null;
  return {
    name: "a folder",
    save: async (id, base, files) => {
      try {
        chosen ??= await pick.call(window, { id: "groundtruth", mode: "readwrite" });
      } catch (error) {
        if (error instanceof DOMException && error.name === "AbortError") return { status: "cancelled" };
        return failure(`${reasonOf(error)} ${NOTHING}`);
      }
      try {
        return await saveIn(chosen, id, base, files);
      } catch (error) {
        chosen = null;
        return failure(`${reasonOf(error)} ${NOTHING}`);
      }
    },
  };
};

const NOTHING = "Nothing was written.";
const failure = (message: string): SaveAnswer => ({ status: "failed", message });

/** Saves in the story's own folder, wherever in geo/ the reader pointed; one that is made for it goes if nothing is saved. */
const saveIn = async (
  chosen: FileSystemDirectoryHandle,
  id: string,
  base: BaseFiles,
  files: StoryFiles,
): Promise<SaveAnswer> => {
  if (chosen.name === id) return saveStory(chosen, base, files);
  const geo = chosen.name === "geo" ? chosen : ((await ifThere(chosen.getDirectoryHandle("geo"))) ?? chosen);
  const stories = (await ifThere(geo.getDirectoryHandle("stories"))) ?? geo;
  const folder = await ifThere(stories.getDirectoryHandle(id));
  if (folder) return saveStory(folder, base, files);
  const made = await stories.getDirectoryHandle(id, { create: true });
  try {
    const answer = await saveStory(made, base, files);
    if (answer.status === "saved") return answer;
    await quietly(stories.removeEntry(id)); // A folder with files in it stays.
    return answer;
  } catch (error) {
    await quietly(stories.removeEntry(id));
    throw error;
  }
};

/** A file of the story that is written aside, and put in place when it is closed. */
interface Opened {
  readonly file: StoryFile;
  readonly text: string;
  /** What was there before. */
  readonly old: string | undefined;
  readonly writable: FileSystemWritableFileStream;
}

const saveStory = async (
  folder: FileSystemDirectoryHandle,
  base: BaseFiles,
  files: StoryFiles,
): Promise<SaveAnswer> => {
  // What the command and the development server save by (src/disk/lock.ts).
  if (await ifThere(folder.getDirectoryHandle(".groundtruth-save")))
    return failure(
      `Another program is saving there, or was interrupted: "groundtruth check" puts that right. ${NOTHING}`,
    );
  const there = await readAll(folder);
  const toWrite = STORY_FILES.filter((file) => !sameFile(file, there[file], files[file]));
  // A folder that has no story yet is no older version of it.
  const isNew = Object.keys(there).length === 0;
  if (!isNew && toWrite.some((file) => !sameFile(file, there[file], base[file])))
    return { status: "changed", theirs: there };
  const opened: Opened[] = [];
  try {
    // All are written before the first is put in place: a disk that is full is found here.
    for (const file of toWrite) {
      const handle = await folder.getFileHandle(file, { create: true });
      const text = files[file];
      const writable = await handle.createWritable();
      opened.push({ file, text, old: there[file], writable });
      await writable.write(text);
    }
    const now = await readAll(folder);
    const isAsRead = (file: StoryFile) =>
      now[file] === there[file] || (there[file] === undefined && now[file] === "");
    if (STORY_FILES.every(isAsRead)) return await putInPlace(folder, opened);
  } catch (error) {
    await abandon(folder, toWrite, opened, there);
    throw error;
  }
  await abandon(folder, toWrite, opened, there);
  return { status: "changed", theirs: await readAll(folder) };
};

/** Lets go of what was written aside, and of the empty files that were made. */
const abandon = async (
  folder: FileSystemDirectoryHandle,
  files: readonly StoryFile[],
  opened: readonly Opened[],
  there: BaseFiles,
): Promise<void> => {
  for (const { writable } of opened) await quietly(writable.abort());
  for (const file of files)
    if (there[file] === undefined && (await quietly(readText(folder, file))) === "")
      await quietly(folder.removeEntry(file));
};

/** Closes all; where one can't be, the others are taken back, and it is said what is so then. */
const putInPlace = async (
  folder: FileSystemDirectoryHandle,
  opened: readonly Opened[],
): Promise<SaveAnswer> => {
  try {
    for (const { writable } of opened) await writable.close();
    return { status: "saved" };
  } catch (error) {
    const reason = reasonOf(error);
    for (const { writable } of opened) await quietly(writable.abort());
    for (const each of opened) await quietly(takeBack(folder, each));
    const now = await quietly(readAll(folder));
    if (!now) return failure(`${reason} It can't be told what was written: look into the folder.`);
    const written = opened.filter(({ file, text }) => now[file] === text).map(({ file }) => file);
    if (written.length === 0) return failure(`${reason} ${NOTHING}`);
    if (written.length === opened.length) return { status: "saved" };
    const names = written.join(", ");
    return failure(`${reason} Written was ${names} alone: save again, or download the story.`);
  }
};

const takeBack = async (folder: FileSystemDirectoryHandle, { file, text, old }: Opened): Promise<void> => {
  const now = await readText(folder, file);
  if (old === undefined && (now === text || now === "")) return folder.removeEntry(file);
  if (old === undefined || now !== text) return;
  const writable = await (await folder.getFileHandle(file)).createWritable();
  await writable.write(old);
  await writable.close();
};

const readAll = async (folder: FileSystemDirectoryHandle): Promise<BaseFiles> => {
  const there: { -readonly [File in keyof StoryFiles]?: string } = {};
  for (const file of STORY_FILES) {
    const text = await readText(folder, file);
    if (text !== undefined) there[file] = text;
  }
  return there;
};

const readText = async (folder: FileSystemDirectoryHandle, file: string): Promise<string | undefined> => {
  const handle = await ifThere(folder.getFileHandle(file));
  return handle && (await handle.getFile()).text();
};

const ifThere = async <T>(found: Promise<T>): Promise<T | undefined> => {
  try {
    return await found;
  } catch (error) {
    // The second: a file of a folder's name, or the other way round.
    if (error instanceof DOMException && /^(?:NotFound|TypeMismatch)Error$/.test(error.name))
      return undefined;
    throw error;
  }
};

/** What may fail, since it only tidies up; undefined then. */
const quietly = <T>(done: Promise<T>): Promise<T | undefined> => done.catch(() => undefined);

const REASONS: Readonly<Record<string, string>> = {
  NotAllowedError: "The browser was not allowed to write there: choose the folder again.",
  NoModificationAllowedError: "The folder or a file in it is read-only.",
  QuotaExceededError: "The disk is full.",
  NotFoundError: "The folder is not there any more: choose it again.",
  SecurityError: "The browser does not let pages write there.",
};

/** The browser's refusal as a sentence; anything else is a bug and thrown. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof DOMException)) throw error;
  return REASONS[error.name] ?? `${error.message.replace(/\.$/, "")}.`;
};
