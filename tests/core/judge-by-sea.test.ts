import { describe, expect, it } from "vitest";
import type { DistanceClaim } from "../../src/core/claim.ts";
import { judgeBySea } from "../../src/core/judge-by-sea.ts";
import type { Place, PlaceKind } from "../../src/core/place.ts";
import { ok } from "../../src/core/result.ts";
import type { Story } from "../../src/core/story.ts";

// On the equator a degree of longitude is 111.32 km (WGS84: 6,378.137 km × π / 180).
const place = (id: string, lon: number, kind: PlaceKind): Place => ({
  type: "Feature",
  id,
  geometry: { type: "Point", coordinates: [lon, 0] },
  properties: { name: id, kind, source: "made", coordinateUncertaintyInMeters: 500 },
});

const storyOf = (says: string, kind: PlaceKind, mode: DistanceClaim["mode"] = "unstated"): Story => ({
  id: "s",
  article: { title: "t", source: "made", date: "2026-01-01", lang: "en", text: says },
  places: { type: "FeatureCollection", features: [place("a", 0, kind), place("b", 1, kind)] },
  routes: { type: "FeatureCollection", features: [] },
  annotations: { type: "AnnotationPage", items: [] },
  claims: [{ id: "c", kind: "distance", from: "a", to: "b", stated: { text: says }, mode }],
});

/** Judges with a sea on which it is 150 km (at the shortest 145) from a to b; counts how often it is asked. */
const judged = (says: string, kind: PlaceKind, mode?: DistanceClaim["mode"], isCoastal = false) => {
  let asked = 0;
  const story = storyOf(says, kind, mode);
  const [claim] = story.claims;
  if (!claim) throw new Error("no claim");
  const verdict = judgeBySea(story, claim, { isNearSea: () => isCoastal }, () => {
    asked++;
    return ok({ meters: 150_000, leastMeters: 145_000 });
  });
  if (!verdict.ok) throw new Error(verdict.error);
  return { asked, verdict: verdict.value };
};

describe("judgeBySea(story, claim, land, seaMeters)", () => {
  it("holds by sea where the number is the way of a ship and both ends are ports", () => {
    const { verdict } = judged("150 km", "port");
    expect(verdict).toMatchObject({ verdict: "holds", mode: "sea" });
    expect(verdict.modes.straight?.verdict).toBe("contradicted");
  });

  it("says that it does not hold by sea either", () => {
    const { verdict } = judged("250 km", "port");
    expect(verdict.reason).toMatch(/By sea it is 150\.0 km|150\.0 km/);
    expect(verdict.modes.sea?.verdict).toBe("contradicted");
  });

  it("does not ask the sea where the number holds in a straight line", () => {
    expect(judged("111 km", "port").asked).toBe(0);
  });

  it("does not ask it for inland towns, and does for coastal ones", () => {
    expect(judged("150 km", "town").asked).toBe(0);
    expect(judged("150 km", "town").verdict.verdict).toBe("contradicted");
    expect(judged("150 km", "town", "unstated", true).verdict).toMatchObject({
      verdict: "holds",
      mode: "sea",
    });
  });

  it("does not ask it where the text names another way", () => {
    expect(judged("150 km", "port", "straight").asked).toBe(0);
    expect(judged("150 km", "port", "road").asked).toBe(0);
  });

  it("asks it wherever the sea is named", () => {
    expect(judged("150 km", "town", "sea").verdict).toMatchObject({ verdict: "holds", mode: "sea" });
    expect(judged("150 km by sea", "town").verdict).toMatchObject({ verdict: "holds", mode: "sea" });
  });

  it("knows without asking that no ship's way is shorter than the straight line", () => {
    const { asked, verdict } = judged("100 km", "port");
    expect(asked).toBe(0);
    expect(verdict.modes.sea).toEqual({ verdict: "contradicted", measuredMeters: null, reading: null });
    expect(verdict.reason).toContain("Not by sea");
  });
});
