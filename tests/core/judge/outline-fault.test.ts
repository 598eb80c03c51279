import type { MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { outlineFault } from "../../../src/core/judge/outline-fault.ts";

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const polygon = (...coordinates: Position[][]): Polygon => ({ type: "Polygon", coordinates });

describe("what is no area is refused, and the reason says where", () => {
  test.each<[string, Polygon | MultiPolygon, RegExp]>([
    [
      "a bow tie",
      polygon([
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ]),
      /crosses itself by 0° N, 0° E/,
    ],
    [
      "a bow tie over 180°",
      polygon([
        [179, 0],
        [-179, 2],
        [-179, 0],
        [179, 2],
        [179, 0],
      ]),
      /crosses itself/,
    ],
    ["the whole Earth", polygon(box(-180, -90, 180, 90)), /whole Earth/],
    ["wider than the Earth", polygon(box(-300, 0, 100, 10)), /wider than the Earth/],
    ["a hole elsewhere", polygon(box(0, 0, 5, 5), box(6, 6, 7, 7)), /hole by 6° N, 6° E/],
    [
      "parts that cross",
      { type: "MultiPolygon", coordinates: [[box(0, 0, 5, 5)], [box(4, 4, 8, 8)]] },
      /crosses/,
    ],
    [
      "a part in another",
      { type: "MultiPolygon", coordinates: [[box(0, 0, 5, 5)], [box(1, 1, 2, 2)]] },
      /same ground/,
    ],
  ])("%s", (_, geometry, reason) => {
    expect(outlineFault(geometry)).toMatch(reason);
  });

  test.each<[string, Polygon | MultiPolygon]>([
    [
      "a hole that touches the edge",
      polygon(box(0, 0, 4, 4), [
        [0, 0],
        [1, 2],
        [2, 1],
        [0, 0],
      ]),
    ],
    [
      "an island in a hole",
      { type: "MultiPolygon", coordinates: [[box(0, 0, 9, 9), box(2, 2, 7, 7)], [box(3, 3, 4, 4)]] },
    ],
    ["parts side by side", { type: "MultiPolygon", coordinates: [[box(0, 0, 5, 5)], [box(5, 1, 9, 3)]] }],
    [
      "a part that fills a hole",
      { type: "MultiPolygon", coordinates: [[box(0, 0, 9, 9), box(2, 2, 7, 7)], [box(2, 2, 7, 7)]] },
    ],
  ])("%s is none of these", (_, geometry) => {
    expect(outlineFault(geometry)).toBeNull();
  });
});
