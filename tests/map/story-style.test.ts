import { readFileSync } from "node:fs";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { readStory } from "../../src/formats/story-files.ts";
import { STORY_FILES } from "../../src/formats/story-parts.ts";
import { asGeodesics } from "../../src/map/story-sources.ts";
import { mapStyle } from "../../src/map/style.ts";
import { type Theme, TOKENS } from "../../src/map/tokens.ts";

const folder = "tests/formats/tiny-story";
const read = readStory(
  "tiny",
  Object.fromEntries(STORY_FILES.map((file) => [file, readFileSync(`${folder}/${file}`, "utf8")])),
);
const story = read.ok ? read.value : null;
const archives = { world: "pmtiles://world", detail: "pmtiles://detail", relief: "pmtiles://relief" };

const scene = (theme: Theme, isPlain: boolean) =>
  mapStyle({
    theme,
    lang: "en",
    archives: isPlain ? null : archives,
    fontFaces: undefined,
    story,
    areas: new Map(),
    lines: new Map(),
    focus: [],
    seaPath: null,
    hidden: new Set(["place:town", "claims"]),
  });

describe("mapStyle(scene)", () => {
  test.each([
    ["light", false],
    ["dark", false],
    ["light", true],
    ["dark", true],
  ] as const)("is a valid style: %s, plain ground: %s", (theme, isPlain) => {
    expect(validateStyleMin(scene(theme, isPlain)).map(({ message }) => message)).toEqual([]);
  });

  test("has the story's marks above the basemap", () => {
    const ids = scene("light", false).layers.map(({ id }) => id);
    const first = ids.findIndex((id) => id.startsWith("story-"));
    expect(first).toBeGreaterThan(0);
    expect(ids.slice(first).every((id) => /^(story|sea-path)/.test(id))).toBe(true);
  });

  test("asks for nothing from another origin", () => {
    expect(JSON.stringify(scene("light", false)).match(/"(?:glyphs|sprite)"|"url":"https?:/g)).toBeNull();
  });
});

test("the story's hues on the map are those of the page", () => {
  const css = readFileSync("src/ui/tokens.css", "utf8").toLowerCase();
  const [light = "", dark = ""] = css.split("prefers-color-scheme: dark");
  for (const [sheet, tokens] of [
    [light, TOKENS.light],
    [dark, TOKENS.dark],
  ] as const)
    for (const name of ["ink", "paper", "place", "claim", "route"] as const)
      expect(sheet).toContain(`--${name}: ${tokens[name].toLowerCase()};`);
});

test("a line over 180° runs on without a jump, leg after leg", () => {
  const lons = asGeodesics([
    [170, 0],
    [-175, 0],
    [-160, 5],
  ]).map(([lon]) => lon);
  expect(Math.max(...lons.slice(1).map((lon, i) => Math.abs(lon - (lons[i] ?? 0))))).toBeLessThan(1);
  expect(lons.at(-1)).toBeCloseTo(200, 6);
});
