import * as z from "zod/mini";
import { err, ok, type Result } from "../core/result.ts";
import type { Story } from "../core/story.ts";
import { annotationsSchema } from "./annotations.ts";
import { articleSchema } from "./article.ts";
import { claimsSchema } from "./claims.ts";
import { inOrder } from "./key-order.ts";
import { placesSchema } from "./places.ts";
import { type Problem, readValue } from "./problem.ts";
import { routesSchema } from "./routes.ts";
import { slug } from "./schema-parts.ts";
import { checkParts } from "./story-checks.ts";
import type { StoryFile } from "./story-parts.ts";

/** A whole story as one JSON value: a line of NDJSON. */
export const storyObjectSchema: z.ZodMiniType<Story> = z.looseObject({
  id: slug,
  article: articleSchema,
  places: placesSchema,
  routes: routesSchema,
  annotations: annotationsSchema,
  claims: claimsSchema,
});

const STORY_OBJECT = "story";

/** Reads a story from one JSON value. Problems name their paths from that value's root. */
export const readStoryObject = (value: unknown): Result<Story, Problem[]> => {
  const story = readValue(STORY_OBJECT, storyObjectSchema, value);
  if (!story.ok) return story;
  const problems = checkParts(story.value).map(fromRoot);
  return problems.length === 0 ? ok(story.value) : err(problems);
};

const PART_OF_FILE: Readonly<Record<StoryFile, string>> = {
  "article.md": "article",
  "places.geojson": "places",
  "routes.geojson": "routes",
  "annotations.json": "annotations",
  "claims.json": "claims",
};

/** "places.geojson: $.features[0]" is `$.places.features[0]` of the whole. */
const fromRoot = (problem: Problem): Problem => {
  const part = PART_OF_FILE[problem.file as StoryFile]; // checkParts names no other file.
  return { ...problem, file: STORY_OBJECT, path: problem.path.replace("$", () => `$.${part}`) };
};

/** The object that `readStoryObject` reads, keys in order, degrees rounded as in the files. */
export const writeStoryObject = ({ article, places, routes, annotations, claims, ...rest }: Story) => ({
  ...rest,
  article,
  places: inOrder(places),
  routes: inOrder(routes),
  annotations: inOrder(annotations),
  claims: inOrder(claims),
});
