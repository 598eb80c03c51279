import type { Site } from "./course.ts";
import type { SeaMesh } from "./mesh.ts";
import { Reached, SAME } from "./reached.ts";
import { angleOf } from "./vector.ts";
import type { View } from "./view.ts";
import { Trail, Windows } from "./windows.ts";

/** In place of a root's point: the start. */
export const START = -1;
/** Farther off than this (radians) a window may lie beyond the antipode of its root. */
const FAR = 2;

/** What a search has reached so far: its windows, how each was come by, and the lengths to the points seen. */
export class Frontier {
  readonly rows = new Windows();
  readonly trail = new Trail();
  readonly reached: Reached;
  /** The stretch that is being made: left end, right end. */
  readonly ends = new Float64Array(6);
  /** The windows made since it was last emptied. */
  readonly made: number[] = [];
  readonly #mesh: SeaMesh;
  #start: Site = { x: 0, y: 0, z: 1, polygon: 0 };
  #isFiltered = true;
  #edge = 0;
  #rightPoint = 0;
  #leftPoint = 0;

  constructor(mesh: SeaMesh) {
    this.#mesh = mesh;
    this.reached = new Reached(mesh.shoreNext.length);
  }

  reset(start: Site, isFiltered: boolean): void {
    this.#start = start;
    this.#isFiltered = isFiltered;
    this.rows.clear();
    this.made.length = 0;
    this.trail.clear();
    this.reached.clear();
  }

  /** Sets the view from a window's root through it. */
  look(view: View, row: number): void {
    const root = this.rows.root[row] ?? START;
    const { vectors: v } = this.#mesh;
    if (root === START) view.look(this.#start.x, this.#start.y, this.#start.z, this.rows.ends, 6 * row);
    else view.look(v[3 * root] ?? 0, v[3 * root + 1] ?? 0, v[3 * root + 2] ?? 0, this.rows.ends, 6 * row);
  }

  /** Names the half-edge on which the next windows lie, and the points at its right and left end. */
  stand(edge: number, right: number, left: number): void {
    this.#edge = edge;
    this.#rightPoint = right;
    this.#leftPoint = left;
  }

  /** Makes `ends` on that half-edge a window, unless the filter says that no shortest path needs it. */
  push(root: number, length: number, left: number, right: number, step: number): void {
    const ends = this.ends;
    const v = this.#mesh.vectors;
    const i = 3 * root;
    const x = root === START ? this.#start.x : (v[i] ?? 0);
    const y = root === START ? this.#start.y : (v[i + 1] ?? 0);
    const z = root === START ? this.#start.z : (v[i + 2] ?? 0);
    const toLeft = length + angleOf(x, y, z, ends[0] ?? 0, ends[1] ?? 0, ends[2] ?? 0);
    const toRight = length + angleOf(x, y, z, ends[3] ?? 0, ends[4] ?? 0, ends[5] ?? 0);
    if (toLeft - length > FAR && isBeyondAntipode(x, y, z, ends)) return;
    if (this.#isFiltered) {
      if (this.#isShorterBy(this.#rightPoint, 0, toLeft) || this.#isShorterBy(this.#leftPoint, 3, toRight))
        return;
    }
    if (left >= 0) this.reached.improve(left, toLeft);
    if (right >= 0) this.reached.improve(right, toRight);
    const row = this.rows.add();
    this.made.push(row);
    this.rows.root[row] = root;
    this.rows.length[row] = length;
    this.rows.left[row] = left;
    this.rows.right[row] = right;
    this.rows.step[row] = this.trail.add(this.#mesh.twin[this.#edge] ?? 0, root, step);
    for (let k = 0; k < 6; k++) this.rows.ends[6 * row + k] = ends[k] ?? 0;
  }

  /** True if the way by the edge's end `point` is shorter to the stretch's end at `ends[at]` than `length`. */
  #isShorterBy(point: number, at: number, length: number): boolean {
    const known = this.reached.to(point);
    if (known >= length) return false;
    const v = this.#mesh.vectors;
    const e = this.ends;
    const i = 3 * point;
    const along = angleOf(
      v[i] ?? 0,
      v[i + 1] ?? 0,
      v[i + 2] ?? 0,
      e[at] ?? 0,
      e[at + 1] ?? 0,
      e[at + 2] ?? 0,
    );
    return known + along + SAME < length;
  }
}

/**
 * True if left and right have changed places: the line of sight is longer than half the Earth's girth, as from the
 * Gulf of St Lawrence by the Cape of Good Hope to Tasmania, and no shortest path has such a leg.
 */
const isBeyondAntipode = (x: number, y: number, z: number, ends: Float64Array): boolean => {
  const [lx = 0, ly = 0, lz = 0, rx = 0, ry = 0, rz = 0] = ends;
  return x * (ry * lz - rz * ly) + y * (rz * lx - rx * lz) + z * (rx * ly - ry * lx) < 0;
};
