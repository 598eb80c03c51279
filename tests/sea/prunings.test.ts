import { beforeAll, describe, expect, test } from "vitest";
import type { Sea } from "../../src/sea/sea.ts";
import { differing, randomPairs } from "./prunings.ts";
import { WORLD_TIMEOUT_MS, worldSea } from "./world.ts";

let sea: Sea;
beforeAll(() => {
  sea = worldSea();
}, WORLD_TIMEOUT_MS);

// The long version, 500 pairs: npx tsx scripts/bench/sea-prunings.ts
describe("the search's prunings", () => {
  test.each([
    ["filter", 16],
    ["tangent", 40],
    ["blocks", 40],
  ] as const)(
    "%s changes no length",
    (pruning, count) => {
      expect(differing(sea, randomPairs(sea, count, 7), pruning)).toBe(0);
    },
    60_000,
  );
});
