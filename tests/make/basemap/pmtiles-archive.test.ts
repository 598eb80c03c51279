import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { Compression, PMTiles, TileType, tileIdToZxy } from "pmtiles";
import { describe, expect, it } from "vitest";
import { writeWhole } from "../../../src/disk/write-whole.ts";
import { fileSource } from "../../../src/make/basemap/freshness.ts";
import { type ArchiveTile, archive } from "../../../src/make/basemap/pmtiles-archive.ts";

const HEAD = {
  tileType: TileType.Png,
  tileCompression: Compression.None,
  minZoom: 0,
  maxZoom: 9,
  bounds: [-10.5, -20, 30, 40.25],
  metadata: { name: "test" },
} as const;

const open = (tiles: readonly ArchiveTile[]): PMTiles => {
  const path = join(mkdtempSync(join(tmpdir(), "archive-")), "test.pmtiles");
  writeWhole(path, archive(tiles, HEAD));
  return new PMTiles(fileSource(path));
};

const bytesAt = async (reader: PMTiles, id: number): Promise<number[] | undefined> => {
  const [z, x, y] = tileIdToZxy(id);
  const tile = await reader.getZxy(z, x, y);
  return tile && [...new Uint8Array(tile.data)];
};

describe("archive(tiles, head), read by the pmtiles library", () => {
  it("has version, bounds, zooms, type and compression in its header", async () => {
    const header = await open([{ id: 0, data: Uint8Array.of(1) }]).getHeader();
    expect(header).toMatchObject({ specVersion: 3, minZoom: 0, maxZoom: 9, clustered: true });
    expect(header).toMatchObject({ minLon: -10.5, minLat: -20, maxLon: 30, maxLat: 40.25 });
    expect(header).toMatchObject({ tileType: TileType.Png, tileCompression: Compression.None });
  });

  it("gives its metadata back", async () => {
    expect(await open([]).getMetadata()).toEqual({ name: "test" });
  });

  it("stores tiles with the same bytes once", async () => {
    const same = Array.from({ length: 1000 }, (_, id) => ({ id, data: Uint8Array.of(7, 7) }));
    const header = await open(same).getHeader();
    expect(header).toMatchObject({ numAddressedTiles: 1000, numTileEntries: 1, numTileContents: 1 });
  });

  it("finds every tile through leaf directories, and none that is not there", async () => {
    // Lengths without a pattern: a directory that compresses well would need no leaves.
    const tiles = Array.from({ length: 40_000 }, (_, i) => {
      const data = new Uint8Array(4 + Math.floor(Math.abs(Math.sin(i * 12.9898) * 43_758.5453) % 900)).fill(
        i % 251,
      );
      new DataView(data.buffer).setUint32(0, i);
      return { id: 2 * i, data };
    });
    const reader = open(tiles);
    expect((await reader.getHeader()).leafDirectoryLength).toBeGreaterThan(0);
    for (const i of [0, 1, 4095, 4096, 20_000, 39_999])
      expect(await bytesAt(reader, 2 * i)).toEqual([...(tiles[i]?.data ?? [])]);
    expect(await bytesAt(reader, 4097)).toBeUndefined();
  });

  it("gives back any tiles at any places", async () => {
    const tile = fc.tuple(fc.nat(100_000), fc.uint8Array({ minLength: 1, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(tile, { selector: ([id]) => id, maxLength: 50 }), async (pairs) => {
        const tiles = pairs.map(([id, data]) => ({ id, data })).sort((a, b) => a.id - b.id);
        const reader = open(tiles);
        for (const { id, data } of tiles) expect(await bytesAt(reader, id)).toEqual([...data]);
      }),
      { numRuns: 40 },
    );
  });
});
