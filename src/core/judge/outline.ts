import type { MultiPolygon, Polygon } from "geojson";
import type { LonLat } from "../geodesy.ts";
import { type Vector, vectorOf } from "./vector.ts";

/**
 * A stretch of outline short enough (PIECE_DEGREES) that its chord stands for it. Between its ends it runs straight
 * in longitude and latitude, as RFC 7946 §3.1.1 defines the edges of GeoJSON.
 */
export interface Piece {
  readonly a: LonLat;
  readonly b: LonLat;
  readonly start: Vector;
  readonly end: Vector;
}

/** Neighbouring pieces in a ball, so that far ones are passed over at once. */
export interface Run {
  readonly pieces: readonly Piece[];
  readonly center: Vector;
  readonly radius: number;
}

/** The edge of an area, ready to be measured from. */
export interface Outline {
  readonly runs: readonly Run[];
  /** Rings with longitudes that run on over 180°, closed. */
  readonly rings: readonly (readonly LonLat[])[];
  /** A point that stands for the area: the centroid of its largest part. */
  readonly middle: LonLat;
}

/** A chord this long is off its arc by 15 m at most. */
const PIECE_DEGREES = 0.25;
const PIECES_IN_RUN = 32;

const lonLat = ([lon = Number.NaN, lat = Number.NaN]: readonly number[]): LonLat => [lon, lat];

/** Longitudes that jump from 179 to -179 are made to run on. */
export const unrolled = (ring: readonly (readonly number[])[]): LonLat[] => {
  const out: LonLat[] = [];
  let shift = 0;
  let previous: number | undefined;
  for (const [lon, lat] of ring.map(lonLat)) {
    // At a pole a jump is a seam drawn on purpose (Antarctica).
    if (previous !== undefined && Math.abs(lon + shift - previous) > 180 && Math.abs(lat) < 90)
      shift -= 360 * Math.round((lon + shift - previous) / 360);
    out.push([lon + shift, lat]);
    previous = lon + shift;
  }
  return out;
};

/** A ring that runs round a pole is closed over it, so that what is inside can be told. */
const closedOverPole = (ring: readonly LonLat[]): readonly LonLat[] => {
  const first = ring[0];
  const last = ring.at(-1);
  if (!first || !last || Math.abs(last[0] - first[0]) < 180) return ring;
  const pole = 90 * Math.sign(ring.reduce((sum, [, lat]) => sum + lat, 0) || 1);
  return [...ring, [last[0], pole], [first[0], pole], first];
};

/** Edges along 180°, or on a pole, join the halves of one area: they are no outline. */
const isSeam = (a: LonLat, b: LonLat, hasSeam: boolean): boolean =>
  (Math.abs(a[1]) === 90 && a[1] === b[1]) || (hasSeam && a[0] === b[0] && Math.abs(a[0]) % 360 === 180);

/** The points that cut an edge into pieces, `a` left out; in degrees, straight in longitude and latitude. */
export const alongEdge = (a: LonLat, b: LonLat): LonLat[] => {
  const span = Math.max(Math.abs(b[0] - a[0]), Math.abs(b[1] - a[1]));
  const count = Math.max(1, Math.ceil(span / PIECE_DEGREES));
  return Array.from({ length: count }, (_, index): LonLat => {
    const share = (index + 1) / count;
    return share === 1 ? b : [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  });
};

const piecesOf = (ring: readonly LonLat[], hasSeam: boolean): Piece[] => {
  const pieces: Piece[] = [];
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1];
    const b = ring[i];
    if (!a || !b || (a[0] === b[0] && a[1] === b[1]) || isSeam(a, b, hasSeam)) continue;
    let from = a;
    for (const to of alongEdge(a, b)) {
      pieces.push({ a: from, b: to, start: vectorOf(from), end: vectorOf(to) });
      from = to;
    }
  }
  return pieces;
};

const runOf = (pieces: readonly Piece[]): Run => {
  const sum = [0, 0, 0];
  for (const { start, end } of pieces)
    for (let axis = 0; axis < 3; axis++) sum[axis] = (sum[axis] ?? 0) + (start[axis] ?? 0) + (end[axis] ?? 0);
  const count = 2 * pieces.length;
  const center: Vector = [(sum[0] ?? 0) / count, (sum[1] ?? 0) / count, (sum[2] ?? 0) / count];
  let radius = 0;
  for (const { start, end } of pieces) {
    for (const point of [start, end])
      radius = Math.max(radius, Math.hypot(point[0] - center[0], point[1] - center[1], point[2] - center[2]));
  }
  return { pieces, center, radius };
};

const runsOf = (pieces: readonly Piece[]): Run[] => {
  const runs: Run[] = [];
  for (let i = 0; i < pieces.length; i += PIECES_IN_RUN) runs.push(runOf(pieces.slice(i, i + PIECES_IN_RUN)));
  return runs;
};

/** Centroid of a ring in a plane stretched to its latitude, with its area there (signed). */
const centroid = (ring: readonly LonLat[]): { point: LonLat; area: number } => {
  const [lon0, lat0] = ring[0] ?? [0, 0];
  let area = 0;
  let x = 0;
  let y = 0;
  let latitudes = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [(ring[i - 1]?.[0] ?? lon0) - lon0, (ring[i - 1]?.[1] ?? lat0) - lat0];
    const [bx, by] = [(ring[i]?.[0] ?? lon0) - lon0, (ring[i]?.[1] ?? lat0) - lat0];
    const cross = ax * by - bx * ay;
    area += cross / 2;
    x += ((ax + bx) * cross) / 6;
    y += ((ay + by) * cross) / 6;
    latitudes += ring[i]?.[1] ?? lat0;
  }
  const scale = Math.cos(((latitudes / Math.max(1, ring.length - 1)) * Math.PI) / 180);
  if (area === 0) return { point: [lon0, lat0], area: 0 };
  return { point: [lon0 + x / area, lat0 + y / area], area: Math.abs(area) * scale };
};

const build = (geometry: Polygon | MultiPolygon): Outline => {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const open = polygons.flatMap((polygon) => polygon.map(unrolled));
  const lons = new Set(open.flatMap((ring) => ring.map(([lon]) => lon)));
  const hasSeam = lons.has(180) && lons.has(-180);
  const parts = polygons.map((polygon) => centroid(unrolled(polygon[0] ?? [])));
  const largest = parts.reduce(
    (best, part) => (part.area > best.area ? part : best),
    parts[0] ?? { point: [0, 0], area: 0 },
  );
  const runs = runsOf(open.flatMap((ring) => piecesOf(ring, hasSeam)));
  return { runs, rings: open.map(closedOverPole), middle: largest.point };
};

const remembered = new WeakMap<object, Outline>();

/** The outline of a polygon, holes and parts included; made once for each geometry. */
export const outlineOf = (geometry: Polygon | MultiPolygon): Outline => {
  const known = remembered.get(geometry);
  if (known) return known;
  const outline = build(geometry);
  remembered.set(geometry, outline);
  return outline;
};
