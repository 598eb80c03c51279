import { angle, side, type Vectors } from "../../sea/vector.ts";
import { nextOf, prevOf, type Triangulation } from "./triangulation.ts";

/** A polygon of the search has at most so many corners: more make each step of it slower than they save steps. */
const MOST_CORNERS = 16;
/** Sine of the least turn at a corner: below it rounding decides what is convex. */
const LEAST_TURN = 1e-9;

/** The water as convex polygons, in half-edges; those of the land and those merged away have `polygon` −1. */
export interface Polygons {
  readonly next: Int32Array;
  /** The half-edge in the neighbouring polygon, −1 on the shore. */
  readonly twin: Int32Array;
  readonly origin: Int32Array;
  readonly gates: Uint8Array;
  readonly polygon: Int32Array;
  readonly count: number;
}

/** Triangles of the water merged to convex polygons, longest edge first, gates excepted. */
export const mergePolygons = (
  mesh: Triangulation,
  water: Uint8Array,
  corner: Int32Array,
  v: Vectors,
): Polygons => {
  const { length } = mesh.origin;
  const isWater = (h: number): boolean => h >= 0 && water[Math.floor(h / 3)] === 1;
  const twin = mesh.twin.map((other, h) => (isWater(h) && isWater(other) ? other : -1));
  const next = Int32Array.from({ length }, (_, h) => nextOf(h));
  const prev = Int32Array.from({ length }, (_, h) => prevOf(h));
  const corners = new Uint8Array(length).fill(3);
  const owner = Int32Array.from({ length }, (_, t) => t);
  const find = (t: number): number => {
    let at = t;
    while (owner[at] !== at) at = owner[at] = owner[owner[at] ?? 0] ?? 0;
    return at;
  };
  const polygonOf = (h: number): number => find(Math.floor(h / 3));
  const isConvex = (from: number, to: number): boolean => {
    const [a, b, c] = [corner[from] ?? 0, corner[to] ?? 0, corner[next[to] ?? 0] ?? 0];
    return side(v, a, b, c) > LEAST_TURN * angle(v, a, b) * angle(v, b, c);
  };
  const gone = new Uint8Array(length);
  for (const h of byLength(twin, mesh.gates, corner, next, v)) {
    const t = twin[h] ?? 0;
    const [hn = 0, hp = 0, tn = 0, tp = 0] = [next[h], prev[h], next[t], prev[t]];
    const [one, other] = [polygonOf(h), polygonOf(t)];
    const together = (corners[one] ?? 0) + (corners[other] ?? 0) - 2;
    if (one === other || together > MOST_CORNERS || !isConvex(hp, tn) || !isConvex(tp, hn)) continue;
    next[hp] = tn;
    prev[tn] = hp;
    next[tp] = hn;
    prev[hn] = tp;
    gone[h] = gone[t] = 1;
    owner[other] = one;
    corners[one] = together;
  }
  const polygon = new Int32Array(length).fill(-1);
  let count = 0;
  for (let seed = 0; seed < length; seed++) {
    if (!isWater(seed) || gone[seed] || polygon[seed] !== -1) continue;
    for (let h = seed; polygon[h] === -1; h = next[h] ?? 0) polygon[h] = count;
    count++;
  }
  return { next, twin, origin: corner, gates: mesh.gates, polygon, count };
};

/** One half-edge of each inner edge that may go, longest first. */
const byLength = (
  twin: Int32Array,
  gates: Uint8Array,
  corner: Int32Array,
  next: Int32Array,
  v: Vectors,
): Uint32Array => {
  const inner: number[] = [];
  const lengths = new Float64Array(twin.length);
  twin.forEach((other, h) => {
    if (other < h || gates[h]) return;
    inner.push(h);
    lengths[h] = angle(v, corner[h] ?? 0, corner[next[h] ?? 0] ?? 0);
  });
  return Uint32Array.from(inner).sort((p, q) => (lengths[q] ?? 0) - (lengths[p] ?? 0));
};
