import type { Course, Site } from "./course.ts";
import { pullTaut } from "./funnel.ts";
import type { SeaMesh } from "./mesh.ts";
import { angle, angleOf, type Vectors } from "./vector.ts";

/** Of a narrow's width, the share that stays shut on each side: ships keep near its middle. */
const NARROWS_SHARE = 0.4;
/** Near its ends a course may come as near to the coast as this share of the way from there. */
const APPROACH_SHARE = 0.35;

/**
 * A course that keeps off the coast: the taut line through the same waters with every door (an edge between two
 * points of the coast that the course crosses) narrowed on both sides by `radians`, or less where there is no room.
 * It never shuts a strait or a harbour, and between doors it stays in one convex polygon, so on the water.
 * Returns the points at which it bends, as unit vectors.
 */
export const keepOff = (mesh: SeaMesh, start: Site, goal: Site, course: Course, radians: number): Vectors => {
  const doors = doorsOf(mesh, course);
  const v = new Float64Array(3 * (doors.length + 2));
  v.set([start.x, start.y, start.z, goal.x, goal.y, goal.z]);
  for (let i = 0; i < doors.length; i += 2) {
    const [left, right] = [doors[i] ?? 0, doors[i + 1] ?? 0];
    const width = angle(mesh.vectors, left, right);
    const margin = (point: number): number =>
      mesh.shoreNext[point] === -1
        ? 0
        : Math.min(radians, NARROWS_SHARE * width, APPROACH_SHARE * nearerEnd(mesh, point, start, goal));
    putBetween(v, i + 2, mesh.vectors, left, right, margin(left) / width);
    putBetween(v, i + 3, mesh.vectors, right, left, margin(right) / width);
  }
  const bends = pullTaut(v, doors.length / 2);
  const points = new Float64Array(3 * bends.length);
  bends.forEach((bend, k) => {
    points.set(v.subarray(3 * bend, 3 * bend + 3), 3 * k);
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
