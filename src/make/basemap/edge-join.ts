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
  // An outline alone has no hole to be cut out.
  if (rings.length === 1) return [[...rings]];
  const isTurned = signedArea(rings[0] ?? []) < 0;
  const turned = isTurned ? rings.map(reverse) : rings;
  const pieces = turned.map((ring) => chainsOf(ring, square));
  if (pieces.every((chains) => chains === null)) return [[...rings]];
  // A line that comes back to where it began does not cross the square: it is a ring of its own.
  const isLoop = (chain: readonly Position[]) =>
    along(chain[0] ?? [], square) === along(chain.at(-1) ?? [], square);
  const lines = pieces.flatMap((chains) => chains ?? []);
  const chains = lines.filter((chain) => !isLoop(chain));
  const closed = [
    ...turned.filter((_, i) => pieces[i] === null),
    ...lines.filter((chain) => chain.length > 2 && isLoop(chain)).map((chain) => [...chain, chain[0] ?? []]),
  ];
  // Where nothing crosses the square it is full, unless a hole as large empties it.
  const edged = turned.filter((_, i) => pieces[i] !== null);
  const isFull = chains.length === 0 && areaOf(edged) > 0;
  const outers = [
    ...joinAlongEdges(chains, square),
    ...(isFull ? [[0, 1, 2, 3, 0].map((corner) => cornerOf(corner, square))] : []),
    ...closed.filter((ring) => signedArea(ring) > 0),
  ];
  const holes = closed.filter((ring) => signedArea(ring) < 0);
  const polygons = assign(outers, holes);
  // Lines that cross each other, as simplified ones may, can't be joined: then the rings stay as they are.
  const size = (square.max - square.min) ** 2;
  if (Math.abs(areaOf(polygons.flat()) - areaOf(turned)) > size * AREA_SLACK) return [[...rings]];
  return isTurned ? polygons.map((polygon) => polygon.map(reverse)) : polygons;
};

/** How much of the square's area may be gained or lost in joining. */
const AREA_SLACK = 0.002;
const areaOf = (rings: readonly Position[][]): number =>
  rings.reduce((sum, ring) => sum + signedArea(ring), 0);

const reverse = (ring: readonly Position[]): Position[] => [...ring].reverse();

/** True if the line from a to b runs along the square. Called for every edge there is, so written plainly. */
const isAlong = (a: Position | undefined, b: Position | undefined, { min, max }: Square): boolean => {
  if (!a || !b) return false;
  if (a[0] === b[0] && (a[0] === min || a[0] === max)) return true;
  return a[1] === b[1] && (a[1] === min || a[1] === max);
};

/** The parts of a ring between its edges along the square; null if it has none. */
const chainsOf = (ring: readonly Position[], square: Square): Position[][] | null => {
  const count = ring.length - 1;
  let first = 0;
  while (first < count && !isAlong(ring[first], ring[first + 1], square)) first++;
  if (first === count) return null;
  const chains: Position[][] = [];
  let chain: Position[] = [];
  for (let i = first + 1; i <= first + count; i++) {
    const position = ring[i % count] ?? [];
    chain.push(position);
    if (!isAlong(position, ring[(i + 1) % count], square)) continue;
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
  let ax = ring[0]?.[0] ?? 0;
  let ay = ring[0]?.[1] ?? 0;
  for (const position of ring) {
    const bx = position[0] ?? 0;
    const by = position[1] ?? 0;
    sum += ax * by - bx * ay;
    ax = bx;
    ay = by;
  }
  return sum / 2;
};

/** Each hole with the least outline that holds it. */
const assign = (outers: readonly Position[][], holes: readonly Position[][]): Position[][][] => {
  const found = outers.map((outer) => ({ box: boxOf(outer), polygon: [outer] }));
  const bySize = [...found].sort((a, b) => a.box.size - b.box.size);
  for (const hole of holes) {
    const [x = 0, y = 0] = hole[0] ?? [];
    const near = bySize.filter(
      ({ box }) => x >= box.west && x <= box.east && y >= box.south && y <= box.north,
    );
    // What lies in one box alone needs no closer look, and most do.
    const home = near.length === 1 ? near[0] : near.find(({ polygon: [outer] }) => isIn(outer ?? [], [x, y]));
    home?.polygon.push(hole);
  }
  return found.map(({ polygon }) => polygon);
};

const boxOf = (ring: readonly Position[]) => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of ring) {
    const x = position[0] ?? 0;
    const y = position[1] ?? 0;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return { west, south, east, north, size: (east - west) * (north - south) };
};

/** True if the point lies in the ring (even-odd). Written without destructuring, which is slow in so long a loop. */
export const isIn = (ring: readonly Position[], point: Position): boolean => {
  const x = point[0] ?? 0;
  const y = point[1] ?? 0;
  let isInside = false;
  let ax = ring[0]?.[0] ?? 0;
  let ay = ring[0]?.[1] ?? 0;
  for (const position of ring) {
    const bx = position[0] ?? 0;
    const by = position[1] ?? 0;
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) isInside = !isInside;
    ax = bx;
    ay = by;
  }
  return isInside;
};
