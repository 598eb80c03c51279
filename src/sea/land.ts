import { ellipsoidMeters, geodesicPath, type LonLat } from "../core/geodesy.ts";
import type { Land } from "../core/judge/context.ts";
import { type LinkId, linkNumber } from "./links.ts";
import type { SeaMesh } from "./mesh.ts";
import type { Sea } from "./sea.ts";
import { angle, EARTH_RADIUS_METERS, putLonLat } from "./vector.ts";

/** The shore is measured in steps of 15 km: what a road cuts off of its bays is not counted. */
const SHORE_STEP_RADIANS = 15_000 / EARTH_RADIUS_METERS;

/** Canals that roads cross everywhere: they part no lands. Panama's does: beyond it no road goes on to Colombia. */
const BRIDGED: readonly LinkId[] = ["suez", "kiel", "corinth"];

/** The sea's shores as rings: each goes once round one land, lakes and rivers counted with it, the water on the left. */
class Lands {
  readonly #mesh: SeaMesh;
  /** The lowest point of each shore point's ring; −1 off the shore. */
  readonly #ring: Int32Array;
  readonly #joined = new Map<number, number>();

  constructor(mesh: SeaMesh) {
    this.#mesh = mesh;
    this.#ring = new Int32Array(mesh.shoreNext.length).fill(-1);
    for (const first of this.#ring.keys()) {
      if ((mesh.shoreNext[first] ?? -1) < 0) continue;
      for (let p = first; p >= 0 && this.#ring[p] === -1; p = mesh.shoreNext[p] ?? -1) this.#ring[p] = first;
    }
    for (const link of BRIDGED) this.#join(linkNumber(link));
  }

  /** Number of the land that a shore point is of. */
  id(shorePoint: number): number {
    const ring = this.#ring[shorePoint] ?? -1;
    return this.#joined.get(ring) ?? ring;
  }

  /** The shorter way along the shore from one point of it to another, in radians, in steps; null: it is not one shore. */
  alongShore(from: number, to: number): number | null {
    if (this.#ring[from] !== this.#ring[to]) return null;
    return Math.min(this.#onward(from, to), this.#onward(to, from));
  }

  #onward(from: number, to: number): number {
    const { vectors, shoreNext } = this.#mesh;
    let [sum, last] = [0, from];
    for (let p = from; p !== to; p = shoreNext[p] ?? to)
      if (angle(vectors, last, p) > SHORE_STEP_RADIANS) {
        sum += angle(vectors, last, p);
        last = p;
      }
    return sum + angle(vectors, last, to);
  }

  /** Both banks of a link are one land. */
  #join(link: number): void {
    const { gate, origin, start, polygonOf } = this.#mesh;
    const banks: number[] = [];
    for (const [h, number] of gate.entries()) {
      if (number !== link) continue;
      const polygon = polygonOf[h] ?? 0;
      const next = h + 1 === start[polygon + 1] ? (start[polygon] ?? 0) : h + 1;
      for (const edge of [h, next]) banks.push(this.#ring[origin[edge] ?? 0] ?? -1);
    }
    const ids = banks.filter((ring) => ring >= 0).map((ring) => this.#joined.get(ring) ?? ring);
    const id = ids.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
    for (const ring of banks) if (ring >= 0) this.#joined.set(ring, id);
  }

  /** Right of a ring, by the spherical excess of triangles from its first point (as in src/make/sea/water.ts). */
  squareKm(shorePoint: number): number {
    const { vectors: v, shoreNext } = this.#mesh;
    const first = this.#ring[shorePoint] ?? 0;
    const [x, y, z] = [v[3 * first] ?? 0, v[3 * first + 1] ?? 0, v[3 * first + 2] ?? 0];
    let left = 0;
    for (let p = shoreNext[first] ?? first; p !== first; ) {
      const q = shoreNext[p] ?? first;
      const [ax, ay, az] = [v[3 * p] ?? 0, v[3 * p + 1] ?? 0, v[3 * p + 2] ?? 0];
      const [bx, by, bz] = [v[3 * q] ?? 0, v[3 * q + 1] ?? 0, v[3 * q + 2] ?? 0];
      const volume = x * (ay * bz - az * by) + y * (az * bx - ax * bz) + z * (ax * by - ay * bx);
      const sum = 1 + (x * ax + y * ay + z * az) + (ax * bx + ay * by + az * bz) + (bx * x + by * y + bz * z);
      left += 2 * Math.atan2(volume, sum);
      p = q;
    }
    const whole = 4 * Math.PI;
    return ((((-left % whole) + whole) % whole) * EARTH_RADIUS_METERS ** 2) / 1e6;
  }
}

const remembered = new WeakMap<SeaMesh, Lands>();

const landsOf = ({ mesh }: Sea): Lands => {
  const lands = remembered.get(mesh) ?? new Lands(mesh);
  remembered.set(mesh, lands);
  return lands;
};

/** The shore point of the land at a place, or of the nearest within so many metres of one on the water. */
const shoreAt = ({ locator }: Sea, [lon, lat]: LonLat, meters: number): number | undefined => {
  const v = new Float64Array(3);
  putLonLat(v, 0, lon, lat);
  const [x = 0, y = 0, z = 0] = v;
  const isLand = locator.nearest(x, y, z).radians > 0;
  return locator.nearestShore(x, y, z, isLand ? Number.POSITIVE_INFINITY : meters / EARTH_RADIUS_METERS);
};

/**
 * The land at a place (WGS84), or the nearest within so many metres of one on the water; null: there is none, but the
 * open sea. Islands of less than about a kilometre are no land in the sea's data.
 */
export const landAt = (sea: Sea, place: LonLat, meters: number): Land | null => {
  const shore = shoreAt(sea, place, meters);
  if (shore === undefined) return null;
  const lands = landsOf(sea);
  return { id: lands.id(shore), squareKm: lands.squareKm(shore) };
};

/** The straight line is looked at in so many steps, none of them shorter than half a kilometre. */
const STEPS = 100;
const LEAST_STEP_METERS = 500;
/** Water in so many places side by side, half a kilometre apart, is wider than any of those canals. */
const CANAL_STEPS = 2;

/** True where only a canal lies between two places of different shores. */
const isCanal = (sea: Sea, from: LonLat, to: LonLat): boolean =>
  geodesicPath(from, to, LEAST_STEP_METERS).filter((point) => shoreAt(sea, point, 0) === undefined).length <=
  CANAL_STEPS;

/**
 * About how long a way over land is between two places (WGS84) that lie on one land, or within so many metres of it:
 * straight where the straight line goes over that land, along its shore where it goes over water. Null: they lie on
 * different lands, or on none. Across a canal with bridges it goes straight on.
 */
export const overLandMeters = (sea: Sea, from: LonLat, to: LonLat, within: number): number | null => {
  const lands = landsOf(sea);
  const [start, end] = [shoreAt(sea, from, within), shoreAt(sea, to, within)];
  if (start === undefined || end === undefined || lands.id(start) !== lands.id(end)) return null;
  const stepMeters = Math.max(LEAST_STEP_METERS, ellipsoidMeters(from, to) / STEPS);
  const line = geodesicPath(from, to, stepMeters);
  let sum = 0;
  let last = { shore: start, index: 0 };
  for (const [index, point] of line.entries()) {
    const shore = index === line.length - 1 ? end : shoreAt(sea, point, 0);
    if (index === 0 || shore === undefined || lands.id(shore) !== lands.id(start)) continue;
    const straight = stepMeters * (index - last.index);
    const along = lands.alongShore(last.shore, shore);
    if (along === null && !isCanal(sea, line[last.index] ?? from, point)) return null;
    const isLand = index === last.index + 1 || along === null;
    sum += isLand ? straight : Math.max(straight, along * EARTH_RADIUS_METERS);
    last = { shore, index };
  }
  return sum;
};
