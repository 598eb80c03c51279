import { ellipsoidMeters, type LonLat } from "../geodesy.ts";
import type { Outline, Piece, Run } from "./outline.ts";
import { isInside } from "./outline.ts";
import { HALF_MERIDIAN_METERS } from "./thresholds.ts";
import { arcOfChord, arcToleranceMeters, chordMeters, segmentMeters, vectorOf } from "./vector.ts";

/** A distance with the points between which it was measured. */
export interface Between {
  readonly meters: number;
  readonly from: LonLat;
  readonly to: LonLat;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** 25 km × 0.618^30 is 1 cm; the distance there is wrong by far less. */
const STEPS = 30;

const pointAt = ({ a, b }: Piece, share: number): LonLat => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
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

/** Exactly, on the ellipsoid: the point of `piece` nearest to (sign 1) or farthest from (sign -1) `point`. */
const refined = (point: LonLat, piece: Piece, sign: 1 | -1): Between => {
  const cost = (share: number) => sign * ellipsoidMeters(point, pointAt(piece, share));
  const to = pointAt(piece, bestShare(cost));
  return { meters: ellipsoidMeters(point, to), from: point, to };
};

const better = (a: Between | null, b: Between, sign: 1 | -1): Between =>
  a === null || sign * b.meters < sign * a.meters ? b : a;

/** Refines what by its chords may be the best. `rough` pairs are sorted, so that the first is likely to win. */
const bestOf = (point: LonLat, rough: { piece: Piece; arc: number }[], sign: 1 | -1): Between => {
  let best: Between | null = null;
  for (const { piece, arc } of rough.sort((a, b) => sign * (a.arc - b.arc))) {
    if (best && sign * (arc - best.meters) > arcToleranceMeters(arc)) break;
    best = better(best, refined(point, piece, sign), sign);
  }
  return best ?? { meters: Number.NaN, from: point, to: point };
};

/** The point of an outline nearest to `point`, from outside or from inside. */
export const nearestOnOutline = (outline: Outline, point: LonLat): Between => {
  const p = vectorOf(point);
  let least = Number.POSITIVE_INFINITY;
  const rough: { piece: Piece; arc: number }[] = [];
  const runs = outline.runs
    .map((run) => ({ run, bound: arcOfChord(Math.max(0, chordMeters(p, run.center) - run.radius)) }))
    .sort((a, b) => a.bound - b.bound);
  for (const { run, bound } of runs) {
    if (bound > least + arcToleranceMeters(least)) break;
    for (const piece of run.pieces) {
      const arc = arcOfChord(segmentMeters(p, piece.start, piece.end));
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
    const bound = arcOfChord(chordMeters(p, run.center) + run.radius);
    if (bound < most - arcToleranceMeters(most)) continue;
    for (const piece of run.pieces) {
      const arc = arcOfChord(Math.max(chordMeters(p, piece.start), chordMeters(p, piece.end)));
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
    segmentMeters(one.start, other.start, other.end),
    segmentMeters(one.end, other.start, other.end),
    segmentMeters(other.start, one.start, one.end),
    segmentMeters(other.end, one.start, one.end),
  );
const farPieces = (one: Piece, other: Piece): number =>
  Math.max(
    chordMeters(one.start, other.start),
    chordMeters(one.start, other.end),
    chordMeters(one.end, other.start),
    chordMeters(one.end, other.end),
  );

interface Search {
  readonly sign: 1 | -1;
  readonly bound: (one: Run, other: Run) => number;
  readonly chord: (one: Piece, other: Piece) => number;
}
const NEAREST: Search = {
  sign: 1,
  bound: (one, other) => Math.max(0, chordMeters(one.center, other.center) - one.radius - other.radius),
  chord: nearPieces,
};
const FARTHEST: Search = {
  sign: -1,
  bound: (one, other) => chordMeters(one.center, other.center) + one.radius + other.radius,
  chord: farPieces,
};

const runPairs = (one: Outline, other: Outline, { sign, bound }: Search) =>
  one.runs
    .flatMap((a) => other.runs.map((b) => ({ a, b, arc: arcOfChord(bound(a, b)) })))
    .sort((x, y) => sign * (x.arc - y.arc));

/** Whether `arc` is too far behind `best` to win once both are measured on the ellipsoid. */
const isOut = (arc: number, best: number, sign: 1 | -1): boolean =>
  sign * (arc - best) > 2 * arcToleranceMeters(best);

const extremePair = (one: Outline, other: Outline, search: Search): Between => {
  const { sign, chord } = search;
  let bestArc = sign > 0 ? HALF_MERIDIAN_METERS : 0;
  const rough: { a: Piece; b: Piece; arc: number }[] = [];
  for (const pair of runPairs(one, other, search)) {
    if (isOut(pair.arc, bestArc, sign)) break;
    for (const a of pair.a.pieces)
      for (const b of pair.b.pieces) {
        const arc = arcOfChord(chord(a, b));
        if (isOut(arc, bestArc, sign)) continue;
        if (sign * arc < sign * bestArc) bestArc = arc;
        rough.push({ a, b, arc });
      }
  }
  let best: Between | null = null;
  for (const { a, b, arc } of rough.sort((x, y) => sign * (x.arc - y.arc))) {
    if (best && sign * (arc - best.meters) > arcToleranceMeters(arc)) break;
    best = better(best, refinedPair(a, b, sign), sign);
  }
  return best ?? { meters: Number.NaN, from: one.middle, to: other.middle };
};

const doCross = (p: LonLat, q: LonLat, r: LonLat, s: LonLat): boolean => {
  const side = (a: LonLat, b: LonLat, c: LonLat) =>
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  return side(p, q, r) > 0 !== side(p, q, s) > 0 && side(r, s, p) > 0 !== side(r, s, q) > 0;
};

/** `lon` moved by full turns to within 180° of `near`. */
const moved = ([lon, lat]: LonLat, near: number): LonLat => [lon - 360 * Math.round((lon - near) / 360), lat];

const touch = (one: Run, other: Run): boolean =>
  chordMeters(one.center, other.center) <= one.radius + other.radius;

const piecesCross = (a: Piece, b: Piece): boolean =>
  doCross(a.a, [a.a[0] + (a.b[0] - a.a[0]), a.b[1]], moved(b.a, a.a[0]), [
    moved(b.a, a.a[0])[0] + (b.b[0] - b.a[0]),
    b.b[1],
  ]);

/** True where the two outlines cross. */
export const outlinesCross = (one: Outline, other: Outline): boolean =>
  one.runs.some((a) =>
    other.runs.some((b) => touch(a, b) && a.pieces.some((p) => b.pieces.some((q) => piecesCross(p, q)))),
  );

const cornerOf = (outline: Outline): LonLat => outline.rings[0]?.[0] ?? outline.middle;

/** Every part of `one` lies in `other`. */
export const isOutlineWithin = (one: Outline, other: Outline): boolean =>
  one.rings.every((ring) => ring.every((corner) => isInside(other, corner)));

/** True where two areas share ground: one inside the other, or outlines that cross. */
export const areasMeet = (one: Outline, other: Outline): boolean =>
  one.rings.some((ring) => isInside(other, ring[0] ?? cornerOf(one))) ||
  other.rings.some((ring) => isInside(one, ring[0] ?? cornerOf(other))) ||
  outlinesCross(one, other);

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
