import type * as z from "zod/mini";
import { err, ok, type Result } from "../core/result.ts";
import type { Story } from "../core/story.ts";
import { annotationsSchema } from "./annotations.ts";
import { type ReadFront, readArticleWith } from "./article.ts";
import { claimsSchema } from "./claims.ts";
import { parseJson } from "./json.ts";
import { placesSchema } from "./places.ts";
import { type Problem, readValue } from "./problem.ts";
import { routesSchema } from "./routes.ts";
import { checkParts } from "./story-checks.ts";

export const STORY_FILES = [
  "article.md",
  "places.geojson",
  "routes.geojson",
  "annotations.json",
  "claims.json",
] as const;
export type StoryFile = (typeof STORY_FILES)[number];
/** The texts of a story's files. */
export type StoryFiles = Readonly<Record<StoryFile, string>>;

/**
 * Reads a story's folder. A story that can't be read gives every problem that was found. What reads the front matter is
 * given: the page of a built site reads it as JSON, and fetches no YAML parser.
 */
export const readParts = (
  id: string,
  files: Partial<StoryFiles>,
  readFront: ReadFront,
): Result<Story, Problem[]> => {
  const article = withFile(files, "article.md", (text) => readArticleWith(readFront, text));
  const places = withFile(files, "places.geojson", jsonReader("places.geojson", placesSchema));
  const routes = withFile(files, "routes.geojson", jsonReader("routes.geojson", routesSchema));
  const annotations = withFile(files, "annotations.json", jsonReader("annotations.json", annotationsSchema));
  const claims = withFile(files, "claims.json", jsonReader("claims.json", claimsSchema));
  const problems = [
    ...[article, places, routes, annotations, claims].flatMap((part) => (part.ok ? [] : part.error)),
    ...checkParts({
      places: valueIfRead(places),
      routes: valueIfRead(routes),
      annotations: valueIfRead(annotations),
      claims: valueIfRead(claims),
    }),
  ];
  if (!(article.ok && places.ok && routes.ok && annotations.ok && claims.ok && problems.length === 0))
    return err(problems);
  return ok({
    id,
    article: article.value,
    places: places.value,
    routes: routes.value,
    annotations: annotations.value,
    claims: claims.value,
  });
};

const valueIfRead = <T>(part: Result<T, Problem[]>): T | undefined => (part.ok ? part.value : undefined);

const withFile = <T>(
  files: Partial<StoryFiles>,
  file: StoryFile,
  read: (text: string) => Result<T, Problem[]>,
): Result<T, Problem[]> => {
  const text = files[file];
  if (text === undefined) return err([{ file, path: "$", value: "no file", wanted: "a file of that name" }]);
  return read(text);
};

const jsonReader =
  <T>(file: StoryFile, schema: z.ZodMiniType<T>) =>
  (text: string): Result<T, Problem[]> => {
    const json = parseJson(file, text.replace(/^\uFEFF/, ""));
    if (!json.ok) return json;
    return readValue(file, schema, json.value);
  };
