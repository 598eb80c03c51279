import { readFileSync } from "node:fs";
import { STORY_FILES, type StoryFiles } from "../formats/story-parts.ts";

const isNoEntry = (error: unknown): boolean => {
  const { code } = error as NodeJS.ErrnoException; // Errors of node:fs have a code.
  return code === "ENOENT" || code === "ENOTDIR";
};

// Synchronous: an asynchronous read of a small file costs several times as much.
const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isNoEntry(error)) return undefined;
    throw error;
  }
};

/** The texts of a story's files that are in a folder. */
export const readFiles = (folder: string): Partial<StoryFiles> => {
  const files: Partial<Record<keyof StoryFiles, string>> = {};
  for (const file of STORY_FILES) {
    const text = readIfThere(`${folder}/${file}`);
    if (text !== undefined) files[file] = text;
  }
  return files;
};
