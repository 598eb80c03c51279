import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "../../core/result.ts";
import type { Story } from "../../core/story.ts";
import { parseJson } from "../../formats/json.ts";
import type { Problem } from "../../formats/problem.ts";
import { readStory } from "../../formats/story-files.ts";
import { readStoryObject } from "../../formats/story-object.ts";
import { STORY_FILES, type StoryFiles } from "../../formats/story-parts.ts";
import { linesOf } from "../lines.ts";
import type { Origin } from "./check-story.ts";

/** A story to check, not read yet. */
export interface StorySource {
  readonly origin: Origin;
  /** Size and time of its files: what did not change needs no second look. Empty where there are no files. */
  readonly signature: () => string;
  readonly read: () => Result<Story, Problem[]>;
}

const isNoEntry = (error: unknown): boolean => {
  const { code } = error as NodeJS.ErrnoException; // Errors of node:fs have a code.
  return code === "ENOENT" || code === "ENOTDIR";
};

// Synchronous, here and below: an asynchronous read of a small file costs several times as much.
const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isNoEntry(error)) return undefined;
    throw error;
  }
};

const readFolder = (folder: string, id: string): Result<Story, Problem[]> => {
  const files: Partial<Record<keyof StoryFiles, string>> = {};
  for (const file of STORY_FILES) {
    const text = readIfThere(`${folder}/${file}`);
    if (text !== undefined) files[file] = text;
  }
  return readStory(id, files);
};

const signatureOf = (folder: string): string => {
  let signature = "";
  for (const file of STORY_FILES) {
    const stats = statSync(`${folder}/${file}`, { throwIfNoEntry: false });
    signature += stats ? `${stats.size}@${stats.mtimeMs} ` : "- ";
  }
  return signature;
};

const folderSource = (folder: string, id: string): StorySource => ({
  origin: { name: folder, line: null },
  signature: () => signatureOf(folder),
  read: () => readFolder(folder, id),
});

const isStoryFolder = (folder: string): boolean =>
  STORY_FILES.some((file) => statSync(`${folder}/${file}`, { throwIfNoEntry: false }) !== undefined);

/** Every story in a folder and the folders below it, in the order of their names; folders with a dot before are no one's stories. */
function* storiesIn(folder: string): Generator<StorySource> {
  const path = folder.replace(/[/\\]+$/, "") || folder;
  if (isStoryFolder(path)) {
    yield folderSource(path, lastPart(path));
    return;
  }
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules")
    .map(({ name }) => name)
    .sort();
  for (const name of names) yield* storiesIn(join(path, name));
}

const lastPart = (path: string): string => path.split(/[/\\]/).findLast((part) => /[^.]/.test(part)) ?? path;

/** One story a line, as NDJSON; empty lines count and say nothing. */
export function* storiesOfLines(read: (buffer: Uint8Array) => number): Generator<StorySource> {
  let line = 0;
  for (const text of linesOf(read)) {
    line++;
    if (text.trim() === "") continue;
    yield {
      origin: { name: `line ${line}`, line },
      signature: () => "",
      read: () => {
        const value = parseJson("story", text.replace(/^\uFEFF/, ""));
        return value.ok ? readStoryObject(value.value) : value;
      },
    };
  }
}

/** The stories of a path that a user named; an error where there is no such folder, or no story in it. */
export const storiesAt = (path: string): Result<Iterable<StorySource>> => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return err(`${path}: nothing is there, a story's folder or a folder of stories was wanted`);
  if (!stats.isDirectory()) {
    return err(`${path}: a file came, a folder was wanted (stories as lines of JSON: --story ${path})`);
  }
  const [first] = storiesIn(path);
  if (!first) return err(`${path}: no story is in it, folders with ${STORY_FILES.join(", ")} were wanted`);
  return ok(storiesIn(path));
};
