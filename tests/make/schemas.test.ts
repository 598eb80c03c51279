import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { schemaFiles } from "../../src/make/schemas.ts";

test.each(Object.entries(schemaFiles()))("geo/schemas/%s is current (npm run schemas)", (name, text) => {
  expect(readFileSync(`geo/schemas/${name}`, "utf8")).toBe(text);
});

test("the schema of places names every kind", () => {
  expect(schemaFiles()["places.schema.json"]).toContain('"landmark"');
});
