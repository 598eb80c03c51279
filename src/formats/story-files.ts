import type * as z from "zod/mini";
import { err, ok, type Result } from "../core/result.ts";
import type { Story } from "../core/story.ts";
import { annotationsSchema } from "./annotations.ts";
import { readArticle, writeArticle } from "./article.ts";
import { claimsSchema } from "./claims.ts";
import { parseJson, writeJson } from "./json.ts";
import { inOrder } from "./key-order.ts";
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

/** Reads a story's folder. A story that can't be read gives every problem that was found. */
export const readStory = (id: string, files: Partial<StoryFiles>): Result<Story, Problem[]> => {
  const article = withFile(files, "article.md", readArticle);
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
