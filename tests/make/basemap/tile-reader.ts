import { gunzipSync } from "node:zlib";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { zxyToTileId } from "pmtiles";
import type { LonLat } from "../../../src/core/geodesy.ts";
import type { ArchiveTile } from "../../../src/make/basemap/pmtiles-archive.ts";

/** Decodes one gzipped vector tile. */
export const decode = (data: Uint8Array): VectorTile => new VectorTile(new PbfReader(gunzipSync(data)));

/** Where a point lies: its tile at a zoom, and the tile's own units there. */
export const locate = ([lon, lat]: LonLat, z: number) => {
  const count = 2 ** z;
  const column = ((lon + 180) / 360) * count;
  const row = ((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * count;
  const [x, y] = [Math.floor(column), Math.floor(row)];
  return { z, x, y, at: [(column - x) * 4096, (row - y) * 4096] as const };
};

/** True if the point lies in a polygon of that layer, in the tile of that zoom (even-odd over each feature). */
export const isInLayer = (
  tiles: readonly ArchiveTile[],
  name: string,
  point: LonLat,
  zoom: number,
): boolean => {
  const { z, x, y, at } = locate(point, zoom);
  const tile = tiles.find(({ id }) => id === zxyToTileId(z, x, y));
  const layer = tile && decode(tile.data).layers[name];
  if (!layer) return false;
  return Array.from({ length: layer.length }, (_, i) => layer.feature(i).loadGeometry()).some((rings) => {
    let isInside = false;
    for (const ring of rings)
      ring.forEach((a, i) => {
        const b = ring[i + 1];
        if (b && a.y > at[1] !== b.y > at[1] && at[0] < a.x + ((b.x - a.x) * (at[1] - a.y)) / (b.y - a.y))
          isInside = !isInside;
      });
    return isInside;
  });
};
