import type { MultiLineString, Polygon, Position } from "geojson";
import type { Place } from "../../../src/core/place.ts";
import type { Route } from "../../../src/core/route.ts";
import type { Story } from "../../../src/core/story.ts";

const place = (id: string, coordinates: Position[][]): Place => ({
  type: "Feature",
  id,
  properties: { name: id, kind: "region", source: "made for the test" },
  geometry: { type: "Polygon", coordinates } satisfies Polygon,
});
const route = (id: string, geometry: Route["geometry"]): Route => ({
  type: "Feature",
  id,
  properties: { name: id, kind: "seaRoute", madeBy: "made for the test", source: "made for the test" },
  geometry,
});

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** Areas and lines that lie across 180°, as a story may hold them: running on, with a hole, turned with the clock. */
export const OVER_180 = {
  box: place("box", [box(170, -20, 190, -10)]),
  boxFromTheWest: place("box-from-the-west", [box(-190, 10, -170, 20)]),
  clockwise: place("clockwise", [box(170, 30, 190, 40).toReversed()]),
  jumping: place("jumping", [
    [
      [175, 0],
      [-175, 0],
      [-175, 5],
      [175, 5],
      [175, 0],
    ],
  ]),
  holed: place("holed", [box(160, 50, 200, 70), box(175, 55, 185, 60), box(165, 55, 170, 60), box(190, 55, 195, 60)]),
  line: route("line", {
    type: "LineString",
    coordinates: [
      [170, 0],
      [190, 10],
    ],
  }),
  lines: route("lines", {
    type: "MultiLineString",
    coordinates: [
      [
        [170, 20],
        [180.08, 21],
      ],
      [
        [-170, 30],
        [-160, 31],
      ],
    ],
  } satisfies MultiLineString),
};

export const withOver180 = (story: Story): Story => {
  const { line, lines, ...places } = OVER_180;
  return {
    ...story,
    places: { ...story.places, features: [...story.places.features, ...Object.values(places)] },
    routes: { ...story.routes, features: [...story.routes.features, line, lines] },
  };
};
