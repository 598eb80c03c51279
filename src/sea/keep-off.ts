import type { Course, Site } from "./course.ts";
import { pullTaut } from "./funnel.ts";
import type { SeaMesh } from "./mesh.ts";
import { angle, angleOf, type Vectors } from "./vector.ts";

/** Of a narrow's width, the share that stays shut on each side: ships keep near its middle. */
const NARROWS_SHARE = 0.4;
/** Near its ends a course may come as near to the coast as this share of the way from there. */
const APPROACH_SHARE = 0.35;

/** A course weaves where it turns one way and, before it has gone so many keep-offs, the other way. */
const WEAVE_LENGTHS = 3;
/** The least turn (radians, 20°) that counts as weaving. */
const WEAVE_RADIANS = 0.35;
/** How often margins are cut to a quarter where the course weaves: in the end they are next to nothing. */
const WEAVE_ROUNDS = 12;

/**
 * A course that keeps off the coast: the taut line through the same waters with every door (an edge between two
 * points of the coast that the course crosses) narrowed on both sides by `radians`, or less where there is no room.
 * It never shuts a strait or a harbour, and between doors it stays in one convex polygon, so on the water. Among
 * skerries the middles of the doors lie left and right of each other: where the line weaves it may come nearer.
 * Returns the points at which it bends, as unit vectors.
 */
export const keepOff = (mesh: SeaMesh, start: Site, goal: Site, course: Course, radians: number): Vectors => {
  const doors = doorsOf(mesh, course);
  const margins = marginsOf(mesh, doors, start, goal, radians);
  const v = new Float64Array(3 * (doors.length + 2));
  v.set([start.x, start.y, start.z, goal.x, goal.y, goal.z]);
  const place = (k: number): void =>
    putBetween(v, k + 2, mesh.vectors, doors[k] ?? 0, doors[k ^ 1] ?? 0, margins[k] ?? 0);
  for (let k = 0; k < doors.length; k++) place(k);
  for (let round = 0; ; round++) {
    const bends = pullTaut(v, doors.length / 2);
    const weaving = new Set(weavingBends(v, bends, radians).map((bend) => doors[bend - 2]));
    if (weaving.size === 0 || round === WEAVE_ROUNDS) return pick(v, bends);
    for (let k = 0; k < doors.length; k++) {
      if (!weaving.has(doors[k])) continue;
      margins[k] = (margins[k] ?? 0) / 4;
      place(k);
    }
  }
};

/** How far each post of the doors stands off its point of the coast, as a share of the door's width. */
const marginsOf = (
  mesh: SeaMesh,
  doors: readonly number[],
  start: Site,
  goal: Site,
  radians: number,
): Float64Array =>
  Float64Array.from(doors, (point, k) => {
    if (mesh.shoreNext[point] === -1) return 0;
    const width = angle(mesh.vectors, point, doors[k ^ 1] ?? 0);
    const approach = APPROACH_SHARE * nearerEnd(mesh, point, start, goal);
    return Math.min(radians, NARROWS_SHARE * width, approach) / width;
  });

/** The bends at which a line weaves: two in a row, near each other, one to the left and one to the right. */
const weavingBends = (v: Vectors, bends: readonly number[], radians: number): number[] => {
  const turns = bends.map((bend, i) => turnAt(v, bends[i - 1] ?? 0, bend, bends[i + 1] ?? 1));
  const isWeaving = (i: number): boolean =>
    ((bends[i] ?? 0) ^ (bends[i + 1] ?? 0)) % 2 === 1 &&
    Math.min(turns[i] ?? 0, turns[i + 1] ?? 0) > WEAVE_RADIANS &&
    angle(v, bends[i] ?? 0, bends[i + 1] ?? 0) < WEAVE_LENGTHS * radians;
  return bends.filter((_, i) => isWeaving(i) || isWeaving(i - 1));
};

/** By how many radians the way from a over b to c turns at b: the angle between the planes of its two legs. */
const turnAt = (v: Vectors, a: number, b: number, c: number): number => {
  const [before, after] = [normalOf(v, a, b), normalOf(v, b, c)];
  return angleOf(...before, ...after);
};

/** Unit normal of the plane of the great circle from i to j. */
const normalOf = (v: Vectors, i: number, j: number): [number, number, number] => {
  const [ax, ay, az] = [v[3 * i] ?? 0, v[3 * i + 1] ?? 0, v[3 * i + 2] ?? 0];
  const [dx, dy, dz] = [(v[3 * j] ?? 0) - ax, (v[3 * j + 1] ?? 0) - ay, (v[3 * j + 2] ?? 0) - az];
  const [x, y, z] = [ay * dz - az * dy, az * dx - ax * dz, ax * dy - ay * dx];
  const length = Math.sqrt(x * x + y * y + z * z) || 1;
  return [x / length, y / length, z / length];
};

const pick = (v: Vectors, indices: readonly number[]): Vectors => {
  const points = new Float64Array(3 * indices.length);
  indices.forEach((i, k) => {
    points.set(v.subarray(3 * i, 3 * i + 3), 3 * k);
  });
  return points;
};

const nearerEnd = ({ vectors: v }: SeaMesh, point: number, start: Site, goal: Site): number => {
  const [x, y, z] = [v[3 * point] ?? 0, v[3 * point + 1] ?? 0, v[3 * point + 2] ?? 0];
  return Math.min(angleOf(x, y, z, start.x, start.y, start.z), angleOf(x, y, z, goal.x, goal.y, goal.z));
};

/** Writes the point at `share` of the way from point `from` to point `to`. */
const putBetween = (out: Vectors, at: number, v: Vectors, from: number, to: number, share: number): void => {
  const mix = (c: number): number => (1 - share) * (v[3 * from + c] ?? 0) + share * (v[3 * to + c] ?? 0);
  const [x, y, z] = [mix(0), mix(1), mix(2)];
  const length = Math.sqrt(x * x + y * y + z * z);
  out.set([x / length, y / length, z / length], 3 * at);
};

/** Left and right point of each door in turn: the edges crossed, and diagonals of the polygons in between. */
const doorsOf = (mesh: SeaMesh, { edges }: Course): number[] => {
  const { origin, start, polygonOf, twin } = mesh;
  const next = (h: number): number => {
    const p = polygonOf[h] ?? 0;
    return h + 1 === start[p + 1] ? (start[p] ?? 0) : h + 1;
  };
  const doors: number[] = [];
  edges.forEach((entry, i) => {
    doors.push(origin[entry] ?? 0, origin[next(entry)] ?? 0);
    const after = edges[i + 1];
    if (after === undefined) return;
    const exit = twin[after] ?? 0;
    const rightBank: number[] = [];
    for (let h = next(entry); ; h = next(h)) {
      rightBank.push(origin[h] ?? 0);
      if (h === exit) break;
    }
    const leftBank: number[] = [];
    for (let h = next(exit); ; h = next(h)) {
      leftBank.push(origin[h] ?? 0);
      if (h === entry) break;
    }
    doors.push(...diagonals(mesh.vectors, leftBank.reverse(), rightBank));
  });
  return doors;
};

/** Doors between two banks, both in the course's direction, without the first and the last pair: always the shorter way on. */
const diagonals = (v: Vectors, left: readonly number[], right: readonly number[]): number[] => {
  const doors: number[] = [];
  let [l, r] = [0, 0];
  while (l + r < left.length + right.length - 3) {
    const isLeft =
      r === right.length - 1 ||
      (l < left.length - 1 &&
        angle(v, left[l + 1] ?? 0, right[r] ?? 0) <= angle(v, left[l] ?? 0, right[r + 1] ?? 0));
    if (isLeft) l++;
    else r++;
    doors.push(left[l] ?? 0, right[r] ?? 0);
  }
  return doors;
};
