import { gzipSync } from "node:zlib";
import { GeoJSONVT, type GeoJSONVTFeature, type GeoJSONVTTile } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Feature, FeatureCollection, Polygon } from "geojson";
import { zxyToTileId } from "pmtiles";
import { rejoin } from "./edge-join.ts";
import type { ArchiveTile } from "./pmtiles-archive.ts";

/** One layer of the vector tiles, at some zooms. A feature with `minzoom` or `maxzoom` is left out below or above that zoom. */
export interface Layer {
  readonly name: string;
  readonly features: readonly Feature[];
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Tile units by which lines may be off; TOLERANCE if absent. */
  readonly tolerance?: number;
  /** The tiles that have this layer, if not all. */
  readonly covers?: (address: TileAddress) => boolean;
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

/**
 * Cuts the layers into tiles: all of the world, or the `addresses` given. A layer is taken from the iterable when the
 * one before is done, so that only one is in memory. Two layers of one name must not meet in a tile.
 */
export const cutTiles = (layers: Iterable<Layer>, addresses?: readonly TileAddress[]): ArchiveTile[] => {
  const parts = new Map<number, Uint8Array[]>();
  for (const layer of layers) {
    const index = indexOf(layer.features, layer.maxZoom, addresses ? 0 : layer.maxZoom, layer.tolerance);
    for (const address of addresses ?? tilesTo(layer.maxZoom)) {
      const { z, x, y } = address;
      if (z < layer.minZoom || z > layer.maxZoom || layer.covers?.(address) === false) continue;
      const bytes = encodeLayer(layer.name, index, address);
      if (!bytes) continue;
      const id = zxyToTileId(z, x, y);
      const known = parts.get(id);
      if (known) known.push(bytes);
      else parts.set(id, [bytes]);
    }
  }
  return zipTiles(parts);
};

const indexOf = (
  features: readonly Feature[],
  maxZoom: number,
  indexMaxZoom: number,
  tolerance = TOLERANCE,
): GeoJSONVT => {
  const collection: FeatureCollection = { type: "FeatureCollection", features: [...features] };
  const options = { indexMaxZoom, indexMaxPoints: 0, tolerance, buffer: BUFFER, extent: EXTENT };
  // One zoom deeper than we cut: at its deepest zoom the library simplifies nothing.
  return new GeoJSONVT(collection, { ...options, maxZoom: maxZoom + 1, wrap: false });
};

const tilesTo = (maxZoom: number): TileAddress[] =>
  Array.from({ length: maxZoom + 1 }, (_, z) => z).flatMap((z) =>
    Array.from({ length: 4 ** z }, (_, i) => ({ z, x: i % 2 ** z, y: Math.floor(i / 2 ** z) })),
  );

const encodeLayer = (name: string, index: GeoJSONVT, { z, x, y }: TileAddress): Uint8Array | undefined => {
  const tile = index.getTile(z, x, y);
  const features = featuresOf(tile).flatMap((feature) => {
    const { minzoom = 0, maxzoom = z, ...tags } = feature.tags ?? {};
    return z < minzoom || z > maxzoom ? [] : [{ ...feature, tags }];
  });
  if (!tile || features.length === 0) return undefined;
  const kept = { ...tile, features } as GeoJSONVTTile; // Its type wants the features of both its states.
  return fromGeojsonVt({ [name]: kept }, { version: 2, extent: EXTENT });
};

/** The features of a tile. Where a polygon's hole reaches the tile's edge, it is cut out of the outline. */
const featuresOf = (tile: GeoJSONVTTile | null): GeoJSONVTFeature[] =>
  // A transformed tile's: `getTile` gives no other.
  ((tile?.features ?? []) as GeoJSONVTFeature[]).flatMap((feature) =>
    feature.type === 3
      ? rejoin(feature.geometry, EDGE).map((geometry) => ({
          ...feature,
          geometry: geometry as [number, number][][],
        })) // Pairs, as they came.
      : [feature],
  );
const EDGE = { min: -BUFFER, max: EXTENT + BUFFER };

/** A tile is its layers' bytes, one after another. */
const zipTiles = (parts: ReadonlyMap<number, readonly Uint8Array[]>): ArchiveTile[] => {
  const zipped = new Map<string, Uint8Array>();
  const tiles = [...parts].map(([id, layers]) => {
    const bytes = Buffer.concat(layers);
    // Most tiles of the open sea are the same few bytes: they are compressed once.
    const key = bytes.length < 512 ? bytes.toString("latin1") : "";
    const data = zipped.get(key) ?? new Uint8Array(gzipSync(bytes, { level: 7 }));
    if (key) zipped.set(key, data);
    return { id, data };
  });
  return tiles.sort((a, b) => a.id - b.id);
};

/**
 * Cuts polygons along tiles, which they overlap a little: those of `fromZoom` where they are full, smaller ones down to
 * `toZoom` where an edge runs through.
 */
export const cutPolygons = (
  polygons: readonly Feature<Polygon>[],
  fromZoom: number,
  toZoom: number,
): Feature<Polygon>[] => {
  const index = indexOf(polygons, toZoom, 0, 1);
  const cut = (address: TileAddress): Feature<Polygon>[] => {
    if (address.z < fromZoom) return childrenOf(address).flatMap(cut);
    const features = featuresOf(index.getTile(address.z, address.x, address.y));
    const pieces = features.flatMap((feature) => (feature.type === 3 ? [feature.geometry] : []));
    const isPlain = pieces.every((rings) => rings.length === 1 && (rings[0]?.length ?? 0) <= SQUARE_CORNERS);
    if (address.z < toZoom && !isPlain) return childrenOf(address).flatMap(cut);
    return pieces.map((rings) => toPolygon(rings, address));
  };
  return cut({ z: 0, x: 0, y: 0 });
};
const SQUARE_CORNERS = 5;

/** The four tiles of the next zoom. */
export const childrenOf = ({ z, x, y }: TileAddress): TileAddress[] =>
  [0, 1, 2, 3].map((i) => ({ z: z + 1, x: 2 * x + (i % 2), y: 2 * y + (i >> 1) }));

const toPolygon = (rings: [number, number][][], { z, x, y }: TileAddress): Feature<Polygon> => {
  const coordinates = rings.map((ring) =>
    ring.map(([column, row]) => {
      const north = Math.PI * (1 - (2 * (y + row / EXTENT)) / 2 ** z);
      return [(360 * (x + column / EXTENT)) / 2 ** z - 180, (Math.atan(Math.sinh(north)) * 180) / Math.PI];
    }),
  );
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates } };
};
