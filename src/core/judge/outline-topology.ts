import type { LonLat } from "../geodesy.ts";
import type { Outline, Piece, Run } from "./outline.ts";
import { chordMeters } from "./vector.ts";

const crossings = (ring: readonly LonLat[], lon: number, lat: number): number => {
  let count = 0;
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1];
    const b = ring[i];
    if (!a || !b || a[1] > lat === b[1] > lat) continue;
    if (lon < a[0] + ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1])) count++;
  }
  return count;
};

/** True where the point lies in the area and in none of its holes. */
export const isInside = (outline: Outline, [lon, lat]: LonLat): boolean => {
  let count = 0;
  for (const ring of outline.rings)
    for (const turn of [-720, -360, 0, 360, 720]) count += crossings(ring, lon + turn, lat);
  return count % 2 === 1;
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

export const cornerOf = (outline: Outline): LonLat => outline.rings[0]?.[0] ?? outline.middle;

/** Every part of `one` lies in `other`. */
export const isOutlineWithin = (one: Outline, other: Outline): boolean =>
  one.rings.every((ring) => ring.every((corner) => isInside(other, corner)));

/** True where two areas share ground: one inside the other, or outlines that cross. */
export const areasMeet = (one: Outline, other: Outline): boolean =>
  one.rings.some((ring) => isInside(other, ring[0] ?? cornerOf(one))) ||
  other.rings.some((ring) => isInside(one, ring[0] ?? cornerOf(other))) ||
  outlinesCross(one, other);
