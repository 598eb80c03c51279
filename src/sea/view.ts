import { angleOf, type Vectors } from "./vector.ts";

/**
 * What a root sees through a window: the wedge between the great circles from the root through the window's right
 * and left ends. A field of numbers, not an object a window: it is filled anew millions of times.
 */
export class View {
  x = 0;
  y = 0;
  z = 0;
  /** Normals of the planes through the root and the window's ends, of the length of that distance. */
  readonly #right = new Float64Array(3);
  readonly #left = new Float64Array(3);

  /** Looks from x, y, z through the window whose left and right end are at `ends[at]` … `ends[at + 5]`. */
  look(x: number, y: number, z: number, ends: Float64Array, at: number): void {
    this.x = x;
    this.y = y;
    this.z = z;
    this.#plane(this.#left, (ends[at] ?? 0) - x, (ends[at + 1] ?? 0) - y, (ends[at + 2] ?? 0) - z);
    this.#plane(this.#right, (ends[at + 3] ?? 0) - x, (ends[at + 4] ?? 0) - y, (ends[at + 5] ?? 0) - z);
  }

  /** Positive where the point lies left of the wedge's right side, so within the wedge or beyond its left side. */
  overRight(x: number, y: number, z: number): number {
    const n = this.#right;
    return (n[0] ?? 0) * (x - this.x) + (n[1] ?? 0) * (y - this.y) + (n[2] ?? 0) * (z - this.z);
  }

  /** Positive where the point lies beyond the wedge's left side. */
  overLeft(x: number, y: number, z: number): number {
    const n = this.#left;
    return (n[0] ?? 0) * (x - this.x) + (n[1] ?? 0) * (y - this.y) + (n[2] ?? 0) * (z - this.z);
  }

  /** Angle in radians from the root to a point. */
  to(x: number, y: number, z: number): number {
    return angleOf(this.x, this.y, this.z, x, y, z);
  }

  #plane(n: Float64Array, dx: number, dy: number, dz: number): void {
    n[0] = this.y * dz - this.z * dy;
    n[1] = this.z * dx - this.x * dz;
    n[2] = this.x * dy - this.y * dx;
  }
}

/** Writes point `i` to `out[at]` … `out[at + 2]`. */
export const putPoint = (out: Float64Array, at: number, v: Vectors, i: number): void => {
  out[at] = v[3 * i] ?? 0;
  out[at + 1] = v[3 * i + 1] ?? 0;
  out[at + 2] = v[3 * i + 2] ?? 0;
};

/** Writes the point of edge p–q in the plane over which p lies by `sp` and q by `sq`, of unlike signs. */
export const putCrossing = (
  out: Float64Array,
  at: number,
  v: Vectors,
  p: number,
  q: number,
  sp: number,
  sq: number,
): void => {
  const t = sp / (sp - sq);
  const x = (v[3 * p] ?? 0) * (1 - t) + (v[3 * q] ?? 0) * t;
  const y = (v[3 * p + 1] ?? 0) * (1 - t) + (v[3 * q + 1] ?? 0) * t;
  const z = (v[3 * p + 2] ?? 0) * (1 - t) + (v[3 * q + 2] ?? 0) * t;
  const length = Math.sqrt(x * x + y * y + z * z);
  out[at] = x / length;
  out[at + 1] = y / length;
  out[at + 2] = z / length;
};
