import type { Position } from "geojson";
import type { Points } from "./points.ts";

/** A closed shore: indices of points, the last joined to the first. */
export type Ring = number[];

const SEAM_LON = 180;
const POLE_LAT = 90;

/**
 * The shores of the water polygons (degrees, WGS84, any ring order) without their cuts along 180° and at the
 * North Pole: what was cut there is welded. Rings smaller than `smallestMeters` in both directions are left out,
 * islets and pools alike, so that land and water still take turns.
 */
export const readShores = (
  polygons: readonly Position[][][],
  points: Points,
  smallestMeters: number,
): Ring[] => {
  const closed: Position[][] = [];
  const cut: Position[][] = [];
  for (const ring of polygons.flat()) {
    if (extentMeters(ring) < smallestMeters) continue;
    const chains = cutAtSeam(ring);
    if (chains) cut.push(...chains);
    else closed.push(ring.slice(1));
  }
  return [...closed, ...weld(cut)]
    .map((ring) => withoutRepeats(ring.map((p) => points.add(p[0] ?? 0, p[1] ?? 0))))
    .filter((ring) => ring.length >= 3);
};

const METERS_PER_DEGREE = 111_195;

const extentMeters = (ring: readonly Position[]): number => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of ring) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return METERS_PER_DEGREE * Math.max(north - south, (east - west) * shrink);
};

const isSeam = (a: Position, b: Position): boolean =>
  (Math.abs(a[0] ?? 0) >= SEAM_LON && Math.abs(b[0] ?? 0) >= SEAM_LON) ||
  ((a[1] ?? 0) >= POLE_LAT && (b[1] ?? 0) >= POLE_LAT);

/** The pieces of a ring between its seam edges, or nothing where it has none. */
const cutAtSeam = (ring: readonly Position[]): Position[][] | undefined => {
  const first = ring.findIndex((p, i) => i > 0 && isSeam(ring[i - 1] ?? p, p));
  if (first < 0) return undefined;
  const turned = [...ring.slice(first), ...ring.slice(1, first + 1)];
  const chains: Position[][] = [];
  let chain: Position[] = [];
  turned.forEach((point, i) => {
    const before = turned[i - 1];
    if (before && isSeam(before, point)) {
      chains.push(chain);
      chain = [];
    }
    chain.push(point);
  });
  return [...chains, chain].filter((piece) => piece.length > 1);
};

/** The two sides of the seam differ by up to 0.008 degrees of latitude where they should meet. */
const SEAM_GAP_DEGREES = 0.01;

/** Joins pieces end to end over the seam. One with no partner there (it only touches the seam) closes on itself. */
const weld = (chains: readonly Position[][]): Position[][] => {
  const ends = chains
    .flatMap((chain, i) => [
      { i, isStart: true, at: chain[0] ?? [0, 0] },
      { i, isStart: false, at: chain.at(-1) ?? [0, 0] },
    ])
    .filter(({ i }) => !isClosed(chains[i] ?? []));
  const east = ends.filter(({ at }) => (at[0] ?? 0) > 0);
  const partner = new Map<number, ChainEnd>();
  for (const w of ends.filter(({ at }) => (at[0] ?? 0) < 0)) {
    const k = east.findIndex((e) => Math.abs((e.at[1] ?? 0) - (w.at[1] ?? 0)) < SEAM_GAP_DEGREES);
    const [e] = k < 0 ? [] : east.splice(k, 1);
    if (e) partner.set(keyOf(w), e).set(keyOf(e), w);
  }
  return followChains(chains, partner);
};

const isClosed = (chain: readonly Position[]): boolean => {
  const [first, last] = [chain[0], chain.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
};

interface ChainEnd {
  i: number;
  isStart: boolean;
}
const keyOf = (end: ChainEnd): number => 2 * end.i + Number(end.isStart);

const followChains = (
  chains: readonly Position[][],
  partner: ReadonlyMap<number, ChainEnd>,
): Position[][] => {
  const done = new Set<number>();
  const rings: Position[][] = [];
  for (let i = 0; i < chains.length; i++) {
    const ring: Position[] = [];
    for (let at: ChainEnd = { i, isStart: true }; !done.has(at.i); ) {
      done.add(at.i);
      const chain = chains[at.i] ?? [];
      for (const point of at.isStart ? chain : chain.toReversed()) ring.push(point);
      at = partner.get(keyOf({ i: at.i, isStart: !at.isStart })) ?? at;
    }
    if (ring.length) rings.push(ring);
  }
  return rings;
};

const withoutRepeats = (ids: readonly number[]): Ring => ids.filter((id, k) => id !== ids.at(k - 1));
