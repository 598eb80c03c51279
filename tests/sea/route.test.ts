import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { ellipsoidMeters, type LonLat, pathMeters } from "../../src/core/geodesy.ts";
import { FARTHEST_MOVE_METERS, type SeaOptions, seaRoute } from "../../src/sea/route.ts";
import type { Sea } from "../../src/sea/sea.ts";
import { randomFrom, WORLD_TIMEOUT_MS, worldSea } from "./world.ts";

const GWADAR: LonLat = [62.34, 25.11];
const PASNI: LonLat = [63.475, 25.258];
const NMI = 1852;

let sea: Sea;
beforeAll(() => {
  sea = worldSea();
}, WORLD_TIMEOUT_MS);

const route = (from: LonLat, to: LonLat, options: SeaOptions = {}) => {
  const found = seaRoute(sea, from, to, { keepOffMeters: 0, ...options });
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
};
const codeOf = (from: LonLat, to: LonLat): string => {
  const found = seaRoute(sea, from, to);
  return found.ok ? "ok" : found.error.code;
};

/** Places on the water, the same in every run. */
const watersFrom = (seed: number, count: number): LonLat[] => {
  const random = randomFrom(seed);
  const places: LonLat[] = [];
  while (places.length < count) {
    const place: LonLat = [360 * random() - 180, (180 / Math.PI) * Math.asin(2 * random() - 1)];
    const found = seaRoute(sea, place, [0, 0], { allow: ["arctic", "patagonian-channels", "wadden"] });
    if (found.ok && found.value.startMovedMeters === 0) places.push(place);
  }
  return places;
};

describe("seaRoute(sea, from, to, options)", () => {
  test("measures the first story's ports at about 66 nautical miles", () => {
    // 66.4 nmi from water to water by another program on the full coast, and 445 m of legs from both harbours.
    expect(Math.abs(route(GWADAR, PASNI).meters / NMI - 66.64)).toBeLessThan(0.66);
  });

  // By NGA Pub. 151 (2001): Karachi to Chah Bahar 357; the others from the trial's figures in nautical miles.
  test.each<[string, LonLat, LonLat, SeaOptions, number, number]>([
    ["Gwadar to Karachi", GWADAR, [66.97, 24.79], {}, 252.8, 0.01],
    ["Gwadar to Chabahar", GWADAR, [60.61, 25.29], {}, 106.3, 0.02],
    ["Auckland to Apia over the antimeridian", [174.8, -36.83], [-171.76, -13.82], {}, 1581, 0.015],
    ["Rotterdam to Singapore by Suez", [4.0, 51.98], [103.85, 1.25], {}, 8227, 0.01],
    [
      "Rotterdam to Singapore with Suez shut",
      [4.0, 51.98],
      [103.85, 1.25],
      { avoid: ["suez"] },
      11_663,
      0.01,
    ],
    ["New York to San Francisco by Panama", [-74.03, 40.68], [-122.4, 37.81], {}, 5263, 0.02],
    [
      "New York to San Francisco by Magellan",
      [-74.03, 40.68],
      [-122.4, 37.81],
      { avoid: ["panama"] },
      13_020,
      0.01,
    ],
  ])("%s", (_, from, to, options, nmi, tolerance) => {
    expect(Math.abs(route(from, to, options).meters / NMI / nmi - 1)).toBeLessThan(tolerance);
  });

  test("is the geodesic over open water", () => {
    const [from, to]: LonLat[] = [
      [-40, 30],
      [-20, 45],
    ] as const;
    const found = route(from ?? GWADAR, to ?? GWADAR);
    expect(Math.abs(found.meters - ellipsoidMeters([-40, 30], [-20, 45]))).toBeLessThan(0.01);
    expect(found.via).toEqual([]);
  });

  test("runs on over 180° instead of jumping", () => {
    const { path } = route([174.8, -36.83], [-171.76, -13.82]);
    const steps = path.slice(1).map(([lon], i) => Math.abs(lon - (path[i]?.[0] ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(1);
    expect(path.at(-1)?.[0]).toBeCloseTo(188.24, 9);
  });

  test("its path measures what it says, and starts and ends where it was asked to", () => {
    const found = route(GWADAR, [103.85, 1.25], { keepOffMeters: 3000 });
    expect(Math.abs(pathMeters(found.path) / found.meters - 1)).toBeLessThan(1e-5);
    expect(found.path[0]).toEqual(GWADAR);
    expect(found.path.at(-1)).toEqual([103.85, 1.25]);
  });

  test("counts the leg from an end on land, and says how long it is", () => {
    const inland: LonLat = [63.475, 25.4];
    const found = route(inland, GWADAR);
    expect(found.startMovedMeters).toBeGreaterThan(5000);
    expect(found.startMovedMeters).toBeLessThan(FARTHEST_MOVE_METERS);
    expect(found.endMovedMeters).toBeLessThan(500);
    expect(Math.abs(pathMeters(found.path) - found.meters)).toBeLessThan(1);
  });

  test("is as long there as back", () => {
    const waters = watersFrom(1, 20);
    for (let i = 0; i + 1 < waters.length; i += 2) {
      const [a = GWADAR, b = GWADAR] = [waters[i], waters[i + 1]];
      for (const keepOffMeters of [0, 5556]) {
        const [there, back] = [route(a, b, { keepOffMeters }), route(b, a, { keepOffMeters })];
        expect(Math.abs(there.meters / back.meters - 1)).toBeLessThan(1e-9);
        expect(there.via).toEqual(back.via.toReversed());
      }
    }
  });

  test("is never longer than by way of a third place", () => {
    // The search's sphere and the length's ellipsoid choose differently by up to 0.5 per cent.
    const waters = watersFrom(2, 30);
    for (let i = 0; i + 2 < waters.length; i += 3) {
      const [a = GWADAR, b = GWADAR, c = GWADAR] = waters.slice(i, i + 3);
      expect(route(a, c).meters).toBeLessThan((route(a, b).meters + route(b, c).meters) * 1.005);
    }
  });

  test("is longer the farther it keeps off the coast", () => {
    for (const [a, b] of [
      [GWADAR, PASNI],
      [
        [103.85, 1.25],
        [100.3, 5.4],
      ],
    ] satisfies [LonLat, LonLat][]) {
      const lengths = [0, 1000, 5556, 10_000].map((keepOffMeters) => route(a, b, { keepOffMeters }).meters);
      expect(lengths).toEqual(lengths.toSorted((p, q) => p - q));
    }
  });

  test("says beside its length that of the path which keeps off nothing", () => {
    const [kept, least] = [route(GWADAR, PASNI, { keepOffMeters: 5556 }), route(GWADAR, PASNI)];
    expect(kept.leastMeters).toBe(least.meters);
    expect(least.leastMeters).toBe(least.meters);
    expect(kept.meters).toBeGreaterThan(kept.leastMeters);
  });

  // Without this care the first was a sixth longer than the shortest path, the second a tenth.
  test.each<[string, LonLat, LonLat]>([
    ["Helsinki to Turku", [24.97, 60.15], [22.2, 60.43]],
    ["Göteborg to Oslo", [11.85, 57.7], [10.73, 59.9]],
  ])("does not weave among the skerries from %s", (_name, from, to) => {
    const { meters, leastMeters } = route(from, to, { keepOffMeters: 5556 });
    expect(meters / leastMeters).toBeLessThan(1.05);
  });

  test("says what is wrong with an end that is no place, inland, or on a lake", () => {
    expect(codeOf([Number.NaN, 0], GWADAR)).toBe("bad-coordinate");
    expect(codeOf(GWADAR, [0, 90.1])).toBe("bad-coordinate");
    expect(codeOf([Infinity, 0], GWADAR)).toBe("bad-coordinate");
    expect(codeOf([87, 45], GWADAR)).toBe("inland");
    expect(codeOf([0, -90], GWADAR)).toBe("inland");
    expect(codeOf([51, 41], GWADAR)).toBe("enclosed-water");
    expect(codeOf([-87, 44], GWADAR)).toBe("enclosed-water");
  });

  test("finds a way from the North Pole, from both sides of 180°, and from a place to itself", () => {
    expect(route([0, 90], [10, 70]).meters / ellipsoidMeters([0, 90], [10, 70])).toBeCloseTo(1, 2);
    expect(route([180, 0], [-180, 0]).meters).toBeLessThan(1);
    expect(route(GWADAR, GWADAR).meters).toBeLessThan(5);
  });

  test("answers every input with a finite route or a reason", () => {
    const place = fc.tuple(fc.double({ min: -400, max: 400 }), fc.double({ min: -100, max: 100 }));
    fc.assert(
      fc.property(place, place, fc.double({ min: -1e4, max: 1e5 }), (from, to, keepOffMeters) => {
        const found = seaRoute(sea, from, to, { keepOffMeters });
        if (!found.ok) return found.error.message.length > 10;
        return (
          found.value.meters >= ellipsoidMeters(from, to) * 0.999999 &&
          found.value.path.every(([lon, lat]) => Number.isFinite(lon + lat))
        );
      }),
      { numRuns: 150, seed: 9 },
    );
  });
});
