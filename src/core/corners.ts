import type { MultiPolygon, Polygon } from "geojson";
import type { LonLat } from "./geodesy.ts";
import { unrolled } from "./judge/outline.ts";
import { doCross } from "./judge/outline-topology.ts";

const LEAST_CORNERS = 3;
/** In square degrees, doubled: less than the smallest triangle of corners that a file's 6 decimals tell apart. */
const LEAST_AREA = 5e-13;

/** Each corner of an outline once, WGS84 degrees; null for one with holes or of several parts, which no hand edits. */
export const cornersOf = (geometry: Polygon | MultiPolygon): LonLat[] | null => {
  const [ring, hole] = geometry.type === "Polygon" ? geometry.coordinates : [];
  return ring && !hole ? unrolled(ring).slice(0, -1) : null;
};

/**
 * The outline through corners (WGS84 degrees), as RFC 7946 wants it: closed, counter-clockwise, its edges straight in
 * longitude and latitude (§3.1.1). Over 180° longitudes run on, from where the middle lies within one turn.
 */
export const outlineThrough = (corners: readonly LonLat[]): Polygon => {
  const open = unrolled(corners);
  const lons = open.map(([lon]) => lon);
  const turns = 360 * Math.round((Math.min(...lons) + Math.max(...lons)) / 2 / 360);
  const ring = twiceTheArea(open) < 0 ? open.toReversed() : open;
  const closed = [...ring, ...ring.slice(0, 1)];
  return { type: "Polygon", coordinates: [closed.map(([lon, lat]) => [lon - turns, lat])] };
};

/** What keeps corners from being an outline, as a sentence; null: nothing. Corners are counted from 1, in the order given. */
export const cornersFault = (corners: readonly LonLat[]): string | null => {
  if (corners.length < LEAST_CORNERS)
    return `An outline has at least ${LEAST_CORNERS} corners; here are ${corners.length}.`;
  const open = unrolled(corners);
  const twin = twins(open);
  if (twin) return `Corners ${twin[0]} and ${twin[1]} are one and the same point: take one of them away.`;
  const crossing = crossingEdges(open);
  if (crossing) {
    const [a, b] = crossing.map((corner) => `${corner}–${(corner % open.length) + 1}`);
    return `The outline crosses itself: edge ${a} meets edge ${b}. Move or remove one of these corners.`;
  }
  return Math.abs(twiceTheArea(open)) < LEAST_AREA
    ? "All corners lie on one line: an outline needs some width."
    : null;
};

/** By the shoelace formula in square degrees; above 0 where the corners run counter-clockwise. */
const twiceTheArea = (open: readonly LonLat[]): number => {
  const [lon0, lat0] = open[0] ?? [0, 0];
  let twice = 0;
  for (const [index, [lon, lat]] of open.entries()) {
    const [lastLon, lastLat] = open.at(index - 1) ?? [lon, lat];
    twice += (lastLon - lon0) * (lat - lat0) - (lon - lon0) * (lastLat - lat0);
  }
  return twice;
};

const twins = (open: readonly LonLat[]): [number, number] | null => {
  const seen = new Map<string, number>();
  for (const [index, corner] of open.entries()) {
    const before = seen.get(corner.join());
    if (before !== undefined) return [before + 1, index + 1];
    seen.set(corner.join(), index);
  }
  return null;
};

/** The first two edges that meet elsewhere than in a corner of both, each by the number of its first corner. */
const crossingEdges = (open: readonly LonLat[]): [number, number] | null => {
  const edges = open.map((corner, index): [LonLat, LonLat] => [corner, open[index + 1] ?? open[0] ?? corner]);
  for (const [i, one] of edges.entries())
    for (let j = i + 2; j < edges.length; j++) {
      const other = edges[j];
      const areNeighbours = i === 0 && j === edges.length - 1;
      if (other && !areNeighbours && doCross(...one, ...other)) return [i + 1, j + 1];
    }
  return null;
};
