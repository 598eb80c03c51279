import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Edit } from "../../core/edits/edit.ts";
import { err, type Result } from "../../core/result.ts";
import type { Story } from "../../core/story.ts";
import { formatProblem, type Problem } from "../../formats/problem.ts";
import { settle } from "../../formats/settle.ts";
import { readStory, rewriteStory } from "../../formats/story-files.ts";
import type { StoryFiles } from "../../formats/story-parts.ts";
import { readFiles } from "../read-files.ts";
import type { Terminal } from "../terminal.ts";
import { writeChanges } from "./write-changes.ts";

/** Where stories are, seen from where the command is run. */
export const STORIES = "geo/stories";

/** A story on the disk. */
export interface OpenStory {
  readonly folder: string;
  readonly files: Partial<StoryFiles>;
  readonly story: Story;
}

export const problemLines = (folder: string, problems: readonly Problem[]): string =>
  problems.map((problem) => `${folder}/${formatProblem(problem)}`).join("\n");

/** The story that `--story` names: a folder, or the id of one under geo/stories. */
export const openStory = (named: string | undefined): Result<OpenStory> => {
  if (named === undefined) return err("--story: nothing came, a story's folder or its id was wanted");
  const folder = [named, join(STORIES, named)].find((path) => existsSync(join(path, "article.md")));
  if (folder === undefined)
    return err(`--story: "${named}" came, a story's folder or an id under ${STORIES} was wanted`);
  const files = readFiles(folder);
  const story = readStory(basename(resolve(folder)), files);
  return story.ok
    ? { ok: true, value: { folder, files, story: story.value } }
    : err(problemLines(folder, story.error));
};

/** Makes an edit, checks what it gives, prints it and writes it. */
export const editStory = (
  { folder, files, story }: OpenStory,
  edit: Edit,
  isDry: boolean,
  terminal: Terminal,
): Result<0> => {
  const edited = edit(story);
  if (!edited.ok) return err(`${folder}: ${edited.error}`);
  const settled = settle(edited.value, story);
  if (!settled.ok) return err(problemLines(folder, settled.error));
  return writeChanges({ folder, before: files, after: rewriteStory(settled.value, files) }, isDry, terminal);
};
