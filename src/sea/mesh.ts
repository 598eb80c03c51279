import {
  EDGE,
  EDGE_BITS,
  HEADER_BYTES,
  MAGIC,
  STREAMS,
  type StreamName,
  UNITS_PER_DEGREE,
  VERSION,
} from "./mesh-file.ts";
import { putLonLat, side, type Vectors } from "./vector.ts";

/**
 * The open sea as convex polygons on the sphere. Half-edges `start[p]` … `start[p + 1] − 1` go round polygon p,
 * counter-clockwise, the water on their left.
 */
export interface SeaMesh {
  readonly vectors: Vectors;
  readonly start: Uint32Array;
  /** Point at which each half-edge starts. */
  readonly origin: Int32Array;
  /** The half-edge of the neighbouring polygon, −1 on the shore. */
  readonly twin: Int32Array;
  readonly polygonOf: Int32Array;
  /** Number of the link whose gate the half-edge is, 0 for none. */
  readonly gate: Uint8Array;
  /** Neighbours along the shore, the water on the left of the way to `shoreNext`; −1 off the shore. */
  readonly shoreNext: Int32Array;
  readonly shorePrev: Int32Array;
  /** 1 where land juts out, so that a taut path may bend. */
  readonly isCape: Uint8Array;
  /** The polygon over which the file reached each one (−1 for the first), always of lower number. */
  readonly parent: Int32Array;
  /** Name of the biconnected part that holds the edge between each polygon and its parent. */
  readonly block: Int32Array;
}

/** Reads the data file's bytes (unpacked; src/sea/mesh-file.ts). Throws on bytes that are no such file. */
export const decodeMesh = (bytes: Uint8Array): SeaMesh => {
  const { points, polygons, halfEdges, streams } = readHeader(bytes);
  const vectors = readPoints(points, streams);
  const polygonsRead = readPolygons(points, polygons, halfEdges, streams);
  const shores = findShores(polygonsRead, vectors);
  return { vectors, ...polygonsRead, ...shores, block: findBlocks(polygonsRead) };
};

type Streams = Record<StreamName, Uint8Array>;

const readHeader = (bytes: Uint8Array) => {
  const magic = new Array(MAGIC.length).fill(0).map((_, i) => String.fromCharCode(bytes[i] ?? 0));
  const version = bytes[MAGIC.length];
  if (magic.join("") !== MAGIC || version !== VERSION) {
    throw new Error(
      `sea data: "${MAGIC}" version ${VERSION} was wanted, "${magic.join("")}" version ${version} came`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (i: number): number => view.getUint32(8 + 4 * i, true);
  let offset = HEADER_BYTES;
  const entries = STREAMS.map((name, i): [string, Uint8Array] => {
    const from = offset;
    offset += word(3 + i);
    return [name, bytes.subarray(from, offset)];
  });
  if (offset !== bytes.length) throw new Error(`sea data: ${offset} bytes were wanted, ${bytes.length} came`);
  const streams = Object.fromEntries(entries) as Streams; // STREAMS has exactly its names
  return { points: word(0), polygons: word(1), halfEdges: word(2), streams };
};

/** Reads signed steps whose low bytes are in one stream and the rest in another. */
class Steps {
  readonly #low: Uint8Array;
  readonly #high: Uint8Array;
  #i = 0;
  #k = 0;

  constructor(low: Uint8Array, high: Uint8Array) {
    this.#low = low;
    this.#high = high;
  }

  next(): number {
    let high = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#high[this.#k++] ?? 0;
      high += (byte & 127) * scale;
      if (byte < 128) break;
    }
    const n = high * 256 + (this.#low[this.#i++] ?? 0);
    return n & 1 ? -(n + 1) / 2 : n / 2;
  }
}

const readPoints = (count: number, streams: Streams): Vectors => {
  const vectors = new Float64Array(3 * count);
  const lonSteps = new Steps(streams.lonLow, streams.lonHigh);
  const latSteps = new Steps(streams.latLow, streams.latHigh);
  let [lon, lat] = [0, 0];
  for (let i = 0; i < count; i++) {
    lon += lonSteps.next();
    lat += latSteps.next();
    putLonLat(vectors, i, lon / UNITS_PER_DEGREE, lat / UNITS_PER_DEGREE);
  }
  return vectors;
};

type PolygonPart = Pick<SeaMesh, "start" | "origin" | "twin" | "polygonOf" | "gate" | "parent">;

const readPolygons = (points: number, polygons: number, halfEdges: number, streams: Streams): PolygonPart => {
  const start = new Uint32Array(polygons + 1);
  const origin = new Int32Array(halfEdges);
  const twin = new Int32Array(halfEdges).fill(-1);
  const polygonOf = new Int32Array(halfEdges);
  const gate = new Uint8Array(halfEdges);
  const parent = new Int32Array(polygons).fill(-1);
  const steps = new Steps(streams.cornerLow, streams.cornerHigh);
  const { sides, kinds } = streams;
  const waiting: number[] = []; // half-edges whose neighbour comes later, the next one last
  const ups: number[] = [];
  const downs: number[] = [];
  let kindAt = 0;
  let h = 0;
  for (let p = 0; p < polygons; p++) {
    const first = h;
    const end = first + (sides[p] ?? 0);
    start[p] = first;
    polygonOf.fill(p, first, end);
    let known = 0;
    if (p > 0) {
      const over = waiting.pop() ?? 0;
      const q = polygonOf[over] ?? 0;
      parent[p] = q;
      twin[first] = over;
      twin[over] = first;
      gate[first] = gate[over] ?? 0;
      const after = over + 1 === start[q + 1] ? (start[q] ?? 0) : over + 1;
      origin[first] = origin[after] ?? 0;
      origin[first + 1] = origin[over] ?? 0;
      known = 2;
    }
    for (let i = first + (p > 0 ? 1 : 0), k = kindAt; i < end; i++) gate[i] = (kinds[k++] ?? 0) >> EDGE_BITS;
    const kindOf = kindAt - first - (p > 0 ? 1 : 0);
    for (let i = first + known; i < end; i++) {
      const isTail = p > 0 && i === end - 1 && kinds[kindOf + i] === 0 && kinds[kindOf + i - 1] !== 0;
      const from = isTail ? first : i - 1;
      origin[i] = (i === 0 ? 0 : (origin[from] ?? 0)) + steps.next();
    }
    start[p + 1] = end;
    for (let i = end - 1; i >= first + (p > 0 ? 1 : 0); i--) {
      const kind = (kinds[kindOf + i] ?? 0) & ((1 << EDGE_BITS) - 1);
      if (kind === EDGE.child) waiting.push(i);
      else if (kind === EDGE.up) ups.push(i);
      else if (kind === EDGE.down) downs.push(i);
    }
    kindAt = kindOf + end;
    h = end;
  }
  joinBackEdges({ start, origin, twin, polygonOf }, ups, downs, points);
  return { start, origin, twin, polygonOf, gate, parent };
};

/** Joins each edge that leads up to the one that leads down between the same points. */
const joinBackEdges = (
  { start, origin, twin, polygonOf }: Pick<SeaMesh, "start" | "origin" | "twin" | "polygonOf">,
  ups: readonly number[],
  downs: readonly number[],
  points: number,
): void => {
  const target = (h: number): number => {
    const p = polygonOf[h] ?? 0;
    return origin[h + 1 === start[p + 1] ? (start[p] ?? 0) : h + 1] ?? 0;
  };
  // Lists of the downs by the point at which they start; few points have more than one.
  const first = new Int32Array(points).fill(-1);
  const rest = new Int32Array(downs.length).fill(-1);
  downs.forEach((h, k) => {
    rest[k] = first[origin[h] ?? 0] ?? -1;
    first[origin[h] ?? 0] = k;
  });
  for (const h of ups) {
    let k = first[target(h)] ?? -1;
    while (k >= 0 && target(downs[k] ?? 0) !== origin[h]) k = rest[k] ?? -1;
    const other = downs[k];
    if (other === undefined) throw new Error(`sea data: edge ${h} has no other side`);
    twin[h] = other;
    twin[other] = h;
  }
};

const findShores = ({ start, origin, twin, polygonOf }: PolygonPart, v: Vectors) => {
  const shoreNext = new Int32Array(v.length / 3).fill(-1);
  const shorePrev = new Int32Array(v.length / 3).fill(-1);
  for (let h = 0; h < origin.length; h++) {
    if (twin[h] !== -1) continue;
    const p = polygonOf[h] ?? 0;
    const from = origin[h] ?? 0;
    const to = origin[h + 1 === start[p + 1] ? (start[p] ?? 0) : h + 1] ?? 0;
    shoreNext[from] = to;
    shorePrev[to] = from;
  }
  const isCape = new Uint8Array(shoreNext.length);
  for (let i = 0; i < isCape.length; i++) {
    const after = shoreNext[i] ?? 0;
    const before = shorePrev[i] ?? 0;
    if (after >= 0 && before >= 0 && side(v, before, i, after) < 0) isCape[i] = 1;
  }
  return { shoreNext, shorePrev, isCape };
};

/**
 * Biconnected parts of the graph of neighbours (Tarjan). The file's order is depth-first, so the numbers of the
 * polygons are their discovery times and one pass up and one down replace the recursion.
 */
const findBlocks = ({ start, twin, polygonOf, parent }: PolygonPart): Int32Array => {
  const count = parent.length;
  const low = new Int32Array(count);
  for (let p = count - 1; p >= 0; p--) low[p] = p;
  for (let p = count - 1; p > 0; p--) {
    const entry = start[p] ?? 0;
    for (let h = entry + 1; h < (start[p + 1] ?? 0); h++) {
      const other = twin[h] ?? 0;
      if (other < 0) continue;
      const q = polygonOf[other] ?? 0;
      if (q < (low[p] ?? 0)) low[p] = q;
    }
    const up = parent[p] ?? 0;
    if ((low[p] ?? 0) < (low[up] ?? 0)) low[up] = low[p] ?? 0;
  }
  const block = new Int32Array(count);
  for (let p = 1; p < count; p++) {
    const up = parent[p] ?? 0;
    block[p] = (low[p] ?? 0) >= up ? p : (block[up] ?? 0);
  }
  return block;
};
