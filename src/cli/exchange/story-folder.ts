import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { err, ok, type Result } from "../../core/result.ts";
import type { Story } from "../../core/story.ts";
import { writeAllWhole } from "../../disk/write-whole.ts";
import { formatProblem } from "../../formats/problem.ts";
import { readStory, rewriteStory } from "../../formats/story-files.ts";
import { STORY_FILES, type StoryFiles } from "../../formats/story-parts.ts";

/** A story and the texts of its files as they are on the disk. */
export interface OpenFolder {
  readonly folder: string;
  readonly files: Partial<StoryFiles>;
  readonly story: Story;
}

const STORIES = join("geo", "stories");

/** Opens a story by its folder, or by its id under geo/stories. The error names the file and what was wanted. */
export const openFolder = (story: string): Result<OpenFolder> => {
  const folder = existsSync(story) ? story : join(STORIES, story);
  if (!existsSync(join(folder, "article.md")))
    return err(`--story ${story}: no article.md is there, the folder or the id of a story was wanted`);
  const texts = STORY_FILES.flatMap((file) => {
    const path = join(folder, file);
    return existsSync(path) ? [[file, readFileSync(path, "utf8")] as const] : [];
  });
  const files: Partial<StoryFiles> = Object.fromEntries(texts);
  const read = readStory(basename(resolve(folder)), files);
  if (!read.ok) return err(read.error.map((problem) => `${folder}/${formatProblem(problem)}`).join("\n"));
  return ok({ folder, files, story: read.value });
};

/** Writes a changed story: the files that differ, all of them or none. */
export const writeFolder = ({ folder, files }: Pick<OpenFolder, "folder" | "files">, story: Story): void => {
  const written = rewriteStory(story, files);
  const changed = STORY_FILES.filter((file) => written[file] !== files[file]);
  writeAllWhole(new Map(changed.map((file) => [join(folder, file), [Buffer.from(written[file])]])));
};

/** Where a story of this id belongs. */
export const folderOf = (id: string): string => join(STORIES, id);
