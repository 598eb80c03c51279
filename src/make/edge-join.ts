import type { Position } from "geojson";

/** A square, from `min` to `max` in both directions. */
export interface Square {
  readonly min: number;
  readonly max: number;
}

/**
 * Polygons that were clipped at a square, without the edges along it that lead nowhere: a hole that reaches the square is cut
 * out of the outline. Triangulators fail where a hole and an outline share an edge. The first ring is the outer one; all are
 * closed, and the answer's rings turn the same way.
 */
export const rejoin = (rings: readonly Position[][], square: Square): Position[][][] => {
  const isTurned = signedArea(rings[0] ?? []) < 0;
  const turned = isTurned ? rings.map(reverse) : rings;
  const pieces = turned.map((ring) => chainsOf(ring, square));
  if (pieces.every((chains) => chains === null)) return [[...rings]];
  const chains = pieces.flatMap((its) => its ?? []);
  const closed = turned.filter((_, i) => pieces[i] === null);
  // Nothing crosses the square: it is full, unless a hole as large as it empties it.
  const whole = turned.filter((_, i) => pieces[i]?.length === 0);
  const full =
    chains.length === 0 && whole.reduce((sum, ring) => sum + signedArea(ring), 0) > 0
      ? whole.slice(0, 1)
      : [];
  const outers = [
    ...joinAlongEdges(chains, square),
    ...full,
    ...closed.filter((ring) => signedArea(ring) > 0),
  ];
  const holes = closed.filter((ring) => signedArea(ring) < 0);
  const polygons = outers.map((outer) => [
    outer,
    ...holes.filter((hole) => outers.length === 1 || isIn(outer, hole[0] ?? [])),
  ]);
  return isTurned ? polygons.map((polygon) => polygon.map(reverse)) : polygons;
};

const reverse = (ring: readonly Position[]): Position[] => [...ring].reverse();

/** The parts of a ring between its edges along the square; null if it has none. */
const chainsOf = (ring: readonly Position[], { min, max }: Square): Position[][] | null => {
  const isAlong = (a: Position, b: Position) =>
    [0, 1].some((axis) => a[axis] === b[axis] && (a[axis] === min || a[axis] === max));
  const corners = ring.slice(0, -1);
  const at = (i: number): Position => corners[i % corners.length] ?? [];
  const first = corners.findIndex((corner, i) => isAlong(corner, at(i + 1)));
  if (first === -1) return null;
  const chains: Position[][] = [];
  let chain: Position[] = [];
  for (let i = first + 1; i <= first + corners.length; i++) {
    chain.push(at(i));
    if (!isAlong(at(i), at(i + 1))) continue;
    if (chain.length > 1) chains.push(chain);
    chain = [];
  }
  return chains;
};

/** Joins lines that begin and end on the square, inside on their left, along its edges. */
export const joinAlongEdges = (lines: readonly Position[][], square: Square): Position[][] => {
  const starts = lines
    .map((line) => ({ line, start: along(line[0] ?? [], square) }))
    .sort((a, b) => a.start - b.start);
  const left = new Set(lines);
  const rings: Position[][] = [];
  for (const begin of lines) {
    const ring: Position[] = [];
    for (let line: Position[] | undefined = begin; line && left.has(line); ) {
      left.delete(line);
      for (const position of line) ring.push(position);
      const end = along(line.at(-1) ?? [], square);
      const next: { line: Position[]; start: number } | undefined =
        starts.find(({ start }) => start >= end) ?? starts[0];
      const goal = next === undefined ? end : next.start >= end ? next.start : next.start + 4;
      for (let corner = Math.floor(end) + 1; corner < goal; corner++) ring.push(cornerOf(corner, square));
      line = next?.line;
    }
    if (ring.length > 2) rings.push([...ring, ring[0] ?? []]);
  }
  return rings;
};

const cornerOf = (index: number, { min, max }: Square): Position => {
  const side = index % 4;
  return [side === 1 || side === 2 ? max : min, side >= 2 ? max : min];
};

/** How far along the square a point on it lies from the corner of least x and y, toward greater x first, in sides. */
const along = ([x = 0, y = 0]: Position, { min, max }: Square): number => {
  const part = (value: number) => (value - min) / (max - min);
  if (y === min && x < max) return part(x);
  if (x === max && y < max) return 1 + part(y);
  if (y === max && x > min) return 3 - part(x);
  return 4 - part(y);
};

/** Positive if the ring turns from the x axis toward the y axis. */
const signedArea = (ring: readonly Position[]): number => {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    sum += ax * by - bx * ay;
  }
  return sum / 2;
};

/** True if the point lies in the ring (even-odd). */
export const isIn = (ring: readonly Position[], [x = 0, y = 0]: Position): boolean => {
  let isInside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) isInside = !isInside;
  }
  return isInside;
};
