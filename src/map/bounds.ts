import type { Position } from "geojson";
import type { Areas } from "../app/areas.ts";
import { claimEnds, type Lines } from "../app/claim/claim-ends.ts";
import type { Ref } from "../app/refs.ts";
import { geodesicPath, type LonLat, toLonLat } from "../core/geodesy.ts";
import { outlineAsRead } from "../core/outline-as-read.ts";
import { isArea } from "../core/place.ts";
import { findPlace, findRoute, type Story } from "../core/story.ts";

/** West, south, east, north in degrees; east may run past 180 where a shape crosses the antimeridian. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** The box of what is pointed at; undefined while nothing is known of it. */
export const boundsOf = (story: Story, ref: Ref, areas: Areas, lines: Lines): Bounds | undefined => {
  if (ref.type === "claim") {
    const ends = claimEnds(story, ref.id, lines);
    return ends && boundsOfPoints(geodesicPath(ends.from, ends.to));
  }
  const geometry =
    ref.type === "route"
      ? findRoute(story, ref.id)?.geometry
      : (findPlace(story, ref.id)?.geometry ?? areas.get(ref.id));
  const isArea = geometry?.type === "Polygon" || geometry?.type === "MultiPolygon";
  const shape = isArea ? outlineAsRead(geometry) : geometry;
  return shape && boundsOfPoints(positionsOf(shape.coordinates).map(toLonLat));
};

/** The box that shows a story first: its claims, else its points, else its routes. */
export const storyBounds = (story: Story): Bounds | undefined => {
  const claims = story.claims.flatMap(({ id }) => {
    const ends = claimEnds(story, id, new Map());
    return ends ? [ends.from, ends.to] : [];
  });
  if (claims.length > 0) return boundsOfPoints(claims);
  const shapes = [...story.places.features.filter((place) => !isArea(place)), ...story.routes.features];
  const points = shapes.flatMap(({ geometry }) =>
    geometry ? positionsOf(geometry.coordinates).map(toLonLat) : [],
  );
  return boundsOfPoints(points);
};

/**
 * The narrowest box round the points: of all ways to cut the globe open, the one along the widest gap of longitude
 * that no point lies in.
 */
export const boundsOfPoints = (points: readonly LonLat[]): Bounds | undefined => {
  if (points.length === 0) return undefined;
  const lats = points.map(([, lat]) => lat);
  const lons = points.map(([lon]) => ((lon % 360) + 360) % 360).sort((a, b) => a - b);
  const first = lons[0] ?? 0;
  let [west, widest] = [first, first + 360 - (lons.at(-1) ?? first)];
  for (const [index, lon] of lons.entries()) {
    const gap = lon - (lons[index - 1] ?? lon);
    if (gap > widest) [west, widest] = [lon, gap];
  }
  if (west >= 180) west -= 360;
  const south = lats.reduce((least, lat) => Math.min(least, lat));
  const north = lats.reduce((most, lat) => Math.max(most, lat));
  return [west, south, west + 360 - widest, north];
};

const positionsOf = (coordinates: Position | Position[] | Position[][] | Position[][][]): Position[] =>
  typeof coordinates[0] === "number"
    ? [coordinates as Position] // Its first entry is a number, so it is one position.
    : (coordinates as Position[]).flatMap(positionsOf); // Else it is a list of lists.
