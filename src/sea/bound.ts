import { angleOf, type Vectors } from "./vector.ts";
import type { View } from "./view.ts";

/** Up to so many radians the end of the window on the goal's side is the nearer way; farther off it may not be. */
const NEAR = 0.5;

/** What a path through a window must at least measure: the search's guide. */
export class Bound {
  readonly #v: Vectors;
  #goal = { x: 0, y: 0, z: 1 };
  // The goal, or its mirror image.
  #x = 0;
  #y = 0;
  #z = 1;

  constructor(vectors: Vectors) {
    this.#v = vectors;
  }

  aim(goal: { x: number; y: number; z: number }): void {
    this.#goal = goal;
  }

  /**
   * Least angle in radians from the root of `view` through its window (ends at `ends[at]` …, on the edge from
   * point a to point b, the root on its right) to the goal: straight on, or by the window's nearer end.
   */
  through(view: View, ends: Float64Array, at: number, a: number, b: number): number {
    this.#mirror(a, b);
    const x = this.#x;
    const y = this.#y;
    const z = this.#z;
    const isRight = view.overRight(x, y, z) < 0;
    const isLeft = view.overLeft(x, y, z) > 0;
    if (!isRight && !isLeft) return view.to(x, y, z);
    if (view.to(x, y, z) < NEAR) return this.#by(view, ends, isRight ? at + 3 : at);
    return Math.min(this.#by(view, ends, at), this.#by(view, ends, at + 3));
  }

  #by(view: View, ends: Float64Array, at: number): number {
    const x = ends[at] ?? 0;
    const y = ends[at + 1] ?? 0;
    const z = ends[at + 2] ?? 0;
    return view.to(x, y, z) + angleOf(x, y, z, this.#x, this.#y, this.#z);
  }

  /** A goal on the near side of edge a–b is mirrored in it: the path must cross the edge and come back. */
  #mirror(a: number, b: number): void {
    const v = this.#v;
    const { x, y, z } = this.#goal;
    const ax = v[3 * a] ?? 0;
    const ay = v[3 * a + 1] ?? 0;
    const az = v[3 * a + 2] ?? 0;
    const dx = (v[3 * b] ?? 0) - ax;
    const dy = (v[3 * b + 1] ?? 0) - ay;
    const dz = (v[3 * b + 2] ?? 0) - az;
    const nx = ay * dz - az * dy;
    const ny = az * dx - ax * dz;
    const nz = ax * dy - ay * dx;
    const over = nx * (x - ax) + ny * (y - ay) + nz * (z - az);
    const twice = over < 0 ? (2 * over) / (nx * nx + ny * ny + nz * nz) : 0;
    this.#x = x - twice * nx;
    this.#y = y - twice * ny;
    this.#z = z - twice * nz;
  }
}
