import type { BaseFiles, SaveAnswer, Saver } from "../app/edit/editing-effects.ts";
import { sameFile } from "../formats/same-file.ts";
import { STORY_FILES, type StoryFiles } from "../formats/story-parts.ts";

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
        return await writeStory(await storyFolder(chosen, id), base, files);
      } catch (error) {
        chosen = null;
        return failure(error);
      }
    },
  };
};

/** The story's own folder, wherever in geo/ the reader pointed. */
const storyFolder = async (
  chosen: FileSystemDirectoryHandle,
  id: string,
): Promise<FileSystemDirectoryHandle> => {
  if (chosen.name === id) return chosen;
  const geo = chosen.name === "geo" ? chosen : await chosen.getDirectoryHandle("geo").catch(() => chosen);
  const stories = await geo.getDirectoryHandle("stories").catch(() => geo);
  return stories.getDirectoryHandle(id, { create: true });
};

const writeStory = async (
  folder: FileSystemDirectoryHandle,
  base: BaseFiles,
  files: StoryFiles,
): Promise<SaveAnswer> => {
  const there: { -readonly [File in keyof StoryFiles]?: string } = {};
  for (const file of STORY_FILES) {
    const text = await readText(folder, file);
    if (text !== undefined) there[file] = text;
  }
  // A folder that has no story yet is no older version of it.
  const isNew = Object.keys(there).length === 0;
  const toWrite = STORY_FILES.filter((file) => !sameFile(file, there[file], files[file]));
  if (!isNew && toWrite.some((file) => !sameFile(file, there[file], base[file])))
    return { status: "changed", theirs: there };
  for (const file of toWrite) {
    // Written aside, and put in place when it is whole.
    const writable = await (await folder.getFileHandle(file, { create: true })).createWritable();
    await writable.write(files[file]);
    await writable.close();
  }
  return { status: "saved" };
};

const readText = async (folder: FileSystemDirectoryHandle, file: string): Promise<string | undefined> => {
  try {
    return await (await (await folder.getFileHandle(file)).getFile()).text();
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return undefined;
    throw error;
  }
};

const REASONS: Readonly<Record<string, string>> = {
  NotAllowedError: "The browser was not allowed to write there: choose the folder again.",
  NoModificationAllowedError: "The folder or a file in it is read-only.",
  QuotaExceededError: "The disk is full.",
  NotFoundError: "The folder is not there any more: choose it again.",
  SecurityError: "The browser does not let pages write there.",
};

const failure = (error: unknown): SaveAnswer => {
  if (!(error instanceof DOMException)) throw error;
  if (error.name === "AbortError") return { status: "cancelled" };
  return { status: "failed", message: REASONS[error.name] ?? error.message };
};
