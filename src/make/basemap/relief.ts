import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { encode } from "fast-png";
import { Compression, TileType, zxyToTileId } from "pmtiles";
import { MADE_FROM } from "./freshness.ts";
import { type ArchiveTile, archive } from "./pmtiles-archive.ts";

const FILE = "geo/base/relief.bin.gz";
const TILE = 256;
const DEEPEST_ZOOM = 4;
/** The byte of flat ground; less is shade, more is light. */
const FLAT = 128;

/** A square of shades, a byte a pixel, from the north-west. */
interface Shades {
  readonly size: number;
  readonly pixels: Uint8Array;
}

/** The files that the archive is made from. */
export const reliefInputs = (): string[] => [FILE];

/** The archive of the hillshade, as pieces of its file: grey and alpha, so that one serves light and dark. */
export const makeRelief = (madeFrom: string): Uint8Array[] => {
  const pixels = new Uint8Array(gunzipSync(readFileSync(FILE)));
  let shades: Shades = { size: Math.sqrt(pixels.length), pixels };
  const tiles: ArchiveTile[] = [];
  for (let z = DEEPEST_ZOOM; z >= 0; z--) {
    tiles.push(...tilesOf(shades, z));
    shades = halve(shades);
  }
  return archive(
    tiles.sort((a, b) => a.id - b.id),
    {
      tileType: TileType.Png,
      tileCompression: Compression.None,
      minZoom: 0,
      maxZoom: DEEPEST_ZOOM,
      bounds: [-180, -85.0511, 180, 85.0511],
      metadata: { name: "Groundtruth relief", attribution: "ETOPO5 (NOAA)", [MADE_FROM]: madeFrom },
    },
  );
};

const tilesOf = (shades: Shades, z: number): ArchiveTile[] =>
  Array.from({ length: 4 ** z }, (_, i) => {
    const [x, y] = [i % 2 ** z, Math.floor(i / 2 ** z)];
    return { id: zxyToTileId(z, x, y), data: png(shades, x * TILE, y * TILE) };
  });

/** What is darker than flat ground becomes black, what is lighter white, as opaque as it differs. */
const png = ({ size, pixels }: Shades, left: number, top: number): Uint8Array => {
  const data = new Uint8Array(TILE * TILE * 2);
  for (let i = 0; i < TILE * TILE; i++) {
    const shade = pixels[(top + Math.floor(i / TILE)) * size + left + (i % TILE)] ?? FLAT;
    data[2 * i] = shade < FLAT ? 0 : 255;
    data[2 * i + 1] = Math.min(255, 2 * Math.abs(shade - FLAT));
  }
  return encode({ width: TILE, height: TILE, data, channels: 2, depth: 8 });
};

const halve = ({ size, pixels }: Shades): Shades => {
  const half = size / 2;
  const smaller = new Uint8Array(half * half);
  for (let i = 0; i < smaller.length; i++) {
    const at = 2 * Math.floor(i / half) * size + 2 * (i % half);
    const sum =
      (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + size] ?? 0) + (pixels[at + size + 1] ?? 0);
    smaller[i] = Math.round(sum / 4);
  }
  return { size: half, pixels: smaller };
};
