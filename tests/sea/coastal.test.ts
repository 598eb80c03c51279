import { describe, expect, it } from "vitest";
import { isNearSea } from "../../src/sea/coast.ts";
import { WORLD_TIMEOUT_MS, worldSea } from "./world.ts";

describe("isNearSea(sea, points, meters)", () => {
  it(
    "is true where the water lies within so many metres of each point",
    () => {
      const sea = worldSea();
      expect(isNearSea(sea, [[63.469, 25.263]], 3500)).toBe(true); // Pasni
      expect(isNearSea(sea, [[63.048, 26.001]], 3500)).toBe(false); // Turbat, about 85 km inland
      expect(isNearSea(sea, [[63.048, 26.001]], 120_000)).toBe(true);
      expect(
        isNearSea(
          sea,
          [
            [63.469, 25.263],
            [63.048, 26.001],
          ],
          3500,
        ),
      ).toBe(false);
    },
    WORLD_TIMEOUT_MS,
  );

  it(
    "parts sea from land",
    () => {
      const sea = worldSea();
      expect(isNearSea(sea, [[62.5, 24.5]], 500)).toBe(true); // The Arabian Sea
      expect(isNearSea(sea, [[-40, 30]], 500)).toBe(true); // The Atlantic
      expect(isNearSea(sea, [[2.35, 48.86]], 500)).toBe(false); // Paris
      expect(isNearSea(sea, [[51, 42]], 500)).toBe(false); // The Caspian: no way leads to it
    },
    WORLD_TIMEOUT_MS,
  );
});
