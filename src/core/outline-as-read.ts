import type { MultiPolygon, Polygon } from "geojson";
import type { LonLat } from "./geodesy.ts";
import { type RingRole, readRing, unrolled } from "./ring.ts";

type Rings = readonly (readonly (readonly number[])[])[];

/** An edge of half a turn may be taken for one the other way round by another program, or by a list of corners: it is cut. */
const HALF_TURN = 180;
const CUT_TO = 120;

/** Cuts edges of half a turn and more, and those longer than `longest` degrees. */
const cut = (ring: readonly LonLat[], longest: number): LonLat[] =>
  ring.flatMap((to, index): LonLat[] => {
    const from = ring[index - 1] ?? to;
    const length = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]));
    const isLong = length >= HALF_TURN || length > longest;
    const count = isLong ? Math.ceil(length / Math.min(longest, CUT_TO)) : 1;
    return Array.from({ length: count }, (_, step): LonLat => {
      const share = (step + 1) / count;
      return share === 1 ? to : [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    });
  });

const middleLon = (ring: readonly LonLat[]): number => {
  let [west, east] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [lon] of ring) [west, east] = [Math.min(west, lon), Math.max(east, lon)];
  return (west + east) / 2;
};

const turned = (ring: readonly LonLat[], turns: number): readonly LonLat[] =>
  turns === 0 ? ring : ring.map(([lon, lat]): LonLat => [lon + 360 * turns, lat]);

/** In the turn in which its middle lies nearest to `beside`. */
const nearestTurn = (ring: readonly LonLat[], beside: number): readonly LonLat[] =>
  turned(ring, Math.round((beside - middleLon(ring)) / 360));

/**
 * A ring as it was read, for whoever takes every edge as it is written: longitudes run on, and no edge is half a turn
 * long (nor longer than `longest` degrees). One that can't be read stays as it is.
 */
export const ringAsRead = (
  ring: readonly (readonly number[])[],
  role: RingRole,
  longest = Number.POSITIVE_INFINITY,
  beside = 0,
): LonLat[] => {
  const read = readRing(ring, role);
  return cut(nearestTurn(read.ok ? read.value.points : unrolled(ring), beside), longest);
};

/** The rings of a polygon as they were read, its holes in the turn of what they are in. */
export const polygonAsRead = (rings: Rings, longest?: number): number[][][] => {
  const [outer, ...holes] = rings;
  if (!outer) return [];
  const ring = ringAsRead(outer, "outer", longest);
  const beside = middleLon(ring);
  const all = [ring, ...holes.map((hole) => ringAsRead(hole, "hole", longest, beside))];
  return all.map((points) => points.map((point) => [...point]));
};

const remembered = new WeakMap<object, MultiPolygon>();

/** An area's outline as it is drawn, with no edge longer than 5°. Made once for each geometry. */
export const outlineAsRead = (geometry: Polygon | MultiPolygon): MultiPolygon => {
  const known = remembered.get(geometry);
  if (known) return known;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const drawn: MultiPolygon = {
    type: "MultiPolygon",
    coordinates: polygons.map((rings) => polygonAsRead(rings, DRAWN_DEGREES)),
  };
  remembered.set(geometry, drawn);
  return drawn;
};

/** So that a map's box is found round all of an edge, and a picture on a globe bends it. */
const DRAWN_DEGREES = 5;
