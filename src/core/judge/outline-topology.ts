import type { LonLat } from "../geodesy.ts";
import type { Outline, Piece, Ring, Run } from "./outline.ts";
import { chordMeters } from "./vector.ts";

/** A pole lies on the edge of the plane: a point so near to it stands for it. */
const MOST_LATITUDE = 90 - 1e-9;

/** True where an odd number of the ring's edges lie east of the point, in all turns of longitude together. */
export const isInRing = ({ points, west, east, south, north }: Ring, lon: number, lat: number): boolean => {
  if (lat < south || lat > north) return false;
  let isIn = false;
  const last = Math.floor((east - lon) / 360);
  for (let turns = Math.ceil((west - lon) / 360); turns <= last; turns++) {
    const x = lon + 360 * turns;
    let a = points[0];
    for (const b of points) {
      if (a && a[1] > lat !== b[1] > lat && x < a[0] + ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]))
        isIn = !isIn;
      a = b;
    }
  }
  return isIn;
};

/** True where the point lies in a part of the area and in none of that part's holes. */
export const isInside = ({ parts }: Outline, [lon, lat]: LonLat): boolean => {
  const y = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat));
  return parts.some(
    ([outer, ...holes]) =>
      outer !== undefined && isInRing(outer, lon, y) && !holes.some((hole) => isInRing(hole, lon, y)),
  );
};

/** Whether the stretches p-q and r-s cross, in longitude and latitude. */
export const doCross = (p: LonLat, q: LonLat, r: LonLat, s: LonLat): boolean => {
  const side = (a: LonLat, b: LonLat, c: LonLat) =>
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  return side(p, q, r) > 0 !== side(p, q, s) > 0 && side(r, s, p) > 0 !== side(r, s, q) > 0;
};

const touch = (one: Run, other: Run): boolean =>
  chordMeters(one.center, other.center) <= one.radius + other.radius;

const piecesCross = (one: Piece, { a, b }: Piece): boolean => {
  // Full turns bring the other piece beside this one.
  const turn = 360 * Math.round((one.a[0] - a[0]) / 360);
  return doCross(one.a, one.b, [a[0] + turn, a[1]], [b[0] + turn, b[1]]);
};

/** True where the two outlines cross. */
const outlinesCross = (one: Outline, other: Outline): boolean =>
  one.runs.some((a) =>
    other.runs.some((b) => touch(a, b) && a.pieces.some((p) => b.pieces.some((q) => piecesCross(p, q)))),
  );

/** A corner of an outline's edge. */
export const cornerOf = ({ runs, middle }: Outline): LonLat => runs[0]?.pieces[0]?.a ?? middle;

/** Every part of `one` lies in `other`. */
export const isOutlineWithin = (one: Outline, other: Outline): boolean =>
  one.runs.every(({ pieces }) => pieces.every(({ a }) => isInside(other, a)));

const isAnyPartIn = (one: Outline, other: Outline): boolean =>
  one.parts.some(([outer]) => outer?.points[0] !== undefined && isInside(other, outer.points[0]));

/** True where two areas share ground: one inside the other, or outlines that cross. */
export const areasMeet = (one: Outline, other: Outline): boolean =>
  isAnyPartIn(one, other) || isAnyPartIn(other, one) || outlinesCross(one, other);
