import type { LonLat } from "./geodesy.ts";

/** A stretch straight in longitude and latitude; longitudes may run on over 180°. */
export type Edge = readonly [a: LonLat, b: LonLat];

/** More pairs are not looked at: a coast of 100,000 corners has fewer that come near, only a tangle made on purpose has more. */
const MOST_PAIRS = 20_000_000;

/** Below a millimetre, above what turns of 360° leave of a sum. */
const SAME_DEGREES = 1e-9;

/** The edges of a closed ring. */
export const edgesOf = (ring: readonly LonLat[]): Edge[] =>
  ring.slice(1).map((to, index): Edge => [ring[index] ?? to, to]);

/** 1 where `c` lies left of the line from `a` to `b`, -1 right of it, 0 on it. */
const side = (a: LonLat, b: LonLat, c: LonLat): number => {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const area = dx * (c[1] - a[1]) - dy * (c[0] - a[0]);
  return Math.abs(area) <= SAME_DEGREES * Math.max(Math.abs(dx), Math.abs(dy)) ? 0 : Math.sign(area);
};

/** True where two edges cross between their ends; to touch is not to cross. */
const doCross = ([a, b]: Edge, [c, d]: Edge): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** True where two edges lie on one line and share more than a point of it. */
const doOverlap = ([a, b]: Edge, [c, d]: Edge): boolean => {
  if (side(a, b, c) !== 0 || side(a, b, d) !== 0) return false;
  const axis = Math.abs(b[0] - a[0]) > Math.abs(b[1] - a[1]) ? 0 : 1;
  const least = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
  const most = Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis]));
  return most - least > SAME_DEGREES;
};

const doCrossOrOverlap = (one: Edge, other: Edge): boolean => doCross(one, other) || doOverlap(one, other);

const span = ([a, b]: Edge, axis: 0 | 1): readonly [least: number, most: number] =>
  a[axis] < b[axis] ? [a[axis], b[axis]] : [b[axis], a[axis]];

const turned = ([a, b]: Edge, degrees: number): Edge =>
  degrees === 0
    ? [a, b]
    : [
        [a[0] + degrees, a[1]],
        [b[0] + degrees, b[1]],
      ];

/** Two edges that meet: as they stand, or (`isRound`) by whole turns of longitude too, as they do on the Earth. */
const findMeeting = (
  edges: readonly Edge[],
  isRound: boolean,
  doMeet: (one: Edge, other: Edge) => boolean,
): Edge | null => {
  const sorted = edges
    .map((edge) => ({ edge, lons: span(edge, 0), lats: span(edge, 1) }))
    .sort((one, other) => one.lats[0] - other.lats[0]);
  let pairs = 0;
  for (const [index, one] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length && pairs < MOST_PAIRS; next++) {
      const other = sorted[next];
      if (!other || other.lats[0] > one.lats[1]) break;
      pairs++;
      const least = isRound ? Math.ceil((one.lons[0] - other.lons[1]) / 360) : 0;
      const most = isRound ? Math.floor((one.lons[1] - other.lons[0]) / 360) : 0;
      for (let turns = least; turns <= most; turns++)
        if (doMeet(one.edge, turned(other.edge, 360 * turns))) return one.edge;
    }
  }
  return null;
};

/** One of two edges that cross, of any rings on the Earth; null: none do. */
export const crossingEdge = (edges: readonly Edge[]): Edge | null => findMeeting(edges, true, doCross);

/** True where no edges cross or run over each other; `isRound` as on the Earth, else in the plane of the longitudes given. */
export const isSimple = (edges: readonly Edge[], isRound: boolean): boolean =>
  findMeeting(edges, isRound, doCrossOrOverlap) === null;
