import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findMarks } from "../../src/app/marks.ts";
import { direct, inverse, type LonLat } from "../../src/core/geodesy.ts";
import type { Story } from "../../src/core/story.ts";
import { formatProblem } from "../../src/formats/problem.ts";
import { readStory, STORY_FILES } from "../../src/formats/story-files.ts";
import { readWater } from "./water.ts";

const readPasni = (): Story => {
  const folder = "geo/stories/pasni-port";
  const files = Object.fromEntries(
    STORY_FILES.map((file) => [file, readFileSync(`${folder}/${file}`, "utf8")]),
  );
  const story = readStory("pasni-port", files);
  if (!story.ok) throw new Error(story.error.map(formatProblem).join("\n"));
  return story.value;
};
const story = readPasni();
const { text } = story.article;

describe("the article", () => {
  const [, title, byline, , body = ""] = readFileSync("tests/reference/pasni-article.txt", "utf8").split(
    "\n",
  );

  test("has every character of the original, but for the words “Group n:” and white space", () => {
    const letters = (written: string) => written.replace(/\s/g, "");
    expect(letters(text.replace(/^## /gm, ""))).toBe(letters(body.replace(/Group \d+:/g, "")));
  });

  test("has its title, source and date in the front matter", () => {
    expect(story.article.title).toBe(title);
    expect(byline).toContain(story.article.source);
    expect(byline).toContain(story.article.date.replace("T", " "));
  });
});

describe("the annotations", () => {
  test("find every one of their passages exactly where they say", () => {
    const { found, orphans } = findMarks(story);
    expect(orphans).toEqual([]);
    expect(found.length).toBe(story.annotations.items.length);
  });

  // "Chinese" is an adjective, and not linked: geo/README.md.
  test.each([
    ["pakistan", /\bPakistan\b/g],
    ["china", /\bChina\b/g],
    ["united-states", /\bUnited States\b|\bU\.S\./g],
    ["pasni-port", /\bPasni\b/g],
    ["pasni", /\bPasni\b/g],
    ["gwadar-port", /\bGwadar\b/g],
    ["gwadar", /\bGwadar\b/g],
    ["pentagon", /\bPentagon\b/g],
    ["ministry-of-commerce", /\bMinistry of Commerce\b/g],
  ])("link every mention of %s", (id, name) => {
    const marks = findMarks(story).found.filter(({ ref }) => ref.id === id);
    const mentions = [...text.matchAll(name)];
    expect(mentions.length).toBeGreaterThan(0);
    expect(marks.length).toBe(mentions.length);
    for (const { index } of mentions)
      expect(marks.some(({ start, end }) => start <= index && index < end)).toBe(true);
  });

  test("link the claim to its passage", () => {
    const [mark] = findMarks(story).found.filter(({ ref }) => ref.type === "claim");
    expect(text.slice(mark?.start, mark?.end)).toBe("only 112 kilometers from the Chinese-built Gwadar port");
  });
});

describe("the routes", () => {
  const isWater = readWater();
  const CHECK_EVERY_METERS = 500;

  test("the coastline that tells water from land knows both", () => {
    expect([isWater([62.5, 24.5]), isWater([64, 27]), isWater([-160, 0]), isWater([179.99, 0])]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  test.each(story.routes.features.map((route) => [route.id, route] as const))(
    "no point of %s lies on land",
    (_id, { geometry }) => {
      const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
      for (const line of lines) {
        const points = line.map(([lon = Number.NaN, lat = Number.NaN]): LonLat => [lon, lat]);
        expect(points.flatMap((point, i) => onLand(points[i - 1] ?? point, point))).toEqual([]);
      }
    },
  );

  const onLand = (from: LonLat, to: LonLat): LonLat[] => {
    const { meters, initialBearingDegrees } = inverse(from, to);
    const dry: LonLat[] = [];
    for (let at = 0; at <= meters; at += CHECK_EVERY_METERS) {
      const point = direct(from, initialBearingDegrees, at);
      if (!isWater(point)) dry.push(point);
    }
    return isWater(to) ? dry : [...dry, to];
  };

  test("are at least six, each with its provenance", () => {
    expect(story.routes.features.length).toBeGreaterThanOrEqual(6);
    for (const { properties } of story.routes.features)
      expect(properties.madeBy && properties.source).toBeTruthy();
  });
});
