import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Edit } from "../../core/edits/edit.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Story } from "../../core/story.ts";
import type { LockedFolder } from "../../disk/save.ts";
import { isSaving } from "../../disk/unfinished.ts";
import { formatProblem, type Problem } from "../../formats/problem.ts";
import { settle } from "../../formats/settle.ts";
import { readStory, rewriteStory } from "../../formats/story-files.ts";
import type { StoryFiles } from "../../formats/story-parts.ts";
import { readFiles } from "../read-files.ts";
import type { Terminal } from "../terminal.ts";
import { withLock, writeChanges } from "./write-changes.ts";

/** Where stories are, seen from where the command is run. */
export const STORIES = "geo/stories";

/** A story on the disk. */
export interface OpenStory {
  readonly folder: string;
  readonly files: Partial<StoryFiles>;
  readonly story: Story;
}
/** A story that is open to be changed; in a dry run nothing is. */
export interface LockedStory extends OpenStory {
  readonly locked: LockedFolder | null;
}

export const problemLines = (folder: string, problems: readonly Problem[]): string =>
  problems.map((problem) => `${folder}/${formatProblem(problem)}`).join("\n");

/** The story that `--story` names: a folder, or the id of one under geo/stories. */
export const openStory = (named: string | undefined): Result<OpenStory> => {
  const folder = folderOf(named);
  return folder.ok ? readIn(folder.value) : folder;
};

/** Opens the story that `--story` names and keeps everybody else from changing it until `change` is done. */
export const changeStory = <T>(
  named: string | undefined,
  isDry: boolean,
  change: (opened: LockedStory) => Result<T>,
): Result<T> => {
  const folder = folderOf(named);
  if (!folder.ok) return folder;
  return withLock(folder.value, isDry, (locked) => {
    const opened = readIn(folder.value);
    return opened.ok ? change({ ...opened.value, locked }) : opened;
  });
};

const folderOf = (named: string | undefined): Result<string> => {
  if (named === undefined) return err("--story: nothing came, a story's folder or its id was wanted");
  const isStory = (path: string) => existsSync(join(path, "article.md")) || isSaving(path);
  const folder = [named, join(STORIES, named)].find(isStory);
  return folder === undefined
    ? err(`--story: "${named}" came, a story's folder or an id under ${STORIES} was wanted`)
    : ok(folder);
};

const readIn = (folder: string): Result<OpenStory> => {
  const files = readFiles(folder);
  const story = readStory(basename(resolve(folder)), files);
  return story.ok ? ok({ folder, files, story: story.value }) : err(problemLines(folder, story.error));
};

/** Makes an edit, checks what it gives, writes it and prints it. */
export const editStory = (
  { folder, files, story, locked }: LockedStory,
  edit: Edit,
  terminal: Terminal,
): Result<0> => {
  const edited = edit(story);
  if (!edited.ok) return err(`${folder}: ${edited.error}`);
  const settled = settle(edited.value, story);
  if (!settled.ok) return err(problemLines(folder, settled.error));
  return writeChanges({ folder, before: files, after: rewriteStory(settled.value, files) }, locked, terminal);
};
