import type { LonLat } from "../../core/geodesy.ts";
import { EARTH_RADIUS_METERS, side, toLonLat, type Vectors } from "../../sea/vector.ts";
import type { Points } from "./points.ts";
import { prevOf, SHORE, type Triangulation } from "./triangulation.ts";

/**
 * 1 for each triangle of the open sea. Land and water take turns at every shore, beginning with land at the hull:
 * as shores are closed, no fault of the source lets water leak. Canals are water wherever their banks say so;
 * pools and the Caspian, which no ship leaves, are not kept.
 */
export const openSea = (
  mesh: Triangulation,
  points: Points,
  canals: readonly (readonly LonLat[])[],
): Uint8Array => {
  const water = takeTurns(mesh);
  for (const banks of canals) floodCanal(mesh, points.vectors, water, banks);
  return largestBody(mesh, water);
};

/** Area of the triangles in square kilometres on the sphere (spherical excess), to be held against the known 361 million. */
export const areaSquareKm = (mesh: Triangulation, v: Vectors, water: Uint8Array): number => {
  let sum = 0;
  water.forEach((isWater, t) => {
    if (!isWater) return;
    const [a = 0, b = 0, c = 0] = mesh.origin.subarray(3 * t, 3 * t + 3);
    const dot = (i: number, j: number): number =>
      (v[3 * i] ?? 0) * (v[3 * j] ?? 0) +
      (v[3 * i + 1] ?? 0) * (v[3 * j + 1] ?? 0) +
      (v[3 * i + 2] ?? 0) * (v[3 * j + 2] ?? 0);
    // Van Oosterom and Strackee 1983, doi:10.1109/TBME.1983.325207
    sum += 2 * Math.atan2(side(v, a, b, c), 1 + dot(a, b) + dot(b, c) + dot(c, a));
  });
  return (sum * EARTH_RADIUS_METERS ** 2) / 1e6;
};

const takeTurns = (mesh: Triangulation): Uint8Array => {
  const UNKNOWN = 2;
  const water = new Uint8Array(mesh.origin.length / 3).fill(UNKNOWN);
  const start = mesh.hullTriangle();
  water[start] = 0;
  const stack = [start];
  for (let t = stack.pop(); t !== undefined; t = stack.pop()) {
    for (let h = 3 * t; h < 3 * t + 3; h++) {
      const other = Math.floor((mesh.twin[h] ?? -1) / 3);
      if (other < 0 || water[other] !== UNKNOWN) continue;
      water[other] = (water[t] ?? 0) ^ ((mesh.marks[h] ?? 0) & SHORE);
      stack.push(other);
    }
  }
  return water;
};

const floodCanal = (mesh: Triangulation, v: Vectors, water: Uint8Array, banks: readonly LonLat[]): void => {
  const lons = banks.map((p) => p[0]);
  const lats = banks.map((p) => p[1]);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  for (let t = 0; t < water.length; t++) {
    const [lon, lat] = middle(mesh, v, t);
    if (lon < west || lon > east || lat < south || lat > north) continue;
    if (isInside(lon, lat, banks)) water[t] = 1;
  }
};

const middle = (mesh: Triangulation, v: Vectors, t: number): LonLat => {
  const [a = 0, b = 0, c = 0] = mesh.origin.subarray(3 * t, 3 * t + 3);
  const sum = (k: number): number => (v[3 * a + k] ?? 0) + (v[3 * b + k] ?? 0) + (v[3 * c + k] ?? 0);
  return toLonLat(sum(0), sum(1), sum(2));
};

const isInside = (lon: number, lat: number, ring: readonly LonLat[]): boolean => {
  let inside = false;
  ring.forEach(([bx, by], i) => {
    const [ax, ay] = ring.at(i - 1) ?? [bx, by];
    if (ay > lat !== by > lat && lon < ax + ((bx - ax) * (lat - ay)) / (by - ay)) inside = !inside;
  });
  return inside;
};

const largestBody = (mesh: Triangulation, water: Uint8Array): Uint8Array => {
  const body = new Int32Array(water.length).fill(-1);
  let best = { name: -1, count: 0 };
  for (let seed = 0; seed < water.length; seed++) {
    if (!water[seed] || (body[seed] ?? 0) >= 0) continue;
    let count = 0;
    const stack = [seed];
    body[seed] = seed;
    for (let t = stack.pop(); t !== undefined; t = stack.pop()) {
      count++;
      for (let h = 3 * t; h < 3 * t + 3; h++) {
        const other = Math.floor((mesh.twin[h] ?? -1) / 3);
        if (other < 0 || !water[other] || (body[other] ?? 0) >= 0) continue;
        body[other] = seed;
        stack.push(other);
      }
    }
    if (count > best.count) best = { name: seed, count };
  }
  return Uint8Array.from(body, (name) => (name === best.name ? 1 : 0));
};

/**
 * The point of the mesh at the start of each half-edge of the water, where every point has one stretch of water
 * round it: points at which shores touch are doubled, else paths would slip through from one side to the other.
 */
export const splitTouching = (mesh: Triangulation, water: Uint8Array, points: Points): Int32Array => {
  const corner = new Int32Array(mesh.origin.length).fill(-1);
  const taken = new Set<number>();
  const isWater = (h: number): boolean => h >= 0 && water[Math.floor(h / 3)] === 1;
  for (let seed = 0; seed < corner.length; seed++) {
    if (!isWater(seed) || corner[seed] !== -1) continue;
    const original = mesh.origin[seed] ?? 0;
    const id = taken.has(original) ? points.twin(original) : original;
    taken.add(original);
    for (let h = seed; isWater(h) && corner[h] === -1; h = mesh.twin[prevOf(h)] ?? -1) corner[h] = id;
    for (let h = before(mesh, seed); isWater(h) && corner[h] === -1; h = before(mesh, h)) corner[h] = id;
  }
  return corner;
};

/** The half-edge from the same point that comes clockwise before h. */
const before = (mesh: Triangulation, h: number): number => {
  const other = mesh.twin[h] ?? -1;
  if (other < 0) return -1;
  return other % 3 === 2 ? other - 2 : other + 1;
};
