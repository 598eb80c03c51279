import { beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../src/sea/course.ts";
import type { Sea } from "../../src/sea/sea.ts";
import { type Region, randomVector, staysIn, VisibilityGraph } from "./visibility.ts";
import { randomFrom, WORLD_TIMEOUT_MS, worldSea } from "./world.ts";

const PAIRS = 80;
/** 1e-10 radians are 0.6 mm. */
const SAME_RADIANS = 1e-10;

let sea: Sea;
beforeAll(() => {
  sea = worldSea();
}, WORLD_TIMEOUT_MS);

const waterIn = (region: Region, random: () => number): Site => {
  for (;;) {
    const landing = sea.locator.nearest(...randomVector(region, random));
    if (landing.radians === 0) return landing.site;
  }
};

describe("the search against a brute-force visibility graph", () => {
  test.each<[string, Region]>([
    ["the Cyclades", [24.2, 36.3, 25.8, 37.5]],
    ["the coast of Makran", [61.0, 24.5, 66.8, 26.0]],
    ["Fiji, across 180°", [178.2, -18.6, 181.2, -16.0]],
    ["Svalbard, at 81° N", [14.0, 79.4, 26.0, 81.2]],
  ])(
    "finds the same lengths in %s",
    (_, region) => {
      const graph = new VisibilityGraph(sea.mesh, region);
      const random = randomFrom(3);
      let compared = 0;
      let bent = 0;
      for (let k = 0; k < PAIRS; k++) {
        const [start, goal] = [waterIn(region, random), waterIn(region, random)];
        const course = sea.search.run(start, goal, new Uint8Array(32));
        const slow = graph.shortest(start, goal);
        // The search may not be longer; it may be shorter only by leaving the region.
        expect(course?.radians ?? Infinity).toBeLessThan(slow.radians + SAME_RADIANS);
        if (!course || !staysIn(region, sea.mesh, course)) continue;
        expect(Math.abs(course.radians - slow.radians)).toBeLessThan(SAME_RADIANS);
        compared++;
        if (slow.legs >= 3) bent++;
      }
      expect(compared).toBeGreaterThan(PAIRS / 2);
      expect(bent).toBeGreaterThan(3);
    },
    60_000,
  );
});
