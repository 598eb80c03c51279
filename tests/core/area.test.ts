import { describe, expect, test } from "vitest";
import { areaSquareMeters } from "../../src/core/area.ts";
import { outlineThrough } from "../../src/core/corners.ts";
import { circle } from "../../src/core/geodesy.ts";

// WGS84 (NIMA TR8350.2).
const A = 6_378_137;
const F = 1 / 298.257223563;
const B = A * (1 - F);
const E = Math.sqrt(F * (2 - F));

/** Square metres between two parallels and two meridians on the ellipsoid (Snyder 1987, USGS PP 1395, equation 3-12). */
const cell = (south: number, north: number, degrees: number) => {
  const q = (lat: number) => {
    const s = Math.sin((lat * Math.PI) / 180);
    return s / (1 - E * E * s * s) + Math.atanh(E * s) / E;
  };
  return ((B * B) / 2) * (q(north) - q(south)) * ((degrees * Math.PI) / 180);
};
const box = (west: number, south: number, east: number, north: number) =>
  outlineThrough([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]);

describe("areaSquareMeters(polygon)", () => {
  test("of boxes of parallels and meridians is Snyder's, to 1 in 10,000", () => {
    for (const [west, south, east, north] of [
      [63, 25, 63.1, 25.1],
      [-10, 40, 10, 60],
      [170, -20, 200, 5],
      [0, 60, 30, 70],
    ] as const) {
      const wanted = cell(south, north, east - west);
      expect(Math.abs(areaSquareMeters(box(west, south, east, north)) / wanted - 1)).toBeLessThan(1e-4);
    }
  });

  test("of a circle of 1 km is π km², less what 64 chords cut off", () => {
    const ring = circle([63.475, 25.258], 1000).map((point) => [...point]);
    const polygon = { type: "Polygon", coordinates: [ring] } as const;
    const wanted = 32 * Math.sin(Math.PI / 32) * 1e6;
    expect(Math.abs(areaSquareMeters({ ...polygon, coordinates: [ring] }) / wanted - 1)).toBeLessThan(1e-5);
  });

  test("of areas as wide as the Earth, wider than half of it, and round a pole, is Snyder's too", () => {
    const ring = (lons: readonly number[], lat: number) => lons.map((lon) => [lon, lat]);
    const wide = (west: number, south: number, east: number, north: number) => [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    for (const [coordinates, wanted] of [
      [[wide(-180, -90, 180, -60)], cell(-90, -60, 360)],
      [[wide(-180, -23, 180, 23)], cell(-23, 23, 360)],
      [[wide(-170, -80, 170, 80)], cell(-80, 80, 340)],
      [[wide(0, -89, 360, 89)], cell(-89, 89, 360)],
      [[ring([-180, -90, 0, 90, 180, -180], 80)], cell(80, 90, 360)],
      [[wide(-180, 60, 180, 90), ring([0, -90, 180, 90, 0], 80)], cell(60, 80, 360)],
    ] as const) {
      const area = areaSquareMeters({ type: "Polygon", coordinates: coordinates.map((each) => [...each]) });
      expect(Math.abs(area / wanted - 1)).toBeLessThan(1e-4);
    }
  });

  test("a hole is no part of it", () => {
    const [outer = []] = box(0, 0, 4, 4).coordinates;
    const [inner = []] = box(1, 1, 2, 2).coordinates;
    const wanted = cell(0, 4, 4) - cell(1, 2, 1);
    const area = areaSquareMeters({ type: "Polygon", coordinates: [outer, inner.toReversed()] });
    expect(Math.abs(area / wanted - 1)).toBeLessThan(1e-4);
  });
});
