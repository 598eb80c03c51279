import type { Course, Site } from "../../src/sea/course.ts";
import type { SeaMesh } from "../../src/sea/mesh.ts";
import { angle, putLonLat, side, toLonLat } from "../../src/sea/vector.ts";

/** West, south, east, north in degrees; east may be beyond 180. */
export type Region = readonly [west: number, south: number, east: number, north: number];

/**
 * Shortest paths the slow way, to hold the search against: a graph of all capes of a region that see each other,
 * every line of sight tested against every shore edge of the region, and Dijkstra. It shares with the search the
 * mesh's shore and the meaning of "left of", nothing else. Paths that would leave the region are not found.
 */
export class VisibilityGraph {
  readonly #mesh: SeaMesh;
  readonly #v: Float64Array;
  readonly #capes: number[];
  readonly #shore: number[];
  readonly #sight = new Map<number, [to: number, radians: number][]>();
  readonly #free: number;

  constructor(mesh: SeaMesh, region: Region) {
    this.#mesh = mesh;
    const count = mesh.shoreNext.length;
    this.#v = new Float64Array(3 * (count + 2));
    this.#v.set(mesh.vectors);
    this.#free = count;
    this.#shore = [];
    for (let i = 0; i < count; i++) {
      const next = mesh.shoreNext[i] ?? -1;
      if (next >= 0 && (holds(region, mesh, i) || holds(region, mesh, next))) this.#shore.push(i);
    }
    this.#capes = this.#shore.filter((i) => mesh.isCape[i] === 1 && holds(region, mesh, i));
    for (const a of this.#capes) this.#sight.set(a, this.#seenFrom(a));
  }

  get size(): number {
    return this.#capes.length;
  }

  /** Least angle in radians, and the number of legs; Infinity if no path stays in the region. */
  shortest(start: Site, goal: Site): { radians: number; legs: number } {
    const [s, g] = [this.#free, this.#free + 1];
    this.#v.set([start.x, start.y, start.z, goal.x, goal.y, goal.z], 3 * this.#free);
    const toGoal = new Map(this.#seenFrom(g).map(([to, radians]) => [to, radians]));
    const best = new Map([[s, { radians: 0, legs: 0 }]]);
    const open = new Set([s]);
    const done = new Set<number>();
    for (;;) {
      let at = -1;
      for (const i of open) if (at < 0 || (best.get(i)?.radians ?? 0) < (best.get(at)?.radians ?? 0)) at = i;
      if (at < 0) return { radians: Infinity, legs: 0 };
      open.delete(at);
      done.add(at);
      const here = best.get(at) ?? { radians: 0, legs: 0 };
      if (at === g) return here;
      const steps = at === s ? this.#seenFrom(s) : (this.#sight.get(at) ?? []);
      const last: [number, number][] =
        at === s
          ? this.#isClear(s, g)
            ? [[g, angle(this.#v, s, g)]]
            : []
          : toGoal.has(at)
            ? [[g, toGoal.get(at) ?? 0]]
            : [];
      for (const [to, radians] of [...steps, ...last]) {
        if (done.has(to) || here.radians + radians >= (best.get(to)?.radians ?? Infinity)) continue;
        best.set(to, { radians: here.radians + radians, legs: here.legs + 1 });
        open.add(to);
      }
    }
  }

  #seenFrom(a: number): [number, number][] {
    return this.#capes
      .filter((b) => b !== a && this.#isTangent(a, b) && this.#isTangent(b, a) && this.#isClear(a, b))
      .map((b) => [b, angle(this.#v, a, b)]);
  }

  /** True if a taut path may bend at `at` on its way to `to`: both shores on one side of the line. */
  #isTangent(at: number, to: number): boolean {
    if (at >= this.#free) return true;
    const [p, q] = [this.#mesh.shorePrev[at] ?? 0, this.#mesh.shoreNext[at] ?? 0];
    if (p === to || q === to) return true;
    return side(this.#v, at, to, p) * side(this.#v, at, to, q) > 0;
  }

  #isClear(a: number, b: number): boolean {
    const v = this.#v;
    return !this.#shore.some((p) => {
      const q = this.#mesh.shoreNext[p] ?? 0;
      if (p === a || p === b || q === a || q === b) return false;
      return side(v, a, b, p) * side(v, a, b, q) < 0 && side(v, p, q, a) * side(v, p, q, b) < 0;
    });
  }
}

const holds = ([west, south, east, north]: Region, { vectors: v }: SeaMesh, i: number): boolean => {
  const [lon, lat] = toLonLat(v[3 * i] ?? 0, v[3 * i + 1] ?? 0, v[3 * i + 2] ?? 0);
  const turned = lon < west ? lon + 360 : lon;
  return turned <= east && lat >= south && lat <= north;
};

/** True if all bends of a course lie in the region. */
export const staysIn = (region: Region, mesh: SeaMesh, { corners }: Course): boolean =>
  corners.every((i) => holds(region, mesh, i));

/** A random place of the region as a unit vector. */
export const randomVector = (
  [west, south, east, north]: Region,
  random: () => number,
): [number, number, number] => {
  const v = new Float64Array(3);
  putLonLat(v, 0, west + (east - west) * random(), south + (north - south) * random());
  return [v[0] ?? 0, v[1] ?? 0, v[2] ?? 0];
};
