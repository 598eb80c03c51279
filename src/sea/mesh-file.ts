/**
 * The sea's data file. Polygons come in depth-first order over the graph of neighbours, so that all but the first
 * are reached over an edge that is known already: one edge and two corners of each need not be stored. Points come
 * in the order of the shore. All numbers are little-endian.
 *
 *   magic "GTSEA", version (1 byte), 2 zero bytes
 *   header: Uint32 × 3: points, polygons, half-edges; Uint32 × STREAMS.length: bytes of each stream
 *   streams, one after the other
 */
export const MAGIC = "GTSEA";
export const VERSION = 1;
export const UNITS_PER_DEGREE = 1e5;

/**
 * lonLow, lonHigh, latLow, latHigh: steps from point to point in units, zigzag; low byte apart from the rest
 * (LEB128), which packs better. sides: corners of each polygon. kinds: what lies behind each edge but the one of
 * entry, EDGE in the low bits, the link's number above. cornerLow, cornerHigh: steps of point indices.
 */
export const STREAMS = [
  "lonLow",
  "lonHigh",
  "latLow",
  "latHigh",
  "sides",
  "kinds",
  "cornerLow",
  "cornerHigh",
] as const;
export type StreamName = (typeof STREAMS)[number];

export const HEADER_BYTES = 8 + 4 * (3 + STREAMS.length);

/** Behind an edge lies land; a polygon not met before; one that will be met later on; one met before. */
export const EDGE = { shore: 0, child: 1, down: 2, up: 3 } as const;
export const EDGE_BITS = 2;

/** Signed to unsigned, small to small: 0, −1, 1, −2 … to 0, 1, 2, 3 … */
export const zigzag = (n: number): number => (n < 0 ? -2 * n - 1 : 2 * n);
