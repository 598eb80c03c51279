import { expect, test } from "vitest";
import {
  gapsMeters,
  ROUTE_KINDS,
  type Route,
  type RouteKind,
  type RouteParts,
  routeMeters,
} from "../../src/core/route.ts";

const properties = { name: "A line", kind: "seaRoute", madeBy: "drawn by hand", source: "a test" } as const;

test("a route's length is the sum of its legs on the ellipsoid: two degrees of the equator", () => {
  const geometry = {
    type: "LineString" as const,
    coordinates: [
      [0, 0],
      [1, 0],
      [2, 0],
    ],
  };
  const route: Route = { type: "Feature", id: "line", properties, geometry };
  expect(routeMeters(route)).toBeCloseTo((2 * 2 * Math.PI * 6_378_137) / 360, 3);
});

/** Metres of a degree of the equator (WGS84). */
const DEGREE = (2 * Math.PI * 6_378_137) / 360;
/** One degree, a gap of two, two degrees. */
const coordinates = [
  [
    [0, 0],
    [1, 0],
  ],
  [
    [3, 0],
    [5, 0],
  ],
];
const ofTwo = (kind: RouteKind, parts?: RouteParts): Route => ({
  type: "Feature",
  id: "two",
  properties: { ...properties, kind, parts },
  geometry: { type: "MultiLineString", coordinates },
});

test.each(ROUTE_KINDS.filter((kind) => kind !== "shippingLane"))(
  "a %s in two segments is as long as both, without the gap",
  (kind) => {
    expect(routeMeters(ofTwo(kind))).toBeCloseTo(3 * DEGREE, 3);
    expect(gapsMeters(ofTwo(kind))).toBeCloseTo(2 * DEGREE, 3);
  },
);

test("of the two lanes of a shipping lane the longer counts", () => {
  expect(routeMeters(ofTwo("shippingLane"))).toBeCloseTo(2 * DEGREE, 3);
  expect(gapsMeters(ofTwo("shippingLane"))).toBe(0);
});

test("a route may say what its lines are", () => {
  expect(routeMeters(ofTwo("road", "lanes"))).toBeCloseTo(2 * DEGREE, 3);
  expect(routeMeters(ofTwo("shippingLane", "segments"))).toBeCloseTo(3 * DEGREE, 3);
});
