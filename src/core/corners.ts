import type { MultiPolygon, Polygon } from "geojson";
import type { LonLat } from "./geodesy.ts";
import { doCross } from "./judge/outline-topology.ts";
import { ringAsRead } from "./outline-as-read.ts";
import { flatArea, LEAST_AREA, readRing, unrolled } from "./ring.ts";

const LEAST_CORNERS = 3;

/** Each corner of an outline once, as it was read, WGS84 degrees; null for one with holes or of several parts, which no hand edits. */
export const cornersOf = (geometry: Polygon | MultiPolygon): LonLat[] | null => {
  const [ring, hole] = geometry.type === "Polygon" ? geometry.coordinates : [];
  return ring && !hole ? ringAsRead(ring, "outer").slice(0, -1) : null;
};

const closed = (corners: readonly LonLat[]): LonLat[] => [...corners, ...corners.slice(0, 1)];

/**
 * The outline through corners (WGS84 degrees), as RFC 7946 wants it: closed, counter-clockwise, its edges straight in
 * longitude and latitude (§3.1.1). Each goes the short way round where that makes an outline, else as it is written, and
 * all round a pole it is closed over the pole. Over 180° longitudes run on, from where the middle lies within one turn.
 */
export const outlineThrough = (corners: readonly LonLat[]): Polygon => {
  const ring = ringAsRead(closed(corners), "by hand");
  const along = flatArea(ring) < 0 ? ring.toReversed() : ring;
  return { type: "Polygon", coordinates: [along.map(([lon, lat]) => [lon, lat])] };
};

/** What keeps corners from being an outline, as a sentence; null: nothing. Corners are counted from 1, in the order given. */
export const cornersFault = (corners: readonly LonLat[]): string | null => {
  if (corners.length < LEAST_CORNERS)
    return `An outline has at least ${LEAST_CORNERS} corners; here are ${corners.length}.`;
  const read = readRing(closed(corners), "by hand");
  const open = read.ok ? read.value.points.slice(0, -1) : unrolled(corners);
  const twin = twins(open);
  if (twin) return `Corners ${twin[0]} and ${twin[1]} are one and the same point: take one of them away.`;
  const crossing = crossingEdges(open);
  if (crossing) {
    const [a, b] = crossing.map((corner) => `${corner}–${(corner % open.length) + 1}`);
    return `The outline crosses itself: edge ${a} meets edge ${b}. Move or remove one of these corners.`;
  }
  return Math.abs(flatArea(closed(open))) < LEAST_AREA
    ? "All corners lie on one line: an outline needs some width."
    : null;
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
