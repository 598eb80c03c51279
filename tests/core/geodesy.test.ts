import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  circle,
  direct,
  ellipsoidMeters,
  geodesicPath,
  inverse,
  type LonLat,
  pathMeters,
  sphereMeters,
} from "../../src/core/geodesy.ts";

interface Reference {
  readonly geodesics: readonly [
    lat1: number,
    lon1: number,
    azi1: number,
    lat2: number,
    lon2: number,
    azi2: number,
    meters: number,
  ][];
}
const { geodesics }: Reference = JSON.parse(
  readFileSync(new URL("../reference/geodesics.json", import.meta.url), "utf8"),
);
const MILLIMETER = 0.001;
/** Bearings agree to this: 1e-9 degrees are 0.1 mm at 10,000 km. */
const BEARING_DEGREES = 1e-9;
const EARTH_RADIUS_METERS = 6_371_008.8;

const lonLat = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -89.9, max: 89.9, noNaN: true }),
);

/** Difference of two angles, 0 to 180. */
const apart = (a: number, b: number): number => Math.abs(((((a - b + 180) % 360) + 360) % 360) - 180);

describe("ellipsoidMeters(from, to)", () => {
  test.each(geodesics)("agrees to 1 mm with the published geodesic from %d, %d", (...line) => {
    const [lat1, lon1, , lat2, lon2, , meters] = line;
    expect(Math.abs(ellipsoidMeters([lon1, lat1], [lon2, lat2]) - meters)).toBeLessThan(MILLIMETER);
  });

  test("a quarter of the meridian is 10,001,965.729 m (WGS84's defining constants)", () => {
    expect(Math.abs(ellipsoidMeters([0, 0], [0, 90]) - 10_001_965.729)).toBeLessThan(MILLIMETER);
  });

  test("a degree of the equator is its circumference / 360", () => {
    const meters = (2 * Math.PI * 6_378_137) / 360;
    expect(Math.abs(ellipsoidMeters([30, 0], [31, 0]) - meters)).toBeLessThan(MILLIMETER);
  });

  test("a degree of latitude at the equator is 110.574 km (to 1 m)", () => {
    expect(Math.abs(ellipsoidMeters([0, 0], [0, 1]) - 110_574)).toBeLessThan(1);
  });

  test("is the same with ends swapped and with longitude ± 360°", () => {
    fc.assert(
      fc.property(lonLat, lonLat, fc.constantFrom(-360, 360), (a, b, turn) => {
        const meters = ellipsoidMeters(a, b);
        expect(ellipsoidMeters(b, a)).toBeCloseTo(meters, 5);
        expect(ellipsoidMeters([a[0] + turn, a[1]], b)).toBeCloseTo(meters, 5);
      }),
    );
  });
});

describe("inverse(from, to)", () => {
  test.each(geodesics)("gives the published bearings from %d, %d", (...line) => {
    const [lat1, lon1, azi1, lat2, lon2, azi2, meters] = line;
    const found = inverse([lon1, lat1], [lon2, lat2]);
    expect(Math.abs(found.meters - meters)).toBeLessThan(MILLIMETER);
    expect(apart(found.initialBearingDegrees, azi1)).toBeLessThan(BEARING_DEGREES);
    expect(apart(found.finalBearingDegrees, azi2)).toBeLessThan(BEARING_DEGREES);
  });

  test("bearings are never negative: west is 270°", () => {
    expect(inverse([0, 0], [-1, 0]).initialBearingDegrees).toBeCloseTo(270, 9);
  });
});

describe("direct(from, bearing, meters)", () => {
  test.each(geodesics)("ends at the published point, to 1 mm, from %d, %d", (...line) => {
    const [lat1, lon1, azi1, lat2, lon2, , meters] = line;
    const end = direct([lon1, lat1], azi1, meters);
    expect(ellipsoidMeters(end, [lon2, lat2])).toBeLessThan(MILLIMETER);
  });
});

describe("sphereMeters(from, to)", () => {
  test("agrees with the great circle from the vectors of both points, to 1 mm", () => {
    const radians = (degrees: number) => (degrees * Math.PI) / 180;
    fc.assert(
      fc.property(lonLat, lonLat, (a, b) => {
        const [lat1, lat2, turn] = [radians(a[1]), radians(b[1]), radians(b[0] - a[0])];
        // As vectors: well conditioned at every distance, unlike the cosine alone.
        const cross = Math.hypot(
          Math.cos(lat2) * Math.sin(turn),
          Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(turn),
        );
        const dot = Math.sin(lat1) * Math.sin(lat2) + Math.cos(lat1) * Math.cos(lat2) * Math.cos(turn);
        const meters = EARTH_RADIUS_METERS * Math.atan2(cross, dot);
        // Turf's haversine loses digits near the antipode: 1 m is left there, 1 mm elsewhere.
        const tolerance = meters > 19_900_000 ? 1 : MILLIMETER;
        expect(Math.abs(sphereMeters(a, b) - meters)).toBeLessThan(tolerance);
      }),
    );
  });

  test("is up to 0.56 % off the ellipsoid, north-south at the equator", () => {
    const [a, b]: [LonLat, LonLat] = [
      [0, -0.5],
      [0, 0.5],
    ];
    expect(sphereMeters(a, b) / ellipsoidMeters(a, b)).toBeCloseTo(1.0056, 4);
  });
});

describe("geodesicPath(from, to)", () => {
  test("joins both ends by legs of at most 25 km, whose sum is the geodesic", () => {
    fc.assert(
      fc.property(lonLat, lonLat, (a, b) => {
        const path = geodesicPath(a, b);
        const meters = ellipsoidMeters(a, b);
        expect(path[0]).toEqual(a);
        expect(ellipsoidMeters(path.at(-1) ?? [Number.NaN, 0], b)).toBeLessThan(MILLIMETER);
        expect(Math.abs(pathMeters(path) - meters)).toBeLessThan(MILLIMETER);
        for (const [index, point] of path.slice(1).entries())
          expect(ellipsoidMeters(path[index] ?? point, point)).toBeLessThan(25_000.001);
      }),
      { numRuns: 30 },
    );
  });

  test("runs on over 180° instead of jumping: Auckland to Apia", () => {
    const path = geodesicPath([174.77, -36.84], [-171.76, -13.83]);
    const lons = path.map(([lon]) => lon);
    expect(lons.at(-1)).toBe(-171.76 + 360);
    for (const [index, lon] of lons.slice(1).entries())
      expect(Math.abs(lon - (lons[index] ?? lon))).toBeLessThan(1);
  });

  test("never jumps in longitude, away from the poles", () => {
    const temperate = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -50, max: 50, noNaN: true }),
    );
    fc.assert(
      fc.property(temperate, temperate, (a, b) => {
        const path = geodesicPath(a, b);
        // Near the antipode a geodesic passes close to a pole, where a short leg may turn far.
        fc.pre(path.every(([, lat]) => Math.abs(lat) < 80));
        for (const [index, [lon]] of path.slice(1).entries())
          expect(Math.abs(lon - (path[index]?.[0] ?? lon))).toBeLessThan(2);
      }),
      { numRuns: 50 },
    );
  });

  test("from a point to itself is that point twice", () => {
    expect(geodesicPath([62, 25], [62, 25])).toEqual([
      [62, 25],
      [62, 25],
    ]);
  });
});

describe("circle(center, meters)", () => {
  test("is a closed ring at that distance, counter-clockwise", () => {
    const ring = circle([63.475, 25.258], 500);
    expect(ring.at(-1)).toEqual(ring[0]);
    for (const point of ring)
      expect(Math.abs(ellipsoidMeters([63.475, 25.258], point) - 500)).toBeLessThan(MILLIMETER);
    let twiceArea = 0;
    for (const [index, [x, y]] of ring.slice(1).entries()) {
      const [px, py] = ring[index] ?? [x, y];
      twiceArea += px * y - x * py;
    }
    expect(twiceArea).toBeGreaterThan(0);
  });
});
