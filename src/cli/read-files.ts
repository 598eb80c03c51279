import { readFileSync } from "node:fs";
import { codeOf } from "../disk/disk-fault.ts";
import { type Look, readWhole } from "../disk/read-whole.ts";
import { STORY_FILES, type StoryFiles } from "../formats/story-parts.ts";

// Synchronous: an asynchronous read of a small file costs several times as much.
const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "")) return undefined;
    throw error;
  }
};

/** The texts of a story's files that are in a folder, all of one state, and what tells this state from the next. */
export const readLooked = (
  folder: string,
  look?: Look,
): { readonly files: Partial<StoryFiles>; readonly look: Look } =>
  readWhole(folder, STORY_FILES, readIfThere, look);

/** The texts of a story's files that are in a folder. */
export const readFiles = (folder: string): Partial<StoryFiles> => readLooked(folder).files;
