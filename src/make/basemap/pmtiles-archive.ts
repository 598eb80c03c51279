import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { Compression, type TileType } from "pmtiles";

/** One tile, named by its place on the Hilbert curve (`zxyToTileId`). */
export interface ArchiveTile {
  readonly id: number;
  readonly data: Uint8Array;
}

export interface ArchiveHead {
  readonly tileType: TileType;
  /** How the data of the tiles given is compressed. */
  readonly tileCompression: Compression;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly metadata: Readonly<Record<string, unknown>>;
}

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  run: number;
}

const HEADER_BYTES = 127;
/** The format wants header and root directory within the first 16,384 bytes. */
const MOST_ROOT_BYTES = 16_384 - HEADER_BYTES;
const LEAF_ENTRIES = 4096;

/**
 * A PMTiles v3 archive (github.com/protomaps/PMTiles, spec/v3) as the pieces of its file in order. Tiles with the
 * same bytes are stored once. `tiles` are in ascending order of id.
 */
export const archive = (tiles: readonly ArchiveTile[], head: ArchiveHead): Uint8Array[] => {
  const { entries, contents } = store(tiles);
  const { root, leaves } = directories(entries);
  const metadata = gzipSync(JSON.stringify(head.metadata));
  const sizes = [root, metadata, leaves].map(({ length }) => length);
  const dataBytes = contents.reduce((sum, { length }) => sum + length, 0);
  const header = encodeHeader(head, [...sizes, dataBytes], [tiles.length, entries.length, contents.length]);
  return [header, root, metadata, leaves, ...contents];
};

const store = (tiles: readonly ArchiveTile[]): { entries: Entry[]; contents: Uint8Array[] } => {
  const entries: Entry[] = [];
  const contents: Uint8Array[] = [];
  const offsets = new Map<string, number>();
  let end = 0;
  for (const { id, data } of tiles) {
    const hash = createHash("sha256").update(data).digest("base64");
    const known = offsets.get(hash);
    const offset = known ?? end;
    if (known === undefined) {
      contents.push(data);
      offsets.set(hash, offset);
      end += data.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === offset && last.id + last.run === id) last.run++;
    else entries.push({ id, offset, length: data.length, run: 1 });
  }
  return { entries, contents };
};

const directories = (entries: readonly Entry[]): { root: Uint8Array; leaves: Uint8Array } => {
  const flat = encodeDirectory(entries);
  if (flat.length <= MOST_ROOT_BYTES) return { root: flat, leaves: new Uint8Array() };
  const leaves: Uint8Array[] = [];
  const pointers: Entry[] = [];
  let offset = 0;
  for (let i = 0; i < entries.length; i += LEAF_ENTRIES) {
    const leaf = encodeDirectory(entries.slice(i, i + LEAF_ENTRIES));
    leaves.push(leaf);
    pointers.push({ id: entries[i]?.id ?? 0, offset, length: leaf.length, run: 0 }); // No run: a pointer to a leaf.
    offset += leaf.length;
  }
  return { root: encodeDirectory(pointers), leaves: Buffer.concat(leaves) };
};

const encodeDirectory = (entries: readonly Entry[]): Uint8Array => {
  const bytes: number[] = [];
  const put = (value: number) => {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
    bytes.push(rest);
  };
  put(entries.length);
  entries.forEach(({ id }, i) => {
    put(id - (entries[i - 1]?.id ?? 0));
  });
  for (const { run } of entries) put(run);
  for (const { length } of entries) put(length);
  entries.forEach(({ offset }, i) => {
    const previous = entries[i - 1];
    put(previous && offset === previous.offset + previous.length ? 0 : offset + 1);
  });
  return gzipSync(Uint8Array.from(bytes));
};

/** `sizes`: bytes of root, metadata, leaves, data. `counts`: tiles, entries, contents. */
const encodeHeader = (head: ArchiveHead, sizes: readonly number[], counts: readonly number[]): Uint8Array => {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.write("PMTiles");
  bytes.writeUInt8(3, 7);
  let at = 8;
  const put = (value: number) => {
    at = bytes.writeBigUInt64LE(BigInt(value), at);
  };
  let offset = HEADER_BYTES;
  for (const size of sizes) {
    put(offset);
    put(size);
    offset += size;
  }
  for (const count of counts) put(count);
  const isClustered = 1;
  for (const byte of [
    isClustered,
    Compression.Gzip,
    head.tileCompression,
    head.tileType,
    head.minZoom,
    head.maxZoom,
  ])
    at = bytes.writeUInt8(byte, at);
  const [west, south, east, north] = head.bounds;
  const degrees = (value: number) => {
    at = bytes.writeInt32LE(Math.round(value * 1e7), at);
  };
  for (const edge of head.bounds) degrees(edge);
  at = bytes.writeUInt8(head.minZoom, at);
  degrees((west + east) / 2);
  degrees((south + north) / 2);
  return bytes;
};
