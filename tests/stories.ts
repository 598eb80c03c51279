import { readFileSync } from "node:fs";
import type { Story } from "../src/core/story.ts";
import { formatProblem } from "../src/formats/problem.ts";
import { readStory } from "../src/formats/story-files.ts";
import { STORY_FILES, type StoryFiles } from "../src/formats/story-parts.ts";

const STORIES = new URL("../geo/stories/", import.meta.url);

/** The texts of a committed story's files. */
export const readStoryFiles = (id: string): StoryFiles => {
  const texts = STORY_FILES.map((file) => [file, readFileSync(new URL(`${id}/${file}`, STORIES), "utf8")]);
  return Object.fromEntries(texts) as StoryFiles; // Object.fromEntries forgets the keys' type.
};

/** A committed story; a problem in its files throws. */
export const loadStoryFromDisk = (id: string): Story => {
  const story = readStory(id, readStoryFiles(id));
  if (!story.ok) throw new Error(story.error.map(formatProblem).join("\n"));
  return story.value;
};

/** A story of which no route measures a claim. */
export const withoutRoutes = (story: Story): Story => ({
  ...story,
  routes: { ...story.routes, features: [] },
});
