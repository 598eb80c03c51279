import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { writeStoryObject } from "../../src/formats/story-object.ts";
import { schemaFiles } from "../../src/make/schemas.ts";
import { loadStoryFromDisk, readStoryFiles } from "../stories.ts";

const committed = (file: string): string => readFileSync(`geo/schemas/${file}`, "utf8");

test.each(Object.entries(schemaFiles()))("geo/schemas/%s is current (npm run schemas)", (name, text) => {
  expect(committed(name)).toBe(text);
});

test("geo/schemas has no file that is not made", () => {
  expect(readdirSync("geo/schemas").sort()).toEqual(Object.keys(schemaFiles()).sort());
});

describe("a program that knows only the JSON Schemas", () => {
  /** Zod reads patterns without the flag `u` that JSON Schema asks for: \w stands for letters and digits here. */
  const validator = (name: string) =>
    z.fromJSONSchema(JSON.parse(committed(`${name}.schema.json`).replaceAll("\\\\p{L}\\\\p{N}", "\\\\w")));
  const files = readStoryFiles("pasni-port");
  const isValid = (name: string, value: unknown): boolean => validator(name).safeParse(value).success;

  test.each([
    ["places", "places.geojson"],
    ["routes", "routes.geojson"],
    ["annotations", "annotations.json"],
    ["claims", "claims.json"],
  ] as const)("finds the first story's %s valid", (name, file) => {
    expect(isValid(name, JSON.parse(files[file]))).toBe(true);
  });

  test("finds the first story valid as one object", () => {
    expect(isValid("story", writeStoryObject(loadStoryFromDisk("pasni-port")))).toBe(true);
  });

  test.each([
    ["places", "places.geojson", '"kind": "port"', '"kind": "harbour"'],
    ["places", "places.geojson", '"countryCode": "PK"', '"countryCode": "pak"'],
    ["routes", "routes.geojson", '"madeBy"', '"made"'],
    ["annotations", "annotations.json", '"motivation": "identifying"', '"motivation": "tagging"'],
    ["claims", "claims.json", '"unit": "km"', '"unit": "kilometer"'],
  ] as const)("refuses in %s what we refuse (%#)", (name, file, sound, broken) => {
    expect(files[file]).toContain(sound);
    expect(isValid(name, JSON.parse(files[file].replace(sound, broken)))).toBe(false);
  });
});
