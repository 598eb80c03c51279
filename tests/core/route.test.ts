import { expect, test } from "vitest";
import { type Route, routeMeters } from "../../src/core/route.ts";

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

test("of two lanes the longer counts", () => {
  const coordinates = [
    [
      [0, 0],
      [1, 0],
    ],
    [
      [0, 1],
      [2, 1],
    ],
  ];
  const lanes: Route = {
    type: "Feature",
    id: "lanes",
    properties,
    geometry: { type: "MultiLineString", coordinates },
  };
  const longer: Route = {
    type: "Feature",
    id: "longer",
    properties,
    geometry: { type: "LineString", coordinates: coordinates[1] ?? [] },
  };
  expect(routeMeters(lanes)).toBe(routeMeters(longer));
});
