import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { RulerPoint } from "../../src/core/ruler.ts";
import { legsOf, lengthOfLine, pointsOf, sumOf } from "../../src/core/ruler-measure.ts";

type Geodesic = readonly [
  lat1: number,
  lon1: number,
  azi1: number,
  lat2: number,
  lon2: number,
  azi2: number,
  meters: number,
];
const { geodesics }: { geodesics: Geodesic[] } = JSON.parse(
  readFileSync(new URL("../reference/geodesics.json", import.meta.url), "utf8"),
);
const MILLIMETER = 0.001;
const point = (lon: number, lat: number): RulerPoint => ({ at: [lon, lat], place: null });
const apart = (a: number, b: number): number => Math.abs(((((a - b + 180) % 360) + 360) % 360) - 180);

describe("legsOf(points)", () => {
  test.each(geodesics)("agrees to 1 mm and 1e-9° with the published geodesic from %d, %d", (...line) => {
    const [lat1, lon1, azi1, lat2, lon2, azi2, meters] = line;
    const [leg] = legsOf([point(lon1, lat1), point(lon2, lat2)]);
    expect(Math.abs((leg?.meters ?? 0) - meters)).toBeLessThan(MILLIMETER);
    expect(apart(leg?.initialBearingDegrees ?? 0, azi1)).toBeLessThan(1e-9);
    expect(apart(leg?.finalBearingDegrees ?? 0, azi2)).toBeLessThan(1e-9);
  });

  test("a degree of the equator over the antimeridian is as long as anywhere on it", () => {
    const [leg] = legsOf([point(179.5, 0), point(-179.5, 0)]);
    expect(Math.abs((leg?.meters ?? 0) - (2 * Math.PI * 6_378_137) / 360)).toBeLessThan(MILLIMETER);
    expect(leg?.initialBearingDegrees).toBeCloseTo(90, 9);
  });

  test("the ports of the first story are 115.58 km apart on the ellipsoid, 115.39 km on Turf's sphere", () => {
    const [leg] = legsOf([point(63.475, 25.258), point(62.34, 25.11)]);
    // DESIGN's figures, to 5 m.
    expect(Math.abs((leg?.meters ?? 0) - 115_580)).toBeLessThan(5);
    expect(Math.abs((leg?.sphereMeters ?? 0) - 115_390)).toBeLessThan(5);
  });

  test("one point has no leg", () => {
    expect(legsOf([point(0, 0)])).toEqual([]);
    expect(sumOf([])).toEqual({ meters: 0, sphereMeters: 0 });
  });
});

describe("sumOf(legs)", () => {
  test("four quarters of the meridian go round the Earth: 40,007,862.917 m (WGS84)", () => {
    const round = [point(0, 0), point(0, 90), point(180, 0), point(0, -90), point(0, 0)];
    expect(Math.abs(sumOf(legsOf(round)).meters - 4 * 10_001_965.729)).toBeLessThan(4 * MILLIMETER);
  });
});

describe("pointsOf(ruler)", () => {
  const [a, b] = [point(0, 0), point(1, 1)];
  test("ends with the moving end, while there is one", () => {
    expect(pointsOf({ status: "drawing", points: [a], end: b })).toEqual([a, b]);
    expect(pointsOf({ status: "drawing", points: [a], end: null })).toEqual([a]);
    expect(pointsOf({ status: "done", points: [a, b], bySea: null })).toEqual([a, b]);
  });
});

describe("lengthOfLine(line)", () => {
  const degree = (2 * Math.PI * 6_378_137) / 360;
  const paths = [
    [
      [0, 0],
      [1, 0],
      [2, 0],
    ],
    [
      [5, 0],
      [6, 0],
    ],
  ] as const;

  test("of lanes is that of the longest: two lanes are not as long as both together", () => {
    expect(Math.abs(lengthOfLine({ paths, parts: "lanes" }).meters - 2 * degree)).toBeLessThan(MILLIMETER);
  });

  test("of segments is that of all, without the gap", () => {
    const length = lengthOfLine({ paths, parts: "segments" });
    expect(Math.abs(length.meters - 3 * degree)).toBeLessThan(MILLIMETER);
    // Turf's sphere: 6,371,008.8 m.
    expect(length.sphereMeters).toBeCloseTo((3 * 2 * Math.PI * 6_371_008.8) / 360, 3);
  });
});
