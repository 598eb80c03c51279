import FlatQueue from "flatqueue";
import KDBush from "kdbush";
import { EARTH_RADIUS_METERS, side, type Vectors } from "../../sea/vector.ts";
import type { Ring } from "./coast.ts";
import type { Points } from "./points.ts";

/** Beyond the triangle's own box in the plane, since great circles bulge there. */
const BOX_MARGIN = 0.05;

/**
 * Simplified shores: points are dropped, that of least error first, as long as (a) every point of the original
 * lies within `toleranceMeters` of the new edge and (b) the triangle that falls away holds no other point. By (b)
 * the topology stays: straits stay open and shores never cross.
 */
export const simplify = (rings: readonly Ring[], points: Points, toleranceMeters: number): Ring[] => {
  const shore = new Shore(rings, points);
  const queue = new FlatQueue<number>();
  const limit = toleranceMeters / EARTH_RADIUS_METERS;
  const errors = new Float64Array(shore.size);
  const enqueue = (slot: number): void => {
    const error = shore.isFixed(slot) ? Infinity : shore.error(slot);
    errors[slot] = error;
    if (error <= limit) queue.push(slot, error);
  };
  for (let slot = 0; slot < shore.size; slot++) enqueue(slot);
  for (;;) {
    const error = queue.peekValue();
    const slot = queue.pop();
    if (slot === undefined) break;
    if (!shore.isAlive(slot) || errors[slot] !== error) continue;
    if (shore.isFixed(slot) || shore.triangleHoldsOther(slot)) continue;
    const [before, after] = shore.remove(slot);
    enqueue(before);
    enqueue(after);
  }
  return shore.rings();
};

/** All rings in one row of slots, as linked lists from which slots are taken. */
class Shore {
  readonly size: number;
  readonly #vertex: Int32Array;
  readonly #next: Int32Array;
  readonly #prev: Int32Array;
  /** The slot that follows on the original shore. */
  readonly #follow: Int32Array;
  readonly #alive: Uint8Array;
  readonly #uses: Uint8Array;
  readonly #ringStarts: number[] = [];
  readonly #ringCounts: number[] = [];
  readonly #ringOf: Int32Array;
  readonly #v: Vectors;
  readonly #index: KDBush;
  readonly #points: Points;

  constructor(rings: readonly Ring[], points: Points) {
    this.size = rings.reduce((sum, ring) => sum + ring.length, 0);
    this.#vertex = new Int32Array(this.size);
    this.#next = new Int32Array(this.size);
    this.#prev = new Int32Array(this.size);
    this.#ringOf = new Int32Array(this.size);
    this.#alive = new Uint8Array(this.size).fill(1);
    this.#uses = new Uint8Array(points.count);
    let start = 0;
    for (const ring of rings) {
      ring.forEach((id, k) => {
        this.#vertex[start + k] = id;
        this.#next[start + k] = start + ((k + 1) % ring.length);
        this.#prev[start + k] = start + ((k + ring.length - 1) % ring.length);
        this.#ringOf[start + k] = this.#ringStarts.length;
        this.#uses[id] = (this.#uses[id] ?? 0) + 1;
      });
      this.#ringStarts.push(start);
      this.#ringCounts.push(ring.length);
      start += ring.length;
    }
    this.#follow = this.#next.slice();
    this.#v = points.vectors;
    this.#points = points;
    this.#index = new KDBush(points.count);
    for (let id = 0; id < points.count; id++) this.#index.add(points.planeX(id), points.planeY(id));
    this.#index.finish();
  }

  isAlive(slot: number): boolean {
    return this.#alive[slot] === 1;
  }

  /** A triangle stays one, and a point where shores touch stays where both are. */
  isFixed(slot: number): boolean {
    return (this.#ringCounts[this.#ringOf[slot] ?? 0] ?? 0) <= 3 || this.#uses[this.#vertex[slot] ?? 0] !== 1;
  }

  /** Largest distance, in radians, of an original point from the edge that would replace `slot`. */
  error(slot: number): number {
    const from = this.#prev[slot] ?? 0;
    const to = this.#next[slot] ?? 0;
    const line = new EdgeDistance(this.#v, this.#vertex[from] ?? 0, this.#vertex[to] ?? 0);
    let worst = 0;
    for (let at = this.#follow[from] ?? 0; at !== to; at = this.#follow[at] ?? 0) {
      worst = Math.max(worst, line.to(this.#vertex[at] ?? 0));
    }
    return worst;
  }

  triangleHoldsOther(slot: number): boolean {
    let a = this.#vertex[this.#prev[slot] ?? 0] ?? 0;
    const b = this.#vertex[slot] ?? 0;
    let c = this.#vertex[this.#next[slot] ?? 0] ?? 0;
    if (side(this.#v, a, b, c) < 0) [a, c] = [c, a];
    const xs = [a, b, c].map((id) => this.#points.planeX(id));
    const ys = [a, b, c].map((id) => this.#points.planeY(id));
    const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const margin = BOX_MARGIN * Math.max(east - west, north - south);
    const near = this.#index.range(west - margin, south - margin, east + margin, north + margin);
    return near.some(
      (id) =>
        id !== a &&
        id !== b &&
        id !== c &&
        this.#uses[id] !== 0 &&
        side(this.#v, a, b, id) >= 0 &&
        side(this.#v, b, c, id) >= 0 &&
        side(this.#v, c, a, id) >= 0,
    );
  }

  /** Takes the slot out; its two neighbours. */
  remove(slot: number): [before: number, after: number] {
    const before = this.#prev[slot] ?? 0;
    const after = this.#next[slot] ?? 0;
    this.#next[before] = after;
    this.#prev[after] = before;
    this.#alive[slot] = 0;
    this.#uses[this.#vertex[slot] ?? 0] = 0;
    const ring = this.#ringOf[slot] ?? 0;
    this.#ringCounts[ring] = (this.#ringCounts[ring] ?? 0) - 1;
    return [before, after];
  }

  rings(): Ring[] {
    return this.#ringStarts.map((start, ring) => {
      const end = this.#ringStarts[ring + 1] ?? this.size;
      return Array.from(this.#vertex.subarray(start, end)).filter((_, k) => this.isAlive(start + k));
    });
  }
}

/** Distance of points from one edge, in radians, for edges short against the Earth. */
class EdgeDistance {
  readonly #v: Vectors;
  readonly #a: number;
  readonly #b: number;
  readonly #length: number;
  readonly #d: [number, number, number];

  constructor(v: Vectors, a: number, b: number) {
    const d = (k: number): number => (v[3 * b + k] ?? 0) - (v[3 * a + k] ?? 0);
    this.#v = v;
    this.#a = a;
    this.#b = b;
    this.#d = [d(0), d(1), d(2)];
    this.#length = Math.hypot(...this.#d);
  }

  to(p: number): number {
    const v = this.#v;
    const px = (v[3 * p] ?? 0) - (v[3 * this.#a] ?? 0);
    const py = (v[3 * p + 1] ?? 0) - (v[3 * this.#a + 1] ?? 0);
    const pz = (v[3 * p + 2] ?? 0) - (v[3 * this.#a + 2] ?? 0);
    const along = (px * this.#d[0] + py * this.#d[1] + pz * this.#d[2]) / this.#length;
    if (!(along > 0)) return Math.hypot(px, py, pz);
    if (along < this.#length) return Math.abs(side(v, this.#a, this.#b, p)) / this.#length;
    return Math.hypot(px - this.#d[0], py - this.#d[1], pz - this.#d[2]);
  }
}
