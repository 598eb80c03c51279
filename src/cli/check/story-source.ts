import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "../../core/result.ts";
import type { Story } from "../../core/story.ts";
import { type Look, lookAt } from "../../disk/read-whole.ts";
import { parseJson } from "../../formats/json.ts";
import type { Problem } from "../../formats/problem.ts";
import { readStory } from "../../formats/story-files.ts";
import { readStoryObject } from "../../formats/story-object.ts";
import { STORY_FILES } from "../../formats/story-parts.ts";
import { linesOf } from "../lines.ts";
import { readFiles, readLooked } from "../read-files.ts";
import type { Origin } from "./check-story.ts";

/** A story to check, not read yet. */
export interface StorySource {
  readonly origin: Origin;
  /** What did not change needs no second look. Empty where there are no files. */
  readonly signature: string;
  readonly read: () => ReadStory;
}

interface ReadStory {
  readonly story: Result<Story, Problem[]>;
  /** Of the files that were read; null where the next change might leave it as it is. */
  readonly signature: string | null;
}

const folderSource = (folder: string, id: string, before: Look): StorySource => ({
  origin: { name: folder, line: null },
  signature: before.isSaving ? "" : before.signature,
  read: () => {
    const { files, look } = readLooked(folder, before);
    return { story: readStory(id, files), signature: look.isRacy ? null : look.signature };
  },
});

/** Every story in a folder and the folders below it, in the order of their names; folders with a dot before are no one's stories. */
function* storiesIn(folder: string): Generator<StorySource> {
  const path = folder.replace(/[/\\]+$/, "") || folder;
  const look = lookAt(path, STORY_FILES);
  // While a new story is saved its files are not there, and yet they may count.
  if (look.isThere || (look.isSaving && Object.keys(readFiles(path)).length > 0)) {
    yield folderSource(path, lastPart(path), look);
    return;
  }
  // A new story whose save came to nothing.
  if (look.isSaving && !existsSync(path)) return;
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
      signature: "",
      read: () => {
        const value = parseJson("story", text.replace(/^\uFEFF/, ""));
        return { story: value.ok ? readStoryObject(value.value) : value, signature: null };
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
