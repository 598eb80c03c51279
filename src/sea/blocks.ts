import type { SeaMesh } from "./mesh.ts";

/**
 * Which polygons a path between two polygons can enter at all. A shortest path enters a convex polygon once, so
 * it is a simple path in the graph of neighbours, and such a path stays in the biconnected parts on the one way
 * from start to goal in the tree of these parts. Two thirds of all polygons are bays off that way.
 */
export class BlockFilter {
  readonly #block: Int32Array;
  readonly #parent: Int32Array;
  readonly #stamp: Uint32Array;
  #round = 0;
  isOn = true;

  constructor({ block, parent }: SeaMesh) {
    this.#block = block;
    this.#parent = parent;
    this.#stamp = new Uint32Array(parent.length);
  }

  /** Opens the parts between polygons a and b. */
  open(a: number, b: number): void {
    this.#round += 2;
    let [p, q] = [a, b];
    // Each part's name is its highest polygon but one; from there the way leads up to the polygon above.
    // Polygons nearer the root have lower numbers, so the higher one of the two has the longer way up.
    while (p !== q) {
      const name = this.#block[Math.max(p, q)] ?? 0;
      this.#stamp[name] = this.#round;
      const top = this.#parent[name] ?? 0;
      if (p > q) p = top;
      else q = top;
      if (p < 0 || q < 0) throw new Error(`sea mesh: no way from polygon ${a} to ${b}`);
    }
  }

  /** True if the edge between neighbours p and q may lie on the way. */
  isOpen(p: number, q: number): boolean {
    return !this.isOn || this.#stamp[this.#block[Math.max(p, q)] ?? 0] === this.#round;
  }
}
