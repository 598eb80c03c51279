import type { SeaMesh } from "./mesh.ts";

/**
 * Which polygons a path between two polygons can enter at all. A shortest path enters a convex polygon once, so
 * it is a simple path in the graph of neighbours, and such a path stays in the biconnected parts on the one way
 * from start to goal in the tree of these parts. Two thirds of all polygons are bays off that way.
 */
export class BlockFilter {
  readonly #block: Int32Array;
  readonly #parent: Int32Array;
  /** The part that each half-edge's crossing belongs to; negative on the shore and on gates that are shut. */
  readonly #partOf: Int32Array;
  /** The half-edges that are gates, and the numbers of their links. */
  readonly #gates: number[] = [];
  readonly #links: Uint8Array;
  readonly #stamp: Uint32Array;
  #round = 0;
  isOn = true;

  constructor({ block, parent, twin, polygonOf, gate }: SeaMesh) {
    this.#block = block;
    this.#parent = parent;
    this.#links = gate;
    this.#stamp = new Uint32Array(parent.length);
    this.#partOf = new Int32Array(twin.length);
    for (let h = 0; h < twin.length; h++) {
      const other = twin[h] ?? -1;
      if (gate[h] !== 0 && other >= 0) this.#gates.push(h);
      this.#partOf[h] = other < 0 ? -1 : (block[Math.max(polygonOf[h] ?? 0, polygonOf[other] ?? 0)] ?? 0);
    }
  }

  /** Opens the parts between polygons a and b, but not the gates of links whose number has 1 in `shut`. */
  open(a: number, b: number, shut: Uint8Array): void {
    this.#round++;
    for (const h of this.#gates) {
      const part = this.#partOf[h] ?? 0;
      const isShut = shut[this.#links[h] ?? 0] === 1;
      if (part < 0 !== isShut) this.#partOf[h] = ~part;
    }
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

  /** True if half-edge h is no shore, no gate that is shut, and may lie on the way. */
  isOpen(h: number): boolean {
    const part = this.#partOf[h] ?? -1;
    return part >= 0 && (this.#stamp[part] === this.#round || !this.isOn);
  }
}
