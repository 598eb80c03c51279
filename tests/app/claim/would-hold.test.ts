import { describe, expect, test } from "vitest";
import { claimEnds } from "../../../src/app/claim/claim-ends.ts";
import { NO_TRIAL, tryStory } from "../../../src/app/claim/trial.ts";
import { movesToHold } from "../../../src/app/claim/would-hold.ts";
import type { Claim } from "../../../src/core/claim.ts";
import { ellipsoidMeters } from "../../../src/core/geodesy.ts";
import { judge } from "../../../src/core/judge/judge.ts";
import { pointOf } from "../../../src/core/place.ts";
import type { Story } from "../../../src/core/story.ts";
import { loadStoryFromDisk } from "../../stories.ts";

const first = loadStoryFromDisk("pasni-port");
const ENDS = { id: "c", from: "pasni-port", to: "gwadar-port" };
const withClaim = (claim: Claim): Story => ({ ...first, claims: [claim] });
const stating = (text: string): Story =>
  withClaim({ ...ENDS, kind: "distance", stated: { text }, mode: "unstated" });
const heading = (text: string): Story => withClaim({ ...ENDS, kind: "bearing", stated: { text } });

const judged = (story: Story) => {
  const [claim] = story.claims;
  const verdict = claim && judge(story, claim);
  if (!verdict?.ok) throw new Error("not judged");
  return verdict.value;
};
const movesOf = (story: Story) => movesToHold(story, judged(story), claimEnds(story, "c", new Map()), {});

describe("movesToHold(story, verdict, line, land)", () => {
  test("112 km holds as written with an end 2.1 km nearer: 114.58 at the least is measured, 112.5 said at the most", () => {
    const moves = movesOf(stating("112 km"));
    expect(moves.map(({ place }) => place.id)).toEqual(["pasni-port", "gwadar-port"]);
    for (const { meters, way } of moves) {
      expect(Math.abs(meters - 2080)).toBeLessThan(20);
      expect(way).toBe("nearer");
    }
  });

  test("each move is told in metres from where the end is, and makes the claim hold", () => {
    for (const story of [
      stating("150 km"),
      stating("90.0 km"),
      heading("south-east of"),
      heading("north of"),
    ]) {
      const moves = movesOf(story);
      expect(moves.length).toBeGreaterThan(0);
      for (const { place, to, meters } of moves) {
        const start = pointOf(place);
        if (!start) throw new Error("no point");
        expect(Math.abs(ellipsoidMeters(start, to) - meters)).toBeLessThan(5);
        expect(judged(tryStory(story, "c", { mode: null, ends: { [place.id]: to } })).verdict).toBe("holds");
      }
    }
  });

  test("what holds, and what is opposite, has no move", () => {
    expect(movesOf(stating("116 km"))).toEqual([]);
    expect(movesOf(heading("west of"))).toEqual([]);
  });
});

describe("tryStory(story, claim, trial)", () => {
  test("leaves the story as it is, and nothing tried is the same story", () => {
    const before = JSON.stringify(first);
    const tried = tryStory(first, "pasni-gwadar-112km", { mode: "sea", ends: { "pasni-port": [0, 0] } });
    expect(JSON.stringify(first)).toBe(before);
    expect(tried.claims[0]).toMatchObject({ mode: "sea" });
    expect(tryStory(first, "pasni-gwadar-112km", NO_TRIAL)).toEqual(first);
  });

  test("a route does not follow an end that was moved", () => {
    const tried = tryStory(first, "c", { mode: null, ends: { "pasni-port": [0, 0] } });
    expect(first.routes.features.some(({ properties }) => properties.from === "pasni-port")).toBe(true);
    expect(tried.routes.features.some(({ properties }) => properties.from === "pasni-port")).toBe(false);
  });
});
