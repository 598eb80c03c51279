import { err, ok, type Result } from "../../core/result.ts";
import { readStory, writeStory } from "../../formats/story-files.ts";
import { STORY_FILES, type StoryFiles } from "../../formats/story-parts.ts";
import { readArguments } from "../arguments.ts";
import { storiesAt } from "../check/story-source.ts";
import { readFiles } from "../read-files.ts";
import type { Terminal } from "../terminal.ts";
import { problemLines } from "./story-option.ts";
import { type Change, withLock, writeChanges } from "./write-changes.ts";

const TAKES = { check: null, "dry-run": null } as const;
const DEFAULT_PATH = "geo";

/** `groundtruth fmt …`: 0, or 1 where `--check` found a file in another form. Nothing is written while a story can't be read. */
export const fmt = (args: readonly string[], terminal: Terminal): Result<0 | 1> => {
  const read = readArguments(TAKES, args);
  if (!read.ok) return read;
  const { options, words } = read.value;
  const changes = changesIn(words.length > 0 ? words : [DEFAULT_PATH]);
  if (!changes.ok) return changes;
  if (options.check !== undefined) return ok(nameChanged(changes.value, terminal));
  for (const change of changes.value) {
    const done = withLock(change.folder, options["dry-run"] !== undefined, (locked) =>
      isSame(change.before, readFiles(change.folder))
        ? writeChanges(change, locked, terminal)
        : err(`${change.folder} was changed meanwhile, nothing of it was written`),
    );
    if (!done.ok) return done;
  }
  return ok(0);
};

const isSame = (one: Partial<StoryFiles>, other: Partial<StoryFiles>): boolean =>
  STORY_FILES.every((file) => one[file] === other[file]);

const changesIn = (paths: readonly string[]): Result<Change[]> => {
  const changes: Change[] = [];
  const faults: string[] = [];
  for (const path of paths) {
    const stories = storiesAt(path);
    if (!stories.ok) return stories;
    for (const { origin } of stories.value) {
      const folder = origin.name;
      const before = readFiles(folder);
      const story = readStory(folder, before);
      if (story.ok) changes.push({ folder, before, after: writeStory(story.value) });
      else faults.push(problemLines(folder, story.error));
    }
  }
  return faults.length === 0 ? ok(changes) : err(faults.join("\n"));
};

const nameChanged = (changes: readonly Change[], terminal: Terminal): 0 | 1 => {
  const names = changes.flatMap(({ folder, before, after }) =>
    STORY_FILES.filter((file) => before[file] !== after[file]).map((file) => `${folder}/${file}\n`),
  );
  terminal.write(names.join(""));
  return names.length === 0 ? 0 : 1;
};
