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
  holed: place("holed", [
    box(160, 50, 200, 70),
    box(175, 55, 185, 60),
    box(165, 55, 170, 60),
    box(190, 55, 195, 60),
  ]),
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

/**
 * A story whose rings of any corners are areas instead: stars round their first corner, up to 40° wide, here and there
 * over 180°, turned either way, running on or jumping there.
 */
export const withRealAreas = (story: Story): Story => ({
  ...story,
  places: {
    ...story.places,
    features: story.places.features.map((feature) =>
      feature.geometry?.type === "Polygon"
        ? {
            ...feature,
            geometry: { ...feature.geometry, coordinates: feature.geometry.coordinates.map(star) },
          }
        : feature,
    ),
  },
});

const star = (ring: readonly Position[]): Position[] => {
  const [[lon = 0, lat = 0] = [], ...others] = ring;
  const corners = others.slice(0, -1);
  const [middleLon, middleLat] = [lon, (lat * 2) / 3];
  const size = (degrees: number) => 5 + (Math.abs(degrees) % 15);
  const all = [[lon, lat], ...corners].map(([x = 0, y = 0], index): Position => {
    const turn = (2 * Math.PI * index) / (corners.length + 1);
    return [middleLon + size(x) * Math.cos(turn), middleLat + size(y) * Math.sin(turn)];
  });
  const isJumping = Math.abs(lat) > 30;
  const within = (degrees: number) =>
    degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
  const stored = all.map(([x = 0, y = 0]) => [
    Number((isJumping ? within(x) : x).toFixed(6)),
    Number(y.toFixed(6)),
  ]);
  const closed = [...stored, ...stored.slice(0, 1)];
  return lon > 0 ? closed : closed.toReversed();
};
