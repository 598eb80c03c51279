import FlatQueue from "flatqueue";
import type { Site } from "./course.ts";
import type { SeaMesh } from "./mesh.ts";
import { angleOf } from "./vector.ts";

/** Children of a cap. */
const FAN = 8;
/** Caps are kept in single precision: they are made larger by its error, 0.6 m on the Earth. */
const SLACK = 1e-7;
/** A site lies at least so far (radians, 1.3 m on the Earth) from its polygon's edges where there is room. */
const OFF_EDGE = 2e-7;

/** The water's point nearest to some place, and how far that is (radians; 0 for a place on the water). */
export interface Landing {
  readonly site: Site;
  readonly radians: number;
}

/**
 * Finds the polygon at or nearest to a place with a tree of caps: a cap holds its polygon since a cap smaller than
 * a hemisphere is convex. Spheres have no seams, so neither the antimeridian nor the poles need a case. Polygons
 * keep the file's order, which goes from neighbour to neighbour: no sorting is needed.
 */
export class Locator {
  readonly #mesh: SeaMesh;
  /** x, y, z of the middle and the radius; the levels one after the other, polygons first. */
  readonly #caps: Float32Array;
  readonly #levelStarts: number[];
  readonly #queue = new FlatQueue<number>();
  readonly #middle = { x: 0, y: 0, z: 0 };

  constructor(mesh: SeaMesh) {
    this.#mesh = mesh;
    const counts = [mesh.parent.length];
    while ((counts.at(-1) ?? 1) > 1) counts.push(Math.ceil((counts.at(-1) ?? 1) / FAN));
    this.#levelStarts = counts.map((_, level) => counts.slice(0, level).reduce((sum, n) => sum + n, 0));
    this.#caps = new Float32Array(4 * counts.reduce((sum, n) => sum + n, 0));
    for (let p = 0; p < mesh.parent.length; p++) this.#capPolygon(p);
    for (let level = 1; level < counts.length; level++) this.#capLevel(level, counts[level - 1] ?? 0);
  }

  /** The water nearest to a unit vector, by the straight line; none nearer than `within` radians is as good as none. */
  nearest(x: number, y: number, z: number, within = Infinity): Landing {
    let best = { radians: within, polygon: 0, x, y, z };
    this.#visit(x, y, z, within, (polygon) => {
      const point = this.#nearestIn(polygon, x, y, z);
      if (point.radians < best.radians) best = { ...point, polygon };
      return best.radians;
    });
    return { site: this.#offEdge(best), radians: best.radians };
  }

  /** A point of the mesh on the shore nearest to a unit vector; undefined where none is nearer than `within` radians. */
  nearestShore(x: number, y: number, z: number, within: number): number | undefined {
    const { start, origin, twin } = this.#mesh;
    let best: { radians: number; point: number | undefined } = { radians: within, point: undefined };
    this.#visit(x, y, z, within, (polygon) => {
      const from = start[polygon] ?? 0;
      const end = start[polygon + 1] ?? 0;
      for (let h = from; h < end; h++) {
        if ((twin[h] ?? -1) >= 0) continue;
        const [a, b] = [origin[h] ?? 0, origin[h + 1 === end ? from : h + 1] ?? 0];
        const { radians } = this.#nearestOn(a, b, x, y, z);
        if (radians < best.radians) best = { radians, point: a };
      }
      return best.radians;
    });
    return best.point;
  }

  /** Visits polygons, the likeliest first, as long as one may lie nearer than what `visit` last returned. */
  #visit(x: number, y: number, z: number, within: number, visit: (polygon: number) => number): void {
    const queue = this.#queue;
    queue.clear();
    let limit = within;
    queue.push(this.#levelStarts.at(-1) ?? 0, 0);
    for (;;) {
      const bound = queue.peekValue();
      const cap = queue.pop();
      if (cap === undefined || bound === undefined || bound >= limit) break;
      if (cap < this.#mesh.parent.length) limit = visit(cap);
      else this.#pushChildren(cap, x, y, z, limit);
    }
  }

  #pushChildren(cap: number, x: number, y: number, z: number, limit: number): void {
    const level = this.#levelStarts.findLastIndex((start) => start <= cap);
    const below = this.#levelStarts[level - 1] ?? 0;
    const first = below + FAN * (cap - (this.#levelStarts[level] ?? 0));
    const end = Math.min(first + FAN, this.#levelStarts[level] ?? 0);
    const c = this.#caps;
    for (let child = first; child < end; child++) {
      const i = 4 * child;
      const distance = angleOf(c[i] ?? 0, c[i + 1] ?? 0, c[i + 2] ?? 0, x, y, z) - (c[i + 3] ?? 0);
      if (distance < limit) this.#queue.push(child, Math.max(0, distance));
    }
  }

  /** The point of a polygon nearest to x, y, z; at 0 radians if that lies within. */
  #nearestIn(polygon: number, x: number, y: number, z: number) {
    const { start, origin, vectors: v } = this.#mesh;
    const from = start[polygon] ?? 0;
    const end = start[polygon + 1] ?? 0;
    let best = { radians: Infinity, x, y, z };
    let isInside = true;
    for (let h = from; h < end; h++) {
      const a = 3 * (origin[h] ?? 0);
      const b = 3 * (origin[h + 1 === end ? from : h + 1] ?? 0);
      const [ax, ay, az] = [v[a] ?? 0, v[a + 1] ?? 0, v[a + 2] ?? 0];
      const [dx, dy, dz] = [(v[b] ?? 0) - ax, (v[b + 1] ?? 0) - ay, (v[b + 2] ?? 0) - az];
      const over =
        ax * (dy * (z - az) - dz * (y - ay)) +
        ay * (dz * (x - ax) - dx * (z - az)) +
        az * (dx * (y - ay) - dy * (x - ax));
      if (over >= 0) continue;
      isInside = false;
      const point = this.#nearestOn(origin[h] ?? 0, origin[h + 1 === end ? from : h + 1] ?? 0, x, y, z);
      if (point.radians < best.radians) best = point;
    }
    return isInside ? { radians: 0, x, y, z } : best;
  }

  /** The point of the edge between two points of the mesh nearest to x, y, z. */
  #nearestOn(from: number, to: number, x: number, y: number, z: number) {
    const { vectors: v } = this.#mesh;
    const [a, b] = [3 * from, 3 * to];
    const [ax, ay, az] = [v[a] ?? 0, v[a + 1] ?? 0, v[a + 2] ?? 0];
    const [dx, dy, dz] = [(v[b] ?? 0) - ax, (v[b + 1] ?? 0) - ay, (v[b + 2] ?? 0) - az];
    const along = ((x - ax) * dx + (y - ay) * dy + (z - az) * dz) / (dx * dx + dy * dy + dz * dz);
    const t = Math.min(1, Math.max(0, along));
    const [px, py, pz] = [ax + t * dx, ay + t * dy, az + t * dz];
    const length = Math.sqrt(px * px + py * py + pz * pz);
    const radians = angleOf(px / length, py / length, pz / length, x, y, z);
    return { radians, x: px / length, y: py / length, z: pz / length };
  }

  /** The same place a little off the edges: the search must not begin on one. */
  #offEdge({ polygon, x, y, z }: Site): Site {
    const m = this.#middle;
    this.#findMiddle(polygon);
    const room = angleOf(x, y, z, m.x, m.y, m.z);
    const t = Math.min(1, OFF_EDGE / (room || 1));
    const [px, py, pz] = [x + t * (m.x - x), y + t * (m.y - y), z + t * (m.z - z)];
    const length = Math.sqrt(px * px + py * py + pz * pz);
    return { polygon, x: px / length, y: py / length, z: pz / length };
  }

  /** Mean of the polygon's corners, in one object kept for that: the tree's making asks for each of them. */
  #findMiddle(polygon: number): void {
    const { start, origin, vectors: v } = this.#mesh;
    const end = start[polygon + 1] ?? 0;
    let x = 0;
    let y = 0;
    let z = 0;
    for (let h = start[polygon] ?? 0; h < end; h++) {
      const i = 3 * (origin[h] ?? 0);
      x += v[i] ?? 0;
      y += v[i + 1] ?? 0;
      z += v[i + 2] ?? 0;
    }
    const length = Math.sqrt(x * x + y * y + z * z);
    this.#middle.x = x / length;
    this.#middle.y = y / length;
    this.#middle.z = z / length;
  }

  #capPolygon(p: number): void {
    const { start, origin, vectors: v } = this.#mesh;
    this.#findMiddle(p);
    const { x, y, z } = this.#middle;
    const end = start[p + 1] ?? 0;
    let chord2 = 0;
    for (let h = start[p] ?? 0; h < end; h++) {
      const i = 3 * (origin[h] ?? 0);
      const dx = (v[i] ?? 0) - x;
      const dy = (v[i + 1] ?? 0) - y;
      const dz = (v[i + 2] ?? 0) - z;
      chord2 = Math.max(chord2, dx * dx + dy * dy + dz * dz);
    }
    this.#putCap(4 * p, x, y, z, 2 * Math.asin(Math.min(1, Math.sqrt(chord2) / 2)));
  }

  #putCap(at: number, x: number, y: number, z: number, radius: number): void {
    this.#caps[at] = x;
    this.#caps[at + 1] = y;
    this.#caps[at + 2] = z;
    this.#caps[at + 3] = radius + SLACK;
  }

  /** Caps round each FAN caps of the level below, which has `count` of them. */
  #capLevel(level: number, count: number): void {
    const c = this.#caps;
    const below = this.#levelStarts[level - 1] ?? 0;
    let at = 4 * (this.#levelStarts[level] ?? 0);
    for (let first = below; first < below + count; first += FAN, at += 4) {
      const end = Math.min(first + FAN, below + count);
      let x = 0;
      let y = 0;
      let z = 0;
      let radius = 0;
      for (let i = 4 * first; i < 4 * end; i += 4) {
        x += c[i] ?? 0;
        y += c[i + 1] ?? 0;
        z += c[i + 2] ?? 0;
      }
      const length = Math.sqrt(x * x + y * y + z * z) || 1;
      x /= length;
      y /= length;
      z /= length;
      for (let i = 4 * first; i < 4 * end; i += 4) {
        radius = Math.max(
          radius,
          angleOf(x, y, z, c[i] ?? 0, c[i + 1] ?? 0, c[i + 2] ?? 0) + (c[i + 3] ?? 0),
        );
      }
      this.#putCap(at, x, y, z, radius);
    }
  }
}
