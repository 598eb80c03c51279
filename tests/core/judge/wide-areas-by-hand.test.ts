import type { Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { ellipsoidMeters, type LonLat } from "../../../src/core/geodesy.ts";
import { outlineOf } from "../../../src/core/judge/outline.ts";
import { nearestOnOutline } from "../../../src/core/judge/outline-distance.ts";
import { isInside } from "../../../src/core/judge/outline-topology.ts";

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const parallel = (lat: number, lons = [-180, -90, 0, 90, 180, -180]): Position[] =>
  lons.map((lon) => [lon, lat]);
const km = (geometry: Polygon, point: LonLat): number =>
  ((isInside(outlineOf(geometry), point) ? -1 : 1) * nearestOnOutline(outlineOf(geometry), point).meters) /
  1000;
const polygon = (...coordinates: Position[][]): Polygon => ({ type: "Polygon", coordinates });

/** Along a meridian, so that an edge on a parallel is as far as its latitude says. */
const alongMeridian = (from: number, to: number): number => ellipsoidMeters([0, from], [0, to]) / 1000;

describe("wide areas that a hand can reckon, in km from the edge (inside under 0)", () => {
  // 1,116.8 km from 80° to the pole: WGS84's meridian, 10,001.966 − 8,885.140 km (Karney 2013; GeographicLib's GeodSolve).
  test.each<[string, Polygon, LonLat, number]>([
    [
      "the Antarctic as a box of the world's width",
      polygon(box(-180, -90, 180, -60)),
      [100, -75],
      -alongMeridian(-75, -60),
    ],
    ["a ring at 80° N all round, its pole", polygon(parallel(80)), [0, 90], -1116.826],
    ["and a point 5° off it", polygon(parallel(80)), [30, 85], -alongMeridian(85, 80)],
    [
      "the same as three corners",
      polygon(parallel(80, [-120, 0, 120, -120])),
      [30, 70],
      alongMeridian(70, 80),
    ],
    [
      "the same from 0 to 360",
      polygon(parallel(80, [0, 90, 180, 270, 360, 0])),
      [-30, 85],
      -alongMeridian(85, 80),
    ],
    ["the tropics, on 180°", polygon(box(-180, -20, 180, 20)), [180, 0], -alongMeridian(0, 20)],
    ["the tropics from 0 to 360, on Greenwich", polygon(box(0, -20, 360, 20)), [0, 5], -alongMeridian(5, 20)],
    ["340° of them: the gap over 180°", polygon(box(-170, -20, 170, 20)), [180, 0], 1113.195],
    [
      "a band with the pole left out",
      polygon(box(-180, 60, 180, 90), box(-180, 80, 180, 90).toReversed()),
      [9, 84],
      alongMeridian(84, 80),
    ],
    ["and in the band", polygon(parallel(60), parallel(80).toReversed()), [9, 75], -alongMeridian(75, 80)],
    ["half the Earth, its pole", polygon(box(-180, 0, 180, 90)), [0, 90], -10_001.966],
    ["half the Earth by its equator, eastward", polygon(parallel(0)), [50, 30], -alongMeridian(30, 0)],
    ["and westward", polygon(parallel(0).toReversed()), [50, 30], alongMeridian(30, 0)],
  ])("%s", (_, geometry, point, wanted) => {
    expect(km(geometry, point)).toBeCloseTo(wanted, 2);
  });

  test("Ushuaia is 579 km from the Antarctic's box: the meridian from 54.8 to 60° S", () => {
    expect(km(polygon(box(-180, -90, 180, -60)), [-68.3, -54.8])).toBeCloseTo(alongMeridian(-54.8, -60), 3);
    expect(alongMeridian(-54.8, -60)).toBeGreaterThan(578.5);
    expect(alongMeridian(-54.8, -60)).toBeLessThan(579.5);
  });
});
