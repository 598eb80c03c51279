import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMarks, type Mark, segmentsOf } from "../../src/app/marks.ts";
import type { Annotation } from "../../src/core/annotation.ts";
import { makeSelectors } from "../../src/core/passage.ts";
import { loadStoryFromDisk } from "../stories.ts";

const sound = loadStoryFromDisk("pasni-port");
const mark = (id: string, start: number, end: number, type: "place" | "claim" = "place"): Mark => ({
  annotation: id,
  ref: { type, id },
  start,
  end,
});
const ids = (marks: readonly Mark[]) => marks.map(({ annotation }) => annotation);

describe("findMarks(story)", () => {
  const text = "Pasni and Gwadar: 112 km.";
  const annotation = (
    id: string,
    words: string,
    motivation: Annotation["motivation"] = "identifying",
  ): Annotation => {
    const start = text.indexOf(words);
    return {
      id,
      type: "Annotation",
      motivation,
      body: id,
      target: { selector: makeSelectors(text, start, start + words.length) },
    };
  };
  const storyOf = (items: Annotation[], changed = text) => ({
    ...sound,
    article: { ...sound.article, text: changed },
    annotations: { type: "AnnotationPage" as const, items },
  });

  test("gives them in reading order, the wider of two first", () => {
    const items = [
      annotation("gwadar", "Gwadar"),
      annotation("pasni", "Pasni"),
      annotation("both", "Pasni and Gwadar"),
    ];
    expect(ids(findMarks(storyOf(items)).found)).toEqual(["both", "pasni", "gwadar"]);
  });

  test("of two places on the same words, the first in the file stays the first", () => {
    const items = [annotation("pasni-port", "Pasni"), annotation("pasni", "Pasni")];
    expect(ids(findMarks(storyOf(items)).found)).toEqual(["pasni-port", "pasni"]);
  });

  test("an assessing annotation marks a claim", () => {
    expect(findMarks(storyOf([annotation("c", "112 km", "assessing")])).found[0]?.ref).toEqual({
      type: "claim",
      id: "c",
    });
  });

  test("a passage that is gone is an orphan, kept beside those found", () => {
    const items = [annotation("pasni", "Pasni"), annotation("c", "112 km", "assessing")];
    const { found, orphans } = findMarks(storyOf(items, text.replace("112", "120")));
    expect(ids(found)).toEqual(["pasni"]);
    expect(orphans.map(({ annotation: { id } }) => id)).toEqual(["c"]);
  });
});

describe("segmentsOf(marks, start, end)", () => {
  test("text without marks is one segment", () => {
    expect(segmentsOf([], 3, 9)).toEqual([{ start: 3, end: 9, mentions: [], claims: [] }]);
  });

  test("nested marks: the innermost mention first, the claim beside it", () => {
    const marks = [mark("claim", 0, 20, "claim"), mark("outer", 5, 15), mark("inner", 8, 10)];
    expect(
      segmentsOf(marks, 0, 20).map(({ start, end, mentions, claims }) => [
        start,
        end,
        ids(mentions),
        ids(claims),
      ]),
    ).toEqual([
      [0, 5, [], ["claim"]],
      [5, 8, ["outer"], ["claim"]],
      [8, 10, ["inner", "outer"], ["claim"]],
      [10, 15, ["outer"], ["claim"]],
      [15, 20, [], ["claim"]],
    ]);
  });

  test("segments cover the stretch without gap or overlap, each under exactly the marks that span it", () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 });
    fc.assert(
      fc.property(spans, fc.nat(30), fc.integer({ min: 1, max: 40 }), (pairs, from, length) => {
        const marks = pairs
          .filter(([a, b]) => a !== b)
          .map(([a, b], index) => mark(`m${index}`, Math.min(a, b), Math.max(a, b)));
        const segments = segmentsOf(marks, from, from + length);
        expect(segments[0]?.start).toBe(from);
        expect(segments.at(-1)?.end).toBe(from + length);
        for (const [index, segment] of segments.entries()) {
          expect(segment.end).toBeGreaterThan(segment.start);
          expect(segments[index + 1]?.start ?? segment.end).toBe(segment.end);
          for (let at = segment.start; at < segment.end; at++)
            expect(ids(segment.mentions).sort()).toEqual(
              ids(marks.filter(({ start, end }) => start <= at && at < end)).sort(),
            );
        }
      }),
    );
  });
});
