import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bodyId } from "../../src/core/annotation.ts";
import { formatProblem } from "../../src/formats/problem.ts";
import { readStory, writeStory } from "../../src/formats/story-files.ts";
import { STORY_FILES, type StoryFiles } from "../../src/formats/story-parts.ts";

const TINY = Object.fromEntries(
  STORY_FILES.map((file) => [file, readFileSync(new URL(`tiny-story/${file}`, import.meta.url), "utf8")]),
) as StoryFiles; // Object.fromEntries forgets the keys' type.

const readWith = (file: keyof StoryFiles, change: (value: never) => unknown) => {
  const text = JSON.stringify(change(JSON.parse(TINY[file]) as never));
  const read = readStory("a", { ...TINY, [file]: text });
  if (!read.ok) throw new Error(read.error.map(formatProblem).join("\n"));
  return read.value;
};

interface Items {
  items: { body: unknown; target: { selector: unknown } }[];
}
const withItem = (change: (item: Items["items"][number]) => void) => (page: Items) => {
  for (const item of page.items.slice(0, 1)) change(item);
  return page;
};

describe("annotations as other programs write them", () => {
  test.each([
    ["a text", "pasni"],
    ["{ id }", { id: "pasni" }],
    ["{ source }", { type: "SpecificResource", source: "pasni", purpose: "identifying" }],
  ])("the body may be %s, and comes back as it was", (_how, body) => {
    const story = readWith(
      "annotations.json",
      withItem((item) => Object.assign(item, { body })),
    );
    const [annotation] = story.annotations.items;
    expect(annotation && bodyId(annotation)).toBe("pasni");
    expect(JSON.parse(writeStory(story)["annotations.json"]).items[0].body).toEqual(body);
  });

  test("one selector may stand for a list of one; it is written as a list", () => {
    const selector = { type: "TextQuoteSelector", exact: "Pasni" };
    const story = readWith(
      "annotations.json",
      withItem((item) => Object.assign(item.target, { selector })),
    );
    expect(story.annotations.items[0]?.target.selector).toEqual([selector]);
  });

  test("prefix, suffix, position and @context may be missing", () => {
    const story = readWith("annotations.json", (page: Items) => ({
      type: "AnnotationPage",
      items: page.items.map((item) => ({
        ...item,
        target: { selector: (item.target.selector as unknown[]).slice(0, 1) },
      })),
    }));
    expect(story.annotations.items).toHaveLength(2);
  });
});

describe("what may be left out", () => {
  test("a version is 1", () => {
    const story = readWith(
      "places.geojson",
      ({ version: _version, ...rest }: Record<string, unknown>) => rest,
    );
    expect(story.places.features).toHaveLength(2);
  });

  test("a claim's mode is unstated; its stated text alone is complete", () => {
    const story = readWith("claims.json", ([{ mode: _mode, ...claim }]: [Record<string, unknown>]) => [
      { ...claim, stated: { text: "112 km" } },
    ]);
    expect(story.claims[0]).toMatchObject({ mode: "unstated", stated: { text: "112 km" } });
  });

  test("a geometry may be null beside a country or subdivision code", () => {
    const nowhere = (code: object) => (places: { features: { properties: object }[] }) => ({
      ...places,
      features: places.features.map((place) => ({
        ...place,
        geometry: null,
        properties: { ...place.properties, ...code },
      })),
    });
    expect(
      readWith("places.geojson", nowhere({ countryCode: "PK" })).places.features[0]?.geometry,
    ).toBeNull();
    expect(
      readWith("places.geojson", nowhere({ subdivisionCode: "PK-BA" })).places.features[0]?.geometry,
    ).toBeNull();
  });

  test("positions may have a height, which is kept", () => {
    const story = readWith("places.geojson", (places: { features: object[] }) => ({
      ...places,
      features: places.features.map((place) => ({
        ...place,
        geometry: { type: "Point", coordinates: [10, 50, 12.5] },
      })),
    }));
    expect(writeStory(story)["places.geojson"]).toContain("[10, 50, 12.5]");
  });
});
