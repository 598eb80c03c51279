import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { isIn, rejoin } from "../../../src/make/basemap/edge-join.ts";

const SQUARE = { min: 0, max: 10 };
const FULL: Position[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
];
const covers = (polygons: Position[][][], point: Position): boolean =>
  polygons.some(([outer = [], ...holes]) => isIn(outer, point) && !holes.some((hole) => isIn(hole, point)));

describe("rejoin(rings, square)", () => {
  it("leaves an island in the middle a hole", () => {
    const island: Position[] = [
      [4, 4],
      [4, 6],
      [6, 6],
      [6, 4],
      [4, 4],
    ];
    const polygons = rejoin([FULL, island], SQUARE);
    expect(polygons).toHaveLength(1);
    expect(covers(polygons, [5, 5])).toBe(false);
    expect(covers(polygons, [1, 1])).toBe(true);
  });

  it("cuts a hole that reaches one edge out of the outline", () => {
    const cape: Position[] = [
      [4, 0],
      [4, 6],
      [6, 6],
      [6, 0],
      [4, 0],
    ];
    const polygons = rejoin([FULL, cape], SQUARE);
    expect(polygons.map((polygon) => polygon.length)).toEqual([1]);
    expect(covers(polygons, [5, 3])).toBe(false);
    for (const point of [
      [1, 3],
      [9, 3],
      [5, 8],
    ])
      expect(covers(polygons, point)).toBe(true);
  });

  it("parts the outline where a hole crosses the square", () => {
    const isthmus: Position[] = [
      [4, 0],
      [4, 10],
      [6, 10],
      [6, 0],
      [4, 0],
    ];
    const polygons = rejoin([FULL, isthmus], SQUARE);
    expect(polygons).toHaveLength(2);
    expect(covers(polygons, [5, 5])).toBe(false);
    for (const point of [
      [2, 5],
      [8, 5],
    ])
      expect(covers(polygons, point)).toBe(true);
  });

  it("gives nothing where a hole is as large as the square", () => {
    expect(rejoin([FULL, [...FULL].reverse()], SQUARE)).toEqual([]);
  });

  it("keeps each island in the part of the sea that it lies in", () => {
    const isthmus: Position[] = [
      [4, 0],
      [4, 10],
      [6, 10],
      [6, 0],
      [4, 0],
    ];
    const island: Position[] = [
      [8, 4],
      [8, 5],
      [9, 5],
      [9, 4],
      [8, 4],
    ];
    const polygons = rejoin([FULL, isthmus, island], SQUARE);
    expect(polygons.map((polygon) => polygon.length).sort()).toEqual([1, 2]);
    expect(covers(polygons, [8.5, 4.5])).toBe(false);
  });

  it("keeps the way in which the rings turn", () => {
    const turned = rejoin(
      [
        [...FULL].reverse(),
        [
          [4, 0],
          [6, 0],
          [6, 6],
          [4, 6],
          [4, 0],
        ],
      ],
      SQUARE,
    );
    expect(covers(turned, [5, 3])).toBe(false);
    expect(covers(turned, [5, 8])).toBe(true);
  });
});
