import Delaunator from "delaunator";
import { side, type Vectors } from "../../sea/vector.ts";
import type { Points } from "./points.ts";

/** Points round the South Pole, on land, that close the hull beyond every shore. */
const HULL_LAT = -88;
const HULL_POINTS = 8;

/** What an edge means; a triangulation edge may be several. */
export const SHORE = 1;
export const LINE = 2;

export const nextOf = (h: number): number => (h % 3 === 2 ? h - 2 : h + 1);
export const prevOf = (h: number): number => (h % 3 === 0 ? h + 2 : h - 1);

/**
 * A triangulation of the sphere in half-edges: `origin[h]` is where half-edge h starts, `twin[h]` the one on its
 * other side (−1 at the hull), and 3t, 3t + 1, 3t + 2 go counter-clockwise round triangle t.
 * Delaunay in the stereographic plane is Delaunay on the sphere; from there on the tests are the sphere's own.
 */
export class Triangulation {
  readonly origin: Int32Array;
  readonly twin: Int32Array;
  /** SHORE toggles with each shore along the edge (two shores on one edge cancel); LINE is set for good. */
  readonly marks: Uint8Array;
  /** Number of the link whose gate the edge is; 0 for none. */
  readonly gates: Uint8Array;
  /** Edges that could not go in as they were, since another one crosses them. */
  conflicts = 0;
  readonly #v: Vectors;
  /** Some half-edge that starts at each point. */
  readonly #out: Int32Array;

  constructor(points: Points, used: ReadonlySet<number>) {
    const ids = [...used];
    for (let k = 0; k < HULL_POINTS; k++) ids.push(points.add(-180 + (360 * k) / HULL_POINTS, HULL_LAT));
    const plane = new Float64Array(2 * ids.length);
    ids.forEach((id, k) => {
      plane[2 * k] = points.planeX(id);
      plane[2 * k + 1] = points.planeY(id);
    });
    const { triangles, halfedges } = new Delaunator(plane);
    this.#v = points.vectors;
    this.origin = new Int32Array(triangles.length);
    this.twin = Int32Array.from(halfedges);
    this.marks = new Uint8Array(triangles.length);
    this.gates = new Uint8Array(triangles.length);
    this.#out = new Int32Array(points.count).fill(-1);
    for (let h = 0; h < triangles.length; h++) {
      // Delaunator goes clockwise in the plane as we look at it; that plane is the sphere seen from outside
      // through the North Pole, so reversing each triangle makes it counter-clockwise on the sphere.
      this.origin[h] = ids[triangles[h] ?? 0] ?? 0;
    }
    this.#orient();
    for (let h = 0; h < triangles.length; h++) this.#out[this.origin[h] ?? 0] = h;
  }

  /** Some half-edge of the hull's triangles: land, for certain. */
  hullTriangle(): number {
    const h = this.twin.findIndex((other) => other < 0);
    return Math.floor(h / 3);
  }

  /** Index of the half-edge from a to b, or −1. */
  find(a: number, b: number): number {
    let found = -1;
    this.#around(a, (h) => {
      if (this.origin[nextOf(h)] === b) found = h;
      else if (this.origin[prevOf(h)] === b) found = this.twin[prevOf(h)] ?? -1;
      return found >= 0;
    });
    return found;
  }

  /** Makes a–b an edge (or the path over the points and crossings on its way) and gives it mark and gate. */
  insert(a: number, b: number, mark: number, gate = 0): void {
    if (a === b) return;
    const h = this.find(a, b);
    if (h >= 0) {
      this.#mark(h, mark, gate);
      return;
    }
    const crossed = this.#crossed(a, b);
    if ("through" in crossed) {
      this.insert(a, crossed.through, mark, gate);
      this.insert(crossed.through, b, mark, gate);
      return;
    }
    this.#flipAway(a, b, crossed.edges);
    this.insert(a, b, mark, gate);
  }

  /** Edges between a and b, in order; or the point to go through: one on the line, or an end of a crossing. */
  #crossed(a: number, b: number): { edges: number[] } | { through: number } {
    const v = this.#v;
    let entry = -1;
    let through = -1;
    this.#around(a, (h) => {
      const right = this.origin[nextOf(h)] ?? 0;
      const left = this.origin[prevOf(h)] ?? 0;
      const [sr, sl] = [side(v, a, b, right), side(v, a, b, left)];
      if (sr === 0 && isAhead(v, a, b, right)) through = right;
      else if (sl === 0 && isAhead(v, a, b, left)) through = left;
      else if (sr < 0 && sl > 0) entry = nextOf(h);
      return entry >= 0 || through >= 0;
    });
    if (through >= 0) return { through };
    if (entry < 0) throw new Error(`sea mesh: no triangle at point ${a} faces point ${b}`);
    const edges: number[] = [];
    for (;;) {
      if (this.marks[entry]) {
        this.conflicts++;
        return { through: this.#nearerEnd(a, entry) };
      }
      edges.push(entry);
      const inside = this.twin[entry] ?? -1;
      const apex = this.origin[prevOf(inside)] ?? 0;
      if (apex === b) return { edges };
      const s = side(v, a, b, apex);
      if (s === 0) return { through: apex };
      entry = s > 0 ? nextOf(inside) : prevOf(inside);
    }
  }

  #nearerEnd(a: number, h: number): number {
    const [p, q] = [this.origin[h] ?? 0, this.origin[nextOf(h)] ?? 0];
    return chord(this.#v, a, p) <= chord(this.#v, a, q) ? p : q;
  }

  /** Flips edges until none crosses a–b (Sloan 1993, doi:10.1016/0045-7949(93)90239-A). */
  #flipAway(a: number, b: number, edges: readonly number[]): void {
    const v = this.#v;
    // By their ends: a flip moves half-edges to other indices.
    const queue = edges.map((h): [number, number] => [this.origin[h] ?? 0, this.origin[nextOf(h)] ?? 0]);
    for (let rest = 100 * queue.length + 1000; queue.length; rest--) {
      if (rest === 0) throw new Error(`sea mesh: edge ${a}–${b} cannot be made by flips`);
      const [p, q] = queue.shift() ?? [0, 0];
      const h = this.find(p, q);
      const left = this.origin[prevOf(h)] ?? 0;
      const right = this.origin[prevOf(this.twin[h] ?? 0)] ?? 0;
      const isConvex = side(v, right, left, p) * side(v, right, left, q) < 0;
      if (!isConvex) {
        queue.push([p, q]);
        continue;
      }
      this.#flip(h);
      if (left === a || left === b || right === a || right === b) continue;
      if (side(v, a, b, left) * side(v, a, b, right) < 0) queue.push([right, left]);
    }
  }

  /** Turns the edge inside the two triangles at h: from p–q to right–left. */
  #flip(h: number): void {
    const t = this.twin[h] ?? 0;
    const [hn, hp, tn, tp] = [nextOf(h), prevOf(h), nextOf(t), prevOf(t)];
    const [p, q] = [this.origin[h] ?? 0, this.origin[t] ?? 0];
    const [left, right] = [this.origin[hp] ?? 0, this.origin[tp] ?? 0];
    // Triangle of h becomes p, right, left with tn's edge at h; triangle of t becomes q, left, right.
    this.#move(tn, h);
    this.#move(hn, t);
    this.origin[h] = p;
    this.origin[hn] = right;
    this.origin[hp] = left;
    this.origin[t] = q;
    this.origin[tn] = left;
    this.origin[tp] = right;
    this.twin[hn] = tn;
    this.twin[tn] = hn;
    this.marks[hn] = this.marks[tn] = 0;
    this.gates[hn] = this.gates[tn] = 0;
    this.#out[p] = h;
    this.#out[q] = t;
    this.#out[right] = hn;
    this.#out[left] = tn;
  }

  #move(from: number, to: number): void {
    const other = this.twin[from] ?? -1;
    this.twin[to] = other;
    if (other >= 0) this.twin[other] = to;
    this.marks[to] = this.marks[from] ?? 0;
    this.gates[to] = this.gates[from] ?? 0;
  }

  #mark(h: number, mark: number, gate: number): void {
    for (const side of [h, this.twin[h] ?? -1]) {
      if (side < 0) continue;
      const before = this.marks[side] ?? 0;
      // LINE keeps a cancelled shore edge from being flipped away later.
      this.marks[side] = mark === SHORE ? (before ^ SHORE) | LINE : before | mark;
      if (gate) this.gates[side] = gate;
    }
  }

  /** Visits the half-edges that start at point a until `visit` says true. */
  #around(a: number, visit: (h: number) => boolean): void {
    const start = this.#out[a] ?? -1;
    if (start < 0) throw new Error(`sea mesh: point ${a} is in no triangle`);
    let h = start;
    do {
      if (visit(h)) return;
      h = this.twin[prevOf(h)] ?? -1;
    } while (h >= 0 && h !== start);
    if (h === start) return;
    // At the hull: go round the other way.
    for (let other = this.twin[start] ?? -1; other >= 0; other = this.twin[h] ?? -1) {
      h = nextOf(other);
      if (visit(h)) return;
    }
  }

  /** Makes every triangle counter-clockwise as seen from outside the sphere. */
  #orient(): void {
    const { origin, twin } = this;
    if (side(this.#v, origin[0] ?? 0, origin[1] ?? 0, origin[2] ?? 0) > 0) return;
    const map = (h: number): number => (h % 3 === 0 ? h + 1 : h % 3 === 1 ? h - 1 : h);
    for (let t = 0; t < origin.length; t += 3) {
      const [a, b, c] = [origin[t] ?? 0, origin[t + 1] ?? 0, origin[t + 2] ?? 0];
      const [ab, bc, ca] = [twin[t] ?? -1, twin[t + 1] ?? -1, twin[t + 2] ?? -1];
      // Corners c, b, a: edges c–b, b–a, a–c.
      origin.set([c, b, a], t);
      twin.set(
        [bc, ab, ca].map((h) => (h < 0 ? h : map(h))),
        t,
      );
    }
  }
}

const chord = (v: Vectors, i: number, j: number): number =>
  Math.hypot(
    (v[3 * i] ?? 0) - (v[3 * j] ?? 0),
    (v[3 * i + 1] ?? 0) - (v[3 * j + 1] ?? 0),
    (v[3 * i + 2] ?? 0) - (v[3 * j + 2] ?? 0),
  );

const isAhead = (v: Vectors, a: number, b: number, c: number): boolean => {
  let dot = 0;
  for (let k = 0; k < 3; k++) {
    dot += ((v[3 * b + k] ?? 0) - (v[3 * a + k] ?? 0)) * ((v[3 * c + k] ?? 0) - (v[3 * a + k] ?? 0));
  }
  return dot > 0;
};
