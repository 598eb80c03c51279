import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "../../core/result.ts";
import type { Story } from "../../core/story.ts";
import { parseJson } from "../../formats/json.ts";
import type { Problem } from "../../formats/problem.ts";
import { readStory } from "../../formats/story-files.ts";
import { readStoryObject } from "../../formats/story-object.ts";
import { STORY_FILES } from "../../formats/story-parts.ts";
import { linesOf } from "../lines.ts";
import { readFiles } from "../read-files.ts";
import type { Origin } from "./check-story.ts";

/** A story to check, not read yet. */
export interface StorySource {
  readonly origin: Origin;
  /** Size and time of its files: what did not change needs no second look. Empty where there are no files. */
  readonly signature: string;
  readonly read: () => Result<Story, Problem[]>;
}

/** Size and time of each of a story's files; null for a folder that has none of them. */
const signatureOf = (folder: string): string | null => {
  let signature = "";
  let isStory = false;
  for (const file of STORY_FILES) {
    const stats = statSync(`${folder}/${file}`, { throwIfNoEntry: false });
    if (stats) isStory = true;
    signature += stats ? `${stats.size}@${stats.mtimeMs} ` : "- ";
  }
  return isStory ? signature : null;
};

const folderSource = (folder: string, id: string, signature: string): StorySource => ({
  origin: { name: folder, line: null },
  signature,
  read: () => readStory(id, readFiles(folder)),
});

/** Every story in a folder and the folders below it, in the order of their names; folders with a dot before are no one's stories. */
function* storiesIn(folder: string): Generator<StorySource> {
  const path = folder.replace(/[/\\]+$/, "") || folder;
  const signature = signatureOf(path);
  if (signature !== null) {
    yield folderSource(path, lastPart(path), signature);
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
      signature: "",
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
