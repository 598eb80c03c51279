import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as z from "zod/mini";
import { annotationsSchema } from "../formats/annotations.ts";
import { frontMatterSchema } from "../formats/article.ts";
import { claimsSchema } from "../formats/claims.ts";
import { placesSchema } from "../formats/places.ts";
import { routesSchema } from "../formats/routes.ts";
import { storyObjectSchema } from "../formats/story-object.ts";

const FOLDER = "geo/schemas";
const SCHEMAS = {
  article: frontMatterSchema,
  places: placesSchema,
  routes: routesSchema,
  annotations: annotationsSchema,
  claims: claimsSchema,
  /** A whole story as one JSON object: a line of NDJSON. */
  story: storyObjectSchema,
};

/** The JSON Schema files of the formats, for editors that complete and validate: file name to text. */
export const schemaFiles = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(FOLDER, name), text);
}
