import { ellipsoidMeters, type LonLat } from "../geodesy.ts";
import type { Outline, Piece, Run } from "./outline.ts";
import { areasMeet, cornerOf, isInside } from "./outline-topology.ts";
import { HALF_MERIDIAN_METERS } from "./thresholds.ts";
import {
  angle,
  arcMeters,
  arcToleranceMeters,
  arcToSegment,
  chordMeters,
  type Vector,
  vectorOf,
} from "./vector.ts";

/** A distance with the points between which it was measured. */
export interface Between {
  readonly meters: number;
  readonly from: LonLat;
  readonly to: LonLat;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** 25 km × 0.618^30 is 1 cm; the distance there is wrong by far less. */
const STEPS = 30;

/** The sum may lie a last digit beyond a pole. */
const pointAt = ({ a, b }: Piece, share: number): LonLat => [
  a[0] + (b[0] - a[0]) * share,
  Math.max(-90, Math.min(90, a[1] + (b[1] - a[1]) * share)),
];

/** The share of a piece where `cost` is least, by golden section: over so short a piece it has one minimum. */
const bestShare = (cost: (share: number) => number): number => {
  let low = 0;
  let high = 1;
  let [x1, x2] = [1 - GOLDEN, GOLDEN];
  let [f1, f2] = [cost(x1), cost(x2)];
  for (let i = 0; i < STEPS; i++) {
    if (f1 < f2) {
      [high, x2, f2] = [x2, x1, f1];
      x1 = high - GOLDEN * (high - low);
      f1 = cost(x1);
    } else {
      [low, x1, f1] = [x1, x2, f2];
      x2 = low + GOLDEN * (high - low);
      f2 = cost(x2);
    }
  }
  const middle = (low + high) / 2;
  return [0, 1, middle].reduce((best, share) => (cost(share) < cost(best) ? share : best), middle);
};

/** Nearly half round the Earth the distance along a piece may have several extremes: it is cut finer. */
const MANY_EXTREMES_METERS = 18_500_000;
const FINE_CUTS = 16;

/** Exactly, on the ellipsoid: the point of `piece` nearest to (sign 1) or farthest from (sign -1) `point`. */
const refined = (point: LonLat, piece: Piece, sign: 1 | -1): Between => {
  const cost = (share: number) => sign * ellipsoidMeters(point, pointAt(piece, share));
  let share = 0;
  if (Math.abs(cost(0.5)) < MANY_EXTREMES_METERS) share = bestShare(cost);
  else
    for (let cut = 0; cut < FINE_CUTS; cut++) {
      const here = (cut + bestShare((part) => cost((cut + part) / FINE_CUTS))) / FINE_CUTS;
      if (cost(here) < cost(share)) share = here;
    }
  const to = pointAt(piece, share);
  return { meters: ellipsoidMeters(point, to), from: point, to };
};

/** A bound by one geodesic: no point of the piece is nearer (farther) than its middle by more than half its length. */
const cannotWin = (point: LonLat, piece: Piece, best: Between, sign: 1 | -1): boolean =>
  sign * (ellipsoidMeters(point, pointAt(piece, 0.5)) - best.meters) > reachMeters(piece);

/** Half a piece's length, with what its curve adds. */
const reachMeters = ({ start, end }: Piece): number => 0.51 * chordMeters(start, end) + 20;

const better = (a: Between | null, b: Between, sign: 1 | -1): Between =>
  a === null || sign * b.meters < sign * a.meters ? b : a;

/** Refines what by its chords may be the best. `rough` pairs are sorted, so that the first is likely to win. */
const bestOf = (point: LonLat, rough: { piece: Piece; arc: number }[], sign: 1 | -1): Between => {
  let best: Between | null = null;
  for (const { piece, arc } of rough.sort((a, b) => sign * (a.arc - b.arc))) {
    if (best && sign * (arc - best.meters) > arcToleranceMeters(arc)) break;
    if (best && cannotWin(point, piece, best, sign)) continue;
    best = better(best, refined(point, piece, sign), sign);
  }
  return best ?? { meters: Number.NaN, from: point, to: point };
};

const MEAN_RADIUS_METERS = 6_371_008.8;
/** By so much the geodesic may differ from the angle at the Earth's centre. */
const ANGLE_SHARE = 0.005;

/** The angle at the Earth's centre from a run's middle to its farthest point; a ball that holds that centre reaches everywhere. */
const reachOf = ({ center, radius }: Run): number => {
  const share = radius / Math.hypot(...center);
  return share < 1 ? Math.asin(share) : Math.PI;
};

/**
 * A bound on the distance from a point, or from all points within `around` radians of it, to any piece of a run: least
 * with sign -1, most with sign 1. By angles, since far off an arc grows faster than its chord.
 */
const arcToRun = (p: Vector, run: Run, sign: 1 | -1, around = 0): number =>
  Math.max(0, angle(p, run.center) + sign * (reachOf(run) + around)) *
  MEAN_RADIUS_METERS *
  (1 + sign * ANGLE_SHARE);

/** The point of an outline nearest to `point`, from outside or from inside. */
export const nearestOnOutline = (outline: Outline, point: LonLat): Between => {
  const p = vectorOf(point);
  let least = Number.POSITIVE_INFINITY;
  const rough: { piece: Piece; arc: number }[] = [];
  const runs = outline.runs
    .map((run) => ({ run, bound: arcToRun(p, run, -1) }))
    .sort((a, b) => a.bound - b.bound);
  for (const { run, bound } of runs) {
    if (bound > least + arcToleranceMeters(least)) break;
    for (const piece of run.pieces) {
      const arc = arcToSegment(p, piece.start, piece.end);
      if (arc > least + arcToleranceMeters(least)) continue;
      least = Math.min(least, arc);
      rough.push({ piece, arc });
    }
  }
  return bestOf(point, rough, 1);
};

const antipode = ([lon, lat]: LonLat): LonLat => [lon > 0 ? lon - 180 : lon + 180, -lat];

/** The point of an area farthest from `point`: on its outline, or inside where the antipode is. */
export const farthestOnOutline = (outline: Outline, point: LonLat): Between => {
  const opposite = antipode(point);
  if (isInside(outline, opposite)) return { meters: HALF_MERIDIAN_METERS, from: point, to: opposite };
  const p = vectorOf(point);
  const rough: { piece: Piece; arc: number }[] = [];
  let most = 0;
  for (const run of outline.runs) {
    const bound = arcToRun(p, run, 1);
    if (bound < most - arcToleranceMeters(most)) continue;
    for (const piece of run.pieces) {
      const arc = Math.max(arcMeters(p, piece.start), arcMeters(p, piece.end));
      if (arc < most - arcToleranceMeters(most)) continue;
      most = Math.max(most, arc);
      rough.push({ piece, arc });
    }
  }
  return bestOf(point, rough, -1);
};

const flip = ({ meters, from, to }: Between): Between => ({ meters, from: to, to: from });

/** Between two short pieces the least is at an end of one of them, unless they cross; the most always is. */
const refinedPair = (one: Piece, other: Piece, sign: 1 | -1): Between => {
  let best: Between | null = null;
  for (const end of [one.a, one.b]) best = better(best, refined(end, other, sign), sign);
  for (const end of [other.a, other.b]) best = better(best, flip(refined(end, one, sign)), sign);
  return best ?? { meters: Number.NaN, from: one.a, to: other.a };
};

const nearPieces = (one: Piece, other: Piece): number =>
  Math.min(
    arcToSegment(one.start, other.start, other.end),
    arcToSegment(one.end, other.start, other.end),
    arcToSegment(other.start, one.start, one.end),
    arcToSegment(other.end, one.start, one.end),
  );
const farPieces = (one: Piece, other: Piece): number =>
  Math.max(
    arcMeters(one.start, other.start),
    arcMeters(one.start, other.end),
    arcMeters(one.end, other.start),
    arcMeters(one.end, other.end),
  );

interface Search {
  readonly sign: 1 | -1;
  readonly bound: (one: Run, other: Run) => number;
  readonly arc: (one: Piece, other: Piece) => number;
}
const NEAREST: Search = {
  sign: 1,
  bound: (one, other) => arcToRun(one.center, other, -1, reachOf(one)),
  arc: nearPieces,
};
const FARTHEST: Search = {
  sign: -1,
  bound: (one, other) => arcToRun(one.center, other, 1, reachOf(one)),
  arc: farPieces,
};

const runPairs = (one: Outline, other: Outline, { sign, bound }: Search) =>
  one.runs
    .flatMap((a) => other.runs.map((b) => ({ a, b, arc: bound(a, b) })))
    .sort((x, y) => sign * (x.arc - y.arc));

/** Whether `arc` is too far behind `best` to win once both are measured on the ellipsoid. */
const isOut = (arc: number, best: number, sign: 1 | -1): boolean =>
  sign * (arc - best) > 2 * arcToleranceMeters(best);

const extremePair = (one: Outline, other: Outline, search: Search): Between => {
  const { sign, arc: arcOf } = search;
  let bestArc = sign > 0 ? HALF_MERIDIAN_METERS : 0;
  const rough: { a: Piece; b: Piece; arc: number }[] = [];
  for (const pair of runPairs(one, other, search)) {
    if (isOut(pair.arc, bestArc, sign)) break;
    for (const a of pair.a.pieces)
      for (const b of pair.b.pieces) {
        const arc = arcOf(a, b);
        if (isOut(arc, bestArc, sign)) continue;
        if (sign * arc < sign * bestArc) bestArc = arc;
        rough.push({ a, b, arc });
      }
  }
  let best: Between | null = null;
  for (const { a, b, arc } of rough.sort((x, y) => sign * (x.arc - y.arc))) {
    if (best && sign * (arc - best.meters) > arcToleranceMeters(arc)) break;
    const middle = pointAt(a, 0.5);
    if (best && cannotWin(middle, b, { ...best, meters: best.meters + sign * reachMeters(a) }, sign))
      continue;
    best = better(best, refinedPair(a, b, sign), sign);
  }
  return best ?? { meters: Number.NaN, from: one.middle, to: other.middle };
};

/** The two nearest points of two areas; 0 where they share ground. */
export const nearestBetween = (one: Outline, other: Outline): Between =>
  areasMeet(one, other) ? { meters: 0, from: one.middle, to: one.middle } : extremePair(one, other, NEAREST);

/** The two farthest points of two areas. */
export const farthestBetween = (one: Outline, other: Outline): Between => {
  const corner = antipode(cornerOf(one));
  if (isInside(other, corner) || isInside(other, antipode(one.middle)))
    return { meters: HALF_MERIDIAN_METERS, from: antipode(corner), to: corner };
  return extremePair(one, other, FARTHEST);
};

/** Corners of an outline, at most `count` of them, evenly chosen. */
export const cornersOf = (outline: Outline, count: number): LonLat[] => {
  const all = outline.runs.flatMap(({ pieces }) => pieces.map(({ a }) => a));
  const step = Math.max(1, Math.ceil(all.length / count));
  return all.filter((_, index) => index % step === 0);
};
