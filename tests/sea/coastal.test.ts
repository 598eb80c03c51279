import { describe, expect, it } from "vitest";
import type { Place } from "../../src/core/place.ts";
import { isCoastal, isSea } from "../../src/sea/coast.ts";
import { WORLD_TIMEOUT_MS, worldSea } from "./world.ts";

const town = (lon: number, lat: number, meters: number): Place => ({
  type: "Feature",
  id: "t",
  geometry: { type: "Point", coordinates: [lon, lat] },
  properties: { name: "t", kind: "town", source: "made", coordinateUncertaintyInMeters: meters },
});

describe("the coast", () => {
  it(
    "is where a place's disc reaches the sea",
    () => {
      const sea = worldSea();
      expect(isCoastal(sea, town(63.469, 25.263, 3000))).toBe(true); // Pasni
      expect(isCoastal(sea, town(63.048, 26.001, 3000))).toBe(false); // Turbat, about 85 km inland
      expect(isCoastal(sea, town(63.048, 26.001, 120_000))).toBe(true);
    },
    WORLD_TIMEOUT_MS,
  );

  it(
    "parts sea from land",
    () => {
      const sea = worldSea();
      expect(isSea(sea, [62.5, 24.5])).toBe(true); // The Arabian Sea
      expect(isSea(sea, [-40, 30])).toBe(true); // The Atlantic
      expect(isSea(sea, [2.35, 48.86])).toBe(false); // Paris
      expect(isSea(sea, [51, 42])).toBe(false); // The Caspian: no way leads to it
    },
    WORLD_TIMEOUT_MS,
  );
});
