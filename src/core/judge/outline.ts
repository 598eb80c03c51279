import type { MultiPolygon, Polygon } from "geojson";
import type { LonLat } from "../geodesy.ts";
import { type RingReading, readRing, unrolled } from "../ring.ts";
import { type Edge, edgesOf } from "../ring-crossing.ts";
import { borderOf } from "./border.ts";
import { chordMeters, type Vector, vectorOf } from "./vector.ts";

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

/** A ring in the plane of longitude and latitude, with its box. */
export interface Ring {
  readonly points: readonly LonLat[];
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** The edge of an area, ready to be measured from. */
export interface Outline {
  readonly runs: readonly Run[];
  /** Each part with its outer ring first, then its holes. */
  readonly parts: readonly (readonly Ring[])[];
  /** A point that stands for the area: the pole that it holds, else the centroid of its largest part. */
  readonly middle: LonLat;
  /** How rings were read that could mean two areas. */
  readonly readings: readonly RingReading[];
  /** Why a ring can't be read as an area's edge; null: all can. */
  readonly fault: string | null;
}

/** A chord this long is off its arc by 15 m at most. */
const PIECE_DEGREES = 0.25;
const PIECES_IN_RUN = 32;
const FAR_METERS = 500_000;

/** The points that cut an edge into pieces, `a` left out; in degrees, straight in longitude and latitude. */
export const alongEdge = (a: LonLat, b: LonLat): LonLat[] => {
  const span = Math.max(Math.abs(b[0] - a[0]), Math.abs(b[1] - a[1]));
  const count = Math.max(1, Math.ceil(span / PIECE_DEGREES));
  return Array.from({ length: count }, (_, index): LonLat => {
    const share = (index + 1) / count;
    return share === 1 ? b : [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  });
};

const piecesOf = (edges: readonly Edge[]): Piece[] =>
  edges.flatMap(([a, b]) => {
    let from = a;
    return alongEdge(a, b).map((to): Piece => {
      const piece = { a: from, b: to, start: vectorOf(from), end: vectorOf(to) };
      from = to;
      return piece;
    });
  });

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

/** Cut where the next piece lies far off: a ball round both would hold half the Earth. */
const runsOf = (pieces: readonly Piece[]): Run[] => {
  const runs: Run[] = [];
  let from = 0;
  for (let to = 1; to <= pieces.length; to++) {
    const [last, next] = [pieces[to - 1], pieces[to]];
    const isNear = last && next && chordMeters(last.end, next.start) < FAR_METERS;
    if (isNear && to - from < PIECES_IN_RUN) continue;
    runs.push(runOf(pieces.slice(from, to)));
    from = to;
  }
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

const ringOf = (points: readonly LonLat[]): Ring => {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [lon, lat] of points) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return { points, west, east, south, north };
};

/** The pole that a ring runs round: it goes once round the Earth, and along the pole. */
const poleOf = ({ points, west, east }: Ring): LonLat | null => {
  const edge =
    east - west > 360 - 1e-9 && edgesOf(points).find(([a, b]) => Math.abs(a[1]) === 90 && a[1] === b[1]);
  return edge ? [0, edge[0][1]] : null;
};

const middleOf = (parts: Outline["parts"]): LonLat => {
  let largest: { point: LonLat; area: number } | null = null;
  for (const [outer] of parts) {
    const part = outer && centroid(outer.points);
    const pole = outer && poleOf(outer);
    if (part && part.area > (largest?.area ?? -1)) largest = { ...part, ...(pole && { point: pole }) };
  }
  return largest?.point ?? [0, 0];
};

const build = (geometry: Polygon | MultiPolygon): Outline => {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const readings = new Set<RingReading>();
  let fault: string | null = null;
  const parts = polygons.map((polygon) =>
    polygon.map((ring, index) => {
      const read = readRing(ring, index === 0 ? "outer" : "hole");
      if (!read.ok) fault = read.error;
      if (read.ok && read.value.reading) readings.add(read.value.reading);
      return ringOf(read.ok ? read.value.points : unrolled(ring));
    }),
  );
  const runs = runsOf(piecesOf(borderOf(parts.flat().map(({ points }) => points))));
  if (runs.length === 0 && parts.some(([outer]) => outer && outer.east > outer.west))
    fault ??= "it covers the whole Earth, and has no edge";
  return { runs, parts, middle: middleOf(parts), readings: [...readings], fault };
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
