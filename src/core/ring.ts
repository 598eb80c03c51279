import { type LonLat, toLonLat } from "./geodesy.ts";
import { err, ok, type Result } from "./result.ts";
import { edgesOf, isSimple } from "./ring-crossing.ts";

/** What a ring is in its polygon; "by hand" is one whose corners may stand in either order. */
export type RingRole = "outer" | "hole" | "by hand";

/**
 * How a ring was read that could mean two areas: with its edges as they are written, with those of more than 180° of
 * longitude going the short way, over 180°; and such a ring that does not come back to its longitude, round a pole.
 */
export type RingReading = "as-written" | "over-180" | "round-pole";

/** A ring as an area's edge in the plane of longitude and latitude. */
export interface ReadRing {
  /** Closed. Longitudes run on over 180°; one that runs round a pole is closed over it, along 90° N or S. */
  readonly points: readonly LonLat[];
  /** Null where the ring can be read in one way only. */
  readonly reading: RingReading | null;
}

/** Longitudes that jump by more than 180° are made to run on. */
export const unrolled = (line: readonly (readonly number[])[]): LonLat[] => {
  const out: LonLat[] = [];
  let shift = 0;
  let previous: number | undefined;
  for (const [lon, lat] of line.map(toLonLat)) {
    if (previous !== undefined && Math.abs(lon + shift - previous) > 180)
      shift -= 360 * Math.round((lon + shift - previous) / 360);
    out.push([lon + shift, lat]);
    previous = lon + shift;
  }
  return out;
};

/** Square degrees by the shoelace formula; over 0 where a closed ring runs counter-clockwise. */
export const flatArea = (ring: readonly LonLat[]): number => {
  const [lon0, lat0] = ring[0] ?? [0, 0];
  return edgesOf(ring).reduce(
    (sum, [a, b]) => sum + ((a[0] - lon0) * (b[1] - lat0) - (b[0] - lon0) * (a[1] - lat0)) / 2,
    0,
  );
};

/** In square degrees: less than the smallest triangle of corners that a file's 6 decimals tell apart. */
export const LEAST_AREA = 2.5e-13;

const isPole = (lat: number): boolean => Math.abs(lat) === 90;
const isJump = (a: LonLat, b: LonLat): boolean =>
  Math.abs(b[0] - a[0]) > 180 && !(isPole(a[1]) && a[1] === b[1]);

const widthOf = (ring: readonly LonLat[]): number => {
  let [west, east] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [lon] of ring) [west, east] = [Math.min(west, lon), Math.max(east, lon)];
  return east - west;
};

/** A whole turn, and what a sum of longitudes may be off by. */
const WIDEST = 360 + 1e-9;

const hasArea = (ring: readonly LonLat[]): boolean =>
  widthOf(ring) <= WIDEST && Math.abs(flatArea(ring)) > LEAST_AREA;

/** A way to read a ring, and whether the ring runs as RFC 7946 (§3.1.6) wants it for that: what is inside on its left. */
interface Candidate {
  readonly points: readonly LonLat[];
  readonly isRight: boolean;
  readonly reading: RingReading;
}

const isLeftInside = (role: RingRole): boolean => role !== "hole";

/** In the plane, edges as they are written (§3.1.1). */
const asWritten = (ring: readonly LonLat[], role: RingRole): Candidate | null =>
  hasArea(ring) && isSimple(edgesOf(ring), false)
    ? { points: ring, isRight: flatArea(ring) > 0 === isLeftInside(role), reading: "as-written" }
    : null;

/** With every edge the short way round. */
const shortWay = (ring: readonly LonLat[], role: RingRole): Candidate | null => {
  const run = unrolled(ring);
  const [first, last] = [run[0], run.at(-1)];
  const turns = first && last ? Math.round((last[0] - first[0]) / 360) : 0;
  if (turns !== 0) return Math.abs(turns) === 1 ? roundPole(run, turns > 0, role) : null;
  return hasArea(run) && isSimple(edgesOf(run), false)
    ? { points: run, isRight: flatArea(run) > 0 === isLeftInside(role), reading: "over-180" }
    : null;
};

/**
 * Round a pole: the nearer one, since nobody draws the Arctic to mean all the rest. A ring on both sides of the equator
 * has that pole inside that lies on the left of its way.
 */
const roundPole = (run: readonly LonLat[], isEastward: boolean, role: RingRole): Candidate | null => {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || !isSimple(edgesOf(run), true)) return null;
  const lats = run.map(([, lat]) => lat);
  const left = isEastward === isLeftInside(role) ? 90 : -90;
  const isNorth = lats.every((lat) => lat >= 0);
  const pole = isNorth !== lats.every((lat) => lat <= 0) ? (isNorth ? 90 : -90) : left;
  const points: LonLat[] = [...run, [last[0], pole], [first[0], pole], first];
  return { points, isRight: pole === left, reading: "round-pole" };
};

/** True for a ring of which every edge goes on the same way round, as one drawn round a pole does and hardly another. */
const goesOnOneWay = (ring: readonly LonLat[]): boolean => {
  const ways = new Set(edgesOf(unrolled(ring)).map(([a, b]) => Math.sign(b[0] - a[0])));
  return ways.size === 1 && !ways.has(0);
};

/** Of two areas that a ring may mean: the one that it runs rightly round; of two such, what its edges look like. */
const likelier = (
  ring: readonly LonLat[],
  role: RingRole,
  written: Candidate,
  short: Candidate,
): Candidate => {
  if (role === "by hand") return short;
  if (written.isRight !== short.isRight) return written.isRight ? written : short;
  return short.reading === "round-pole" && goesOnOneWay(ring) ? short : written;
};

/**
 * Reads a ring of a polygon (closed, WGS84 degrees). Its edges are straight in longitude and latitude, as RFC 7946
 * (§3.1.1) has them, however wide. An edge of more than 180° may also be a step over 180° that its writer did not cut:
 * where only one of the two makes an area, that one is meant. Where both do, the ring's direction decides, and `reading`
 * says how it was read. The error says why neither is an area.
 */
export const readRing = (ring: readonly (readonly number[])[], role: RingRole): Result<ReadRing> => {
  const given = ring.map(toLonLat);
  const edges = edgesOf(given);
  const hasJump = edges.some(([a, b]) => isJump(a, b));
  if (edges.some(([a, b]) => Math.abs(b[0] - a[0]) > WIDEST) || (!hasJump && widthOf(given) > WIDEST))
    return err("it is wider than the Earth");
  if (!hasJump) return ok({ points: given, reading: null });
  const [written, short] = [asWritten(given, role), shortWay(given, role)];
  if (written && short) {
    const { points, reading } = likelier(given, role, written, short);
    return ok({ points, reading });
  }
  const only = written ?? short;
  return only
    ? ok({ points: only.points, reading: null })
    : err("it crosses itself, or has no width, whichever way its edges of more than 180° go");
};
