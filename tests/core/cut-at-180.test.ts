import * as fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { areaSquareMeters } from "../../src/core/area.ts";
import { cutAt180 } from "../../src/core/cut-at-180.ts";
import type { ImportedGeometry } from "../../src/core/imported.ts";
import { hunted } from "../hunt.ts";

const SEED = 20251115;
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const polygon = (...coordinates: Position[][]): ImportedGeometry => ({ type: "Polygon", coordinates });
const line = (...coordinates: Position[]): ImportedGeometry => ({ type: "LineString", coordinates });

const polygonsOf = (geometry: ImportedGeometry): Position[][][] => {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
};
/** Shoelace in square degrees; more than 0 against the clock. */
const flatArea = (ring: readonly Position[]): number =>
  ring.reduce((sum, [lon = 0, lat = 0], index) => {
    const [x = 0, y = 0] = ring[index - 1] ?? [lon, lat];
    return sum + (x * lat - lon * y) / 2;
  }, 0);
const areaOf = (geometry: ImportedGeometry): number =>
  polygonsOf(geometry)
    .flat()
    .reduce((sum, ring) => sum + flatArea(ring), 0);
const longitudes = (geometry: ImportedGeometry): number[] =>
  JSON.stringify(geometry.coordinates)
    .match(/\[-?[\d.e-]+,/g)
    ?.map((start) => Number(start.slice(1, -1))) ?? [];

const isWellMade = (geometry: ImportedGeometry): boolean =>
  longitudes(geometry).every((lon) => Math.abs(lon) <= 180) &&
  polygonsOf(geometry).every((rings) =>
    rings.every((ring, index) => flatArea(ring) > 0 === (index === 0) && `${ring[0]}` === `${ring.at(-1)}`),
  );

describe("cutAt180(geometry): RFC 7946, 3.1.6 and 3.1.9", () => {
  // The example of 3.1.9: a line from 45° N 170° E to 45° N 170° W.
  test("a line is cut in two at 180°", () => {
    expect(cutAt180(line([170, 45], [190, 45]))).toEqual({
      type: "MultiLineString",
      coordinates: [
        [
          [170, 45],
          [180, 45],
        ],
        [
          [-180, 45],
          [-170, 45],
        ],
      ],
    });
    expect(cutAt180(line([170, 45], [-170, 45]))).toEqual(cutAt180(line([170, 45], [190, 45])));
  });

  // The example of 3.1.9: a box from 40° N 170° E to 50° N 170° W.
  test("an area is cut in two at 180°", () => {
    const cut = cutAt180(polygon(box(170, 40, 190, 50)));
    expect(cut.type).toBe("MultiPolygon");
    const corners = (ring: readonly Position[] = []) => [...new Set(ring.map(String))].sort();
    expect(polygonsOf(cut).map(([ring]) => corners(ring))).toEqual([
      corners(box(170, 40, 180, 50)),
      corners(box(-180, 40, -170, 50)),
    ]);
    expect(areaOf(cut)).toBeCloseTo(200, 9);
  });

  test.each<[string, ImportedGeometry, ImportedGeometry]>([
    ["a clockwise ring is turned", polygon(box(0, 0, 1, 1).toReversed()), polygon(box(0, 0, 1, 1))],
    [
      "a hole against the clock is turned",
      polygon(box(0, 0, 9, 9), box(1, 1, 2, 2)),
      polygon(box(0, 0, 9, 9), box(1, 1, 2, 2).toReversed()),
    ],
    [
      "the border of the map stays",
      polygon(box(-180, -80, 180, 80)),
      expect.objectContaining({ type: "Polygon" }),
    ],
    ["an area that ends at 180° stays", polygon(box(170, 0, 180, 5)), polygon(box(170, 0, 180, 5))],
    ["an area all beyond 180° is turned back", polygon(box(185, 0, 190, 5)), polygon(box(-175, 0, -170, 5))],
    [
      "a point beyond 180° is turned back",
      { type: "Point", coordinates: [190, 5] },
      { type: "Point", coordinates: [-170, 5] },
    ],
    ["a line that ends at 180° stays", line([170, 0], [180, 5]), line([170, 0], [180, 5])],
    ["a line along 180° stays whole", line([180, 0], [180, 5]), line([180, 0], [180, 5])],
    ["heights come along", line([10, 0, 5], [20, 5, 7]), line([10, 0, 5], [20, 5, 7])],
  ])("%s", (_what, given, wanted) => expect(cutAt180(given)).toEqual(wanted));

  test("a line twice over 180° is in three parts, and one round the world too", () => {
    expect(cutAt180(line([170, 0], [190, 10], [170, 20]))).toMatchObject({ coordinates: { length: 3 } });
    expect(cutAt180(line([0, 0], [100, 0], [200, 0], [300, 0], [400, 0], [500, 0], [560, 0]))).toMatchObject({
      coordinates: { length: 3 },
    });
  });

  test("a hole over 180° opens into both parts; one on a side stays in its part", () => {
    const cut = cutAt180(
      polygon(box(160, 0, 200, 20), box(175, 5, 185, 10), box(165, 5, 170, 10), box(190, 5, 195, 10)),
    );
    expect(polygonsOf(cut).map((rings) => rings.length)).toEqual([2, 2]);
    expect(isWellMade(cut)).toBe(true);
    // 40 × 20 without 10 × 5, 5 × 5 and 5 × 5.
    expect(areaOf(cut)).toBeCloseTo(700, 9);
  });

  test("a U that crosses 180° with both arms has three parts", () => {
    // Open to the east: two arms from 178 to 185, joined by a bar from 178 to 179.
    const cut = cutAt180(
      polygon([
        [178, 0],
        [185, 0],
        [185, 2],
        [179, 2],
        [179, 4],
        [185, 4],
        [185, 6],
        [178, 6],
        [178, 0],
      ]),
    );
    expect(polygonsOf(cut)).toHaveLength(3);
    // 7 × 6 without 6 × 2.
    expect(areaOf(cut)).toBeCloseTo(30, 9);
    expect(isWellMade(cut)).toBe(true);
  });

  test.each([
    ["eastward, northern", [-90, 0, 90, 180, -90], 80],
    ["westward, northern", [90, 0, -90, -180, 90], 80],
    ["from 180° on, southern", [180, -90, 0, 90, 180], -70],
  ])("a ring round a pole is closed over it along 180°: %s", (_what, lons, lat) => {
    const given = polygon(lons.map((lon) => [lon, lat]));
    const cut = cutAt180(given);
    expect(isWellMade(cut)).toBe(true);
    // All 360° from there to the pole.
    expect(areaOf(cut)).toBeCloseTo(360 * (90 - Math.abs(lat)), 6);
  });

  test("areas here and there have the same size after it, of any form, with and without a hole", () => {
    const star = fc.record({
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -60, max: 60, noNaN: true }),
      radii: fc.array(fc.double({ min: 2, max: 28, noNaN: true }), { minLength: 3, maxLength: 24 }),
      hole: fc.boolean(),
      isClockwise: fc.boolean(),
    });
    fc.assert(
      fc.property(star, ({ lon, lat, radii, hole, isClockwise }) => {
        const ringOf = (share: number): Position[] => {
          const corners = radii.map((radius, index): Position => {
            const turn = (2 * Math.PI * index) / radii.length;
            return [lon + share * radius * Math.cos(turn), lat + share * radius * Math.sin(turn)];
          });
          const ring = [...corners, ...corners.slice(0, 1)];
          return isClockwise ? ring.toReversed() : ring;
        };
        const rings = hole ? [ringOf(1), ringOf(0.4)] : [ringOf(1)];
        const whole = Math.abs(flatArea(rings[0] ?? [])) - Math.abs(flatArea(rings[1] ?? []));
        const cut = cutAt180(polygon(...rings));
        expect(isWellMade(cut)).toBe(true);
        // A crossing is kept to 6 decimals: 28 corners of at most 60° by 1e-6.
        expect(Math.abs(areaOf(cut) - whole)).toBeLessThan(0.005);
        expect(cutAt180(cut)).toEqual(cut);
        const parts = polygonsOf(cut).map((coordinates) =>
          areaSquareMeters({ type: "Polygon", coordinates }),
        );
        const all = areaSquareMeters({ type: "Polygon", coordinates: rings });
        expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) / all - 1)).toBeLessThan(0.001);
      }),
      { seed: SEED, numRuns: hunted(300, 20_000) },
    );
  });
});
