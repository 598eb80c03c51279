import { describe, expect, test } from "vitest";
import { measureClaim } from "../../src/app/claim-measure.ts";
import { legendOf } from "../../src/app/legend.ts";
import { findMarks } from "../../src/app/marks.ts";
import { passagesOf } from "../../src/app/passages.ts";
import type { Claim } from "../../src/core/claim.ts";
import { loadStoryFromDisk } from "../stories.ts";

const story = loadStoryFromDisk("pasni-port");

describe("measureClaim(story, id)", () => {
  test("the first story's claim: 112 stated, 115.58 measured, 3.6 km or 3.1 % short", () => {
    const measure = measureClaim(story, "pasni-gwadar-112km");
    if (!measure) throw new Error("not measured");
    expect(measure.statedMeters).toBe(112_000);
    expect(Math.abs(measure.ellipsoidMeters - 115_580)).toBeLessThan(10);
    expect(Math.abs(measure.sphereMeters - 115_390)).toBeLessThan(10);
    expect(measure.differenceMeters).toBeCloseTo(112_000 - measure.ellipsoidMeters, 6);
    expect(measure.differencePercent).toBeCloseTo(-3.1, 1);
    expect(measure.uncertaintyMeters).toBe(1000);
    expect([measure.fromName, measure.toName]).toEqual(["Pasni", "Gwadar"]);
  });

  test("a claim without a figure is measured and not compared", () => {
    const claim = {
      ...story.claims[0],
      stated: { text: "not far from the Chinese-built Gwadar port" },
    } as Claim; // One claim, changed.
    const measure = measureClaim({ ...story, claims: [claim] }, claim.id);
    expect(measure).toMatchObject({ statedMeters: null, differenceMeters: null, differencePercent: null });
    expect(measure?.ellipsoidMeters).toBeGreaterThan(115_000);
  });

  test("a claim that is not there, or has an area for an end, is not measured", () => {
    expect(measureClaim(story, "other")).toBeUndefined();
    const claim = { ...story.claims[0], to: "china" } as Claim; // One claim, changed.
    expect(measureClaim({ ...story, claims: [claim] }, claim.id)).toBeUndefined();
  });
});

describe("legendOf(story)", () => {
  test("has the kinds that the story has, and no other", () => {
    expect(legendOf(story).map(({ key }) => key)).toEqual([
      "place:port",
      "place:town",
      "place:institution",
      "place:country",
      "route:seaRoute",
      "route:shippingLane",
      "claims",
    ]);
  });

  test("a story without claims has no line for them", () => {
    expect(legendOf({ ...story, claims: [] }).some(({ key }) => key === "claims")).toBe(false);
  });
});

describe("passagesOf(story, marks, ref)", () => {
  test("quotes every mention of a place in reading order, the mention apart", () => {
    const marks = findMarks(story);
    const passages = passagesOf(story, marks, { type: "place", id: "pakistan" });
    expect(passages).toHaveLength([...story.article.text.matchAll(/\bPakistan\b/g)].length);
    expect(passages.every(({ match }) => match === "Pakistan")).toBe(true);
    expect(passages[0]?.after).toMatch(/^ has signed a cooperation agreement/);
  });
});
