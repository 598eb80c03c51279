import {
  EDGE,
  EDGE_BITS,
  HEADER_BYTES,
  MAGIC,
  STREAMS,
  type StreamName,
  VERSION,
  zigzag,
} from "../../sea/mesh-file.ts";
import type { Points } from "./points.ts";
import type { Polygons } from "./polygons.ts";

interface Walk {
  /** Half-edge of entry of each polygon, in depth-first order; the first's is any of its own. */
  readonly entries: number[];
  readonly kinds: Uint8Array;
}

/** The mesh as the bytes of the data file (src/sea/mesh-file.ts). */
export const encodeMesh = (polygons: Polygons, points: Points): Uint8Array => {
  const walk = depthFirst(polygons);
  const order = numberPoints(polygons, walk.entries, points.count);
  const streams = new Map<StreamName, number[]>(STREAMS.map((name) => [name, []]));
  const stream = (name: StreamName): number[] => streams.get(name) ?? [];
  const split = (low: number[], high: number[], step: number): void => {
    const n = zigzag(step);
    low.push(n & 255);
    pushVarint(high, Math.floor(n / 256));
  };
  let [lon, lat] = [0, 0];
  for (const id of order.ids) {
    split(stream("lonLow"), stream("lonHigh"), (points.lon[id] ?? 0) - lon);
    split(stream("latLow"), stream("latHigh"), (points.lat[id] ?? 0) - lat);
    lon = points.lon[id] ?? 0;
    lat = points.lat[id] ?? 0;
  }
  let halfEdges = 0;
  walk.entries.forEach((entry, k) => {
    const loop = loopFrom(polygons.next, entry);
    halfEdges += loop.length;
    stream("sides").push(loop.length);
    stream("kinds").push(...loop.slice(k === 0 ? 0 : 1).map((h) => walk.kinds[h] ?? 0));
    const corners = loop.map((h) => order.rank[polygons.origin[h] ?? 0] ?? 0);
    for (let i = k === 0 ? 0 : 2; i < loop.length; i++) {
      const isTail =
        i === loop.length - 1 && walk.kinds[loop[i] ?? 0] === 0 && walk.kinds[loop[i - 1] ?? 0] !== 0;
      const from = isTail && k > 0 ? corners[0] : (corners[i - 1] ?? 0);
      split(stream("cornerLow"), stream("cornerHigh"), (corners[i] ?? 0) - (from ?? 0));
    }
  });
  return assemble([order.ids.length, polygons.count, halfEdges], STREAMS.map(stream));
};

/** A true depth-first walk: edges that it does not take lead to forebears or back from them, never across. */
const depthFirst = ({ next, twin, polygon, gates, count }: Polygons): Walk => {
  const first = polygon.indexOf(0);
  const entries = [first];
  const kinds = new Uint8Array(next.length);
  const seen = new Uint8Array(count);
  seen[0] = 1;
  // The half-edges to look at next, one a polygon on the way down.
  const stack = [{ at: first, last: first, isRoot: true }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const isDone = !top.isRoot && next[top.at] === top.last;
    if (isDone) {
      stack.pop();
      continue;
    }
    const h = top.isRoot ? top.at : (next[top.at] ?? 0);
    top.at = h;
    if (top.isRoot) {
      top.isRoot = false;
    }
    const other = twin[h] ?? -1;
    const gate = (gates[h] ?? 0) << EDGE_BITS;
    if (other < 0) continue;
    const neighbour = polygon[other] ?? 0;
    if (kinds[h]) continue;
    if (seen[neighbour]) {
      kinds[h] = EDGE.up | gate;
      kinds[other] = EDGE.down | gate;
      continue;
    }
    seen[neighbour] = 1;
    kinds[h] = EDGE.child | gate;
    entries.push(other);
    stack.push({ at: other, last: other, isRoot: false });
  }
  return { entries, kinds };
};

/** Points in the order in which the walk meets their shores, each shore in one go. */
const numberPoints = (polygons: Polygons, entries: readonly number[], pointCount: number) => {
  const shoreNext = new Int32Array(pointCount).fill(-1);
  const { next, twin, origin, polygon } = polygons;
  polygon.forEach((p, h) => {
    if (p >= 0 && twin[h] === -1) shoreNext[origin[h] ?? 0] = origin[next[h] ?? 0] ?? 0;
  });
  const rank = new Int32Array(pointCount).fill(-1);
  const ids: number[] = [];
  for (const entry of entries) {
    for (const h of loopFrom(next, entry)) {
      for (let id = origin[h] ?? -1; id >= 0 && rank[id] === -1; id = shoreNext[id] ?? -1)
        rank[id] = ids.push(id) - 1;
    }
  }
  return { ids, rank };
};

const loopFrom = (next: Int32Array, start: number): number[] => {
  const loop = [start];
  for (let h = next[start] ?? start; h !== start; h = next[h] ?? start) loop.push(h);
  return loop;
};

const pushVarint = (out: number[], n: number): void => {
  let rest = n;
  for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest & 127) | 128);
  out.push(rest);
};

const assemble = (counts: readonly number[], streams: readonly number[][]): Uint8Array => {
  const total = streams.reduce((sum, bytes) => sum + bytes.length, HEADER_BYTES);
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC));
  file[MAGIC.length] = VERSION;
  [...counts, ...streams.map((bytes) => bytes.length)].forEach((n, i) => {
    view.setUint32(8 + 4 * i, n, true);
  });
  let offset = HEADER_BYTES;
  for (const bytes of streams) {
    file.set(bytes, offset);
    offset += bytes.length;
  }
  return file;
};
