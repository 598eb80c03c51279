import { gzipSync } from "node:zlib";
import { GeoJSONVT, type GeoJSONVTFeature, type GeoJSONVTTile } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Feature, FeatureCollection } from "geojson";
import { zxyToTileId } from "pmtiles";
import type { ArchiveTile } from "./pmtiles-archive.ts";

/** One layer of the vector tiles. A feature with a property `minzoom` is left out below that zoom. */
export interface Layer {
  readonly name: string;
  readonly features: readonly Feature[];
}

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

const EXTENT = 4096;
/** Tile units kept beyond a tile's edge, so that a line's width and a fill's outline never end at it. */
const BUFFER = 64;
/** Tile units; 3 is a third of a pixel of a 512 pixel tile. */
const TOLERANCE = 3;

type Index = Readonly<{ name: string; index: GeoJSONVT }>;

/** Cuts every tile of the world down to `maxZoom`. */
export const cutWorld = (layers: readonly Layer[], maxZoom: number): ArchiveTile[] =>
  encodeTiles(
    layers.map((layer) => indexOf(layer, maxZoom, maxZoom)),
    tilesTo(maxZoom),
  );

/** Cuts the tiles asked for, none deeper than `maxZoom`. */
export const cutTiles = (
  layers: readonly Layer[],
  addresses: readonly TileAddress[],
  maxZoom: number,
): ArchiveTile[] =>
  encodeTiles(
    layers.map((layer) => indexOf(layer, maxZoom, 0)),
    addresses,
  );

const indexOf = ({ name, features }: Layer, maxZoom: number, indexMaxZoom: number): Index => {
  const collection: FeatureCollection = { type: "FeatureCollection", features: [...features] };
  // One zoom deeper than we cut: at its deepest zoom the library simplifies nothing.
  const options = {
    maxZoom: maxZoom + 1,
    indexMaxZoom,
    indexMaxPoints: 0,
    tolerance: TOLERANCE,
    buffer: BUFFER,
    extent: EXTENT,
  };
  return { name, index: new GeoJSONVT(collection, { ...options, wrap: false }) };
};

const tilesTo = (maxZoom: number): TileAddress[] =>
  Array.from({ length: maxZoom + 1 }, (_, z) => z).flatMap((z) =>
    Array.from({ length: 4 ** z }, (_, i) => ({ z, x: i % 2 ** z, y: Math.floor(i / 2 ** z) })),
  );

const encodeTiles = (indexes: readonly Index[], addresses: readonly TileAddress[]): ArchiveTile[] => {
  const zipped = new Map<string, Uint8Array>();
  const tiles: ArchiveTile[] = [];
  for (const { z, x, y } of addresses) {
    const layers: Record<string, GeoJSONVTTile> = {};
    for (const { name, index } of indexes) {
      const tile = index.getTile(z, x, y);
      const features = tile ? featuresAt(tile, z) : [];
      if (tile && features.length > 0) layers[name] = { ...tile, features } as GeoJSONVTTile; // Its type wants the features of both states.
    }
    if (Object.keys(layers).length === 0) continue;
    const bytes = fromGeojsonVt(layers, { version: 2, extent: EXTENT });
    // Most tiles of the open sea are the same few bytes: they are compressed once.
    const key = bytes.length < 512 ? Buffer.from(bytes).toString("latin1") : "";
    const data = (key && zipped.get(key)) || new Uint8Array(gzipSync(bytes, { level: 7 }));
    if (key) zipped.set(key, data);
    tiles.push({ id: zxyToTileId(z, x, y), data });
  }
  return tiles.sort((a, b) => a.id - b.id);
};

const featuresAt = (tile: GeoJSONVTTile, zoom: number): GeoJSONVTFeature[] =>
  (tile.features as GeoJSONVTFeature[]).flatMap((feature) => {
    const { minzoom, ...tags } = feature.tags ?? {};
    return typeof minzoom === "number" && minzoom > zoom ? [] : [{ ...feature, tags }];
  });
