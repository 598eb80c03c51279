import { describe, expect, test } from "vitest";
import { placesMeasured } from "../../../src/app/measure/places-measured.ts";
import { claimOfPassage, trimmed } from "../../../src/app/measure/ruler-claim.ts";
import { addClaim } from "../../../src/core/edits/add-claim.ts";
import type { Ruler } from "../../../src/core/ruler.ts";
import { loadStoryFromDisk } from "../../stories.ts";

const story = loadStoryFromDisk("pasni-port");
const PASNI = { at: [63.475, 25.258], place: "pasni-port" } as const;
const GWADAR = { at: [62.34, 25.11], place: "gwadar-port" } as const;
const PLACES = ["pasni-port", "gwadar-port"] as const;
const stretch = (words: string) => {
  const start = story.article.text.indexOf(words);
  if (start < 0) throw new Error(`the article does not say ${words}`);
  return { start, end: start + words.length };
};

describe("placesMeasured(story, ruler)", () => {
  const done = (
    ...points: (typeof PASNI | typeof GWADAR | { at: readonly [number, number]; place: null })[]
  ): Ruler => ({
    status: "done",
    points,
    bySea: null,
  });
  test("are the two ends, where both are places of the story", () => {
    expect(placesMeasured(story, done(PASNI, GWADAR))).toEqual(PLACES);
  });
  test("there are none with a bare end, with more points, twice at one place, or while drawing", () => {
    expect(placesMeasured(story, done(PASNI, { at: [62, 25], place: null }))).toBeUndefined();
    expect(placesMeasured(story, done(PASNI, GWADAR, PASNI))).toBeUndefined();
    expect(placesMeasured(story, done(PASNI, PASNI))).toBeUndefined();
    expect(placesMeasured(story, { status: "drawing", points: [PASNI, GWADAR], end: null })).toBeUndefined();
  });
});

describe("trimmed(text, stretch)", () => {
  test("leaves white space at both ends out", () => {
    expect(trimmed("a  bc \n d", { start: 1, end: 7 })).toEqual({ start: 3, end: 5 });
  });
});

describe("claimOfPassage(story, places, passage, isBySea)", () => {
  const passage = stretch("located only 112 kilometers");

  test("is a claim that the story takes, with the passage as its annotation", () => {
    const claim = claimOfPassage(story, PLACES, passage, false);
    if (!claim.ok) throw new Error(claim.error);
    expect(claim.value).toMatchObject({
      kind: "distance",
      from: "pasni-port",
      to: "gwadar-port",
      mode: "unstated",
    });
    const edited = addClaim(claim.value, passage)(story);
    if (!edited.ok) throw new Error(edited.error);
    expect(edited.value.claims).toHaveLength(story.claims.length + 1);
    expect(edited.value.annotations.items).toHaveLength(story.annotations.items.length + 1);
  });

  test("is by sea where it was measured by sea", () => {
    expect(claimOfPassage(story, PLACES, passage, true)).toMatchObject({ ok: true, value: { mode: "sea" } });
  });

  test("words without a length make none", () => {
    expect(claimOfPassage(story, PLACES, stretch("Pakistan has signed"), false)).toMatchObject({
      ok: false,
      error: expect.stringContaining("no length is read"),
    });
  });
});
