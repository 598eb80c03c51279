import type { Result } from "../core/result.ts";
import type { Story } from "../core/story.ts";
import { readFrontMatter, writeArticle } from "./article-file.ts";
import { writeJson } from "./json.ts";
import { inOrder } from "./key-order.ts";
import type { Problem } from "./problem.ts";
import { readParts, STORY_FILES, type StoryFiles } from "./story-parts.ts";

/** Reads a story's folder. A story that can't be read gives every problem that was found. */
export const readStory = (id: string, files: Partial<StoryFiles>): Result<Story, Problem[]> =>
  readParts(id, files, readFrontMatter);

/** Writes a story's files in their one form, so that a change in git is as small as the change itself. */
export const writeStory = ({ article, places, routes, annotations, claims }: Story): StoryFiles => ({
  "article.md": writeArticle(article),
  "places.geojson": writeJson(inOrder({ version: 1, ...places })),
  "routes.geojson": writeJson(inOrder({ version: 1, ...routes })),
  "annotations.json": writeJson(inOrder({ version: 1, ...annotations })),
  "claims.json": writeJson(inOrder(claims)),
});

/** The texts to be saved in the place of `base`: a file whose content is the same keeps every letter that it had. */
export const rewriteStory = (story: Story, base: Partial<StoryFiles>): StoryFiles => {
  const written = writeStory(story);
  const before = readStory(story.id, base);
  if (!before.ok) return written;
  const same = writeStory(before.value);
  const texts = STORY_FILES.map((file) => [
    file,
    same[file] === written[file] ? (base[file] ?? written[file]) : written[file],
  ]);
  return Object.fromEntries(texts) as StoryFiles; // Object.fromEntries forgets the keys' type.
};
