import type { LonLat } from "../../core/geodesy.ts";
import { UNITS_PER_DEGREE } from "../../sea/mesh-file.ts";
import type { Ring } from "./coast.ts";
import type { Points } from "./points.ts";

/** A line to go into the mesh: a link's gate, or (gate 0) the bank of a canal. */
export interface Line {
  readonly path: readonly LonLat[];
  readonly gate: number;
}

/** A line as points of the mesh. */
export interface Chain {
  readonly ids: Ring;
  readonly gate: number;
}

/** Units of the grid by which a shore's box may fail a line and still meet it. */
const MARGIN = 2;

/**
 * Lines laid over the shores (both altered: each gets a point where they cross), so that as edges of one
 * triangulation they meet only at their ends. Crossings are found in the plane of longitude and latitude: on
 * shore edges of a few kilometres that is exact to metres. No line may cross the antimeridian.
 */
export const carve = (shores: Ring[], points: Points, lines: readonly Line[]): Chain[] => {
  const chains: Chain[] = [];
  const boxes = shores.map((ring) => boxOf(ring, points));
  for (const line of lines) {
    const chain = {
      ids: line.path.map(([lon, lat]) => points.add(lon, lat)),
      gate: line.gate,
    };
    const box = boxOf(chain.ids, points);
    shores.forEach((ring, i) => {
      if (meets(box, boxes[i] ?? box)) splitBoth(ring, true, chain.ids, box, points);
    });
    for (const other of chains) splitBoth(other.ids, false, chain.ids, box, points);
    chains.push(chain);
  }
  return chains;
};

type Box = readonly [west: number, south: number, east: number, north: number];

const boxOf = (ids: readonly number[], { lon, lat }: Points): Box => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const id of ids) {
    west = Math.min(west, lon[id] ?? 0);
    east = Math.max(east, lon[id] ?? 0);
    south = Math.min(south, lat[id] ?? 0);
    north = Math.max(north, lat[id] ?? 0);
  }
  return [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];
};

const meets = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Gives `ring` and `line` a common point wherever an edge of one crosses an edge of the other. */
const splitBoth = (ring: number[], isClosed: boolean, line: number[], box: Box, points: Points): void => {
  for (let i = isClosed ? 0 : 1; i < ring.length; i++) {
    const a = ring.at(i - 1) ?? 0;
    const b = ring[i] ?? 0;
    if (!edgeMeets(box, a, b, points)) continue;
    for (let k = 1; k < line.length; k++) {
      const crossing = crossingOf(a, b, line[k - 1] ?? 0, line[k] ?? 0, points);
      if (crossing === undefined) continue;
      if (crossing !== line[k - 1] && crossing !== line[k]) line.splice(k, 0, crossing);
      if (crossing === a || crossing === b) continue;
      ring.splice(i, 0, crossing);
      i--; // both halves may be crossed again
      break;
    }
  }
};

const edgeMeets = (box: Box, a: number, b: number, { lon, lat }: Points): boolean => {
  const [ax = 0, ay = 0, bx = 0, by = 0] = [lon[a], lat[a], lon[b], lat[b]];
  if (Math.abs(ax - bx) > 180 * UNITS_PER_DEGREE) return false;
  return (
    Math.min(ax, bx) <= box[2] &&
    Math.max(ax, bx) >= box[0] &&
    Math.min(ay, by) <= box[3] &&
    Math.max(ay, by) >= box[1]
  );
};

/** The point where edges a–b and p–q cross, none where they only share an end or do not meet. */
const crossingOf = (a: number, b: number, p: number, q: number, points: Points): number | undefined => {
  if (a === p || a === q || b === p || b === q) return undefined;
  const { lon, lat } = points;
  const [ax = 0, ay = 0, px = 0, py = 0] = [lon[a], lat[a], lon[p], lat[p]];
  const [dx, dy] = [(lon[b] ?? 0) - ax, (lat[b] ?? 0) - ay];
  const [ex, ey] = [(lon[q] ?? 0) - px, (lat[q] ?? 0) - py];
  const area = dx * ey - dy * ex;
  if (area === 0) return undefined;
  const along = ((px - ax) * ey - (py - ay) * ex) / area;
  const across = ((px - ax) * dy - (py - ay) * dx) / area;
  if (along < 0 || along > 1 || across < 0 || across > 1) return undefined;
  return points.add((ax + along * dx) / UNITS_PER_DEGREE, (ay + along * dy) / UNITS_PER_DEGREE);
};
