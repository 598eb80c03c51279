import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature, Polygon, Position } from "geojson";
import { Compression, TileType } from "pmtiles";
import type { LonLat } from "../../core/geodesy.ts";
import { parseJson } from "../../formats/json.ts";
import { placesSchema } from "../../formats/places.ts";
import { childrenOf, cutTiles, type Layer, type TileAddress } from "./cut.ts";
import { MADE_FROM } from "./freshness.ts";
import { archive } from "./pmtiles-archive.ts";
import { readSea } from "./sea.ts";
import { BASE, extractLayers, readExtract, worldInputs } from "./world.ts";

/** The sea off the first story's coast, finer than OpenStreetMap's simplified one. */
const MAKRAN_COAST = "makran-coast.geojson.gz";
const STORIES = "geo/stories";
/** The world's archive ends one zoom before. */
const FIRST_ZOOM = 9;
const DEEPEST_ZOOM = 11;
/** Kilometres round a place that are cut finer. */
const MARGIN_KM = 60;
const KM_PER_DEGREE = 111.2;

/** The files that the archive is made from. */
export const detailInputs = (): string[] => [...worldInputs(), join(BASE, MAKRAN_COAST), ...placeFiles()];

const placeFiles = (): string[] =>
  existsSync(STORIES)
    ? readdirSync(STORIES)
        .map((story) => join(STORIES, story, "places.geojson"))
        .filter((file) => existsSync(file))
    : [];

/** The points round which the stories look closer. A file that can't be read has none: the viewer says why. */
const storyPoints = (): LonLat[] =>
  placeFiles().flatMap((file) => {
    const json = parseJson(file, readFileSync(file, "utf8"));
    const places = json.ok ? placesSchema.safeParse(json.value) : undefined;
    return (places?.data?.features ?? []).flatMap(({ geometry }): LonLat[] =>
      geometry?.type === "Point" ? [[geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0]] : [],
    );
  });

/** The archive of finer tiles round the stories' places, as pieces of its file. Names are the world's. */
export const makeDetail = (madeFrom: string): Uint8Array[] => {
  const roots = tilesRound(storyPoints());
  const tiles = roots.length > 0 ? cutTiles(detailLayers(roots), roots.flatMap(withChildren)) : [];
  return archive(tiles, {
    tileType: TileType.Mvt,
    tileCompression: Compression.Gzip,
    minZoom: FIRST_ZOOM,
    maxZoom: DEEPEST_ZOOM,
    bounds: [-180, -85.0511, 180, 85.0511],
    metadata: {
      name: "Groundtruth basemap, finer round the stories",
      attribution: "© OpenStreetMap contributors (ODbL) · GSHHG · Natural Earth",
      vector_layers: ["ground", "sea", "lake", "river", "border"].map((id) => ({ id, fields: {} })),
      [MADE_FROM]: madeFrom,
    },
  });
};

function* detailLayers(roots: readonly TileAddress[]): Generator<Layer> {
  const zooms = { minZoom: FIRST_ZOOM, maxZoom: DEEPEST_ZOOM };
  // The ground hides what the world's archive draws beneath, which is coarser.
  yield { name: "ground", features: roots.map(square), ...zooms };
  yield { name: "sea", features: readSea(), ...zooms, covers: (tile) => !isOnMakran(tile) };
  yield { name: "sea", features: readExtract(MAKRAN_COAST), ...zooms, covers: isOnMakran };
  yield* extractLayers(["lake", "river", "border"], zooms);
}

/** True for tiles wholly within the box of the finer coast, which ends at whole degrees. */
const isOnMakran = ({ z, x, y }: TileAddress): boolean => {
  const scale = 2 ** (z - FIRST_ZOOM);
  const [column, row] = [Math.floor(x / scale), Math.floor(y / scale)];
  const [west, north] = tileAt(60.1, 26.9);
  const [east, south] = tileAt(67.9, 23.1);
  return column > west && column < east && row > north && row < south;
};

/** The tiles of the first zoom that come within the margin of a point. */
const tilesRound = (points: readonly LonLat[]): TileAddress[] => {
  const found = new Map<string, TileAddress>();
  for (const [lon, lat] of points) {
    const dy = MARGIN_KM / KM_PER_DEGREE;
    const dx = dy / Math.max(0.1, Math.cos((lat * Math.PI) / 180));
    const [west, north] = tileAt(lon - dx, lat + dy);
    const [east, south] = tileAt(lon + dx, lat - dy);
    for (let x = west; x <= east; x++)
      for (let y = north; y <= south; y++) found.set(`${x},${y}`, { z: FIRST_ZOOM, x, y });
  }
  return [...found.values()];
};

const COUNT = 2 ** FIRST_ZOOM;
const clamp = (value: number): number => Math.max(0, Math.min(COUNT - 1, Math.floor(value)));
const tileAt = (lon: number, lat: number): [x: number, y: number] => {
  const north = Math.asinh(Math.tan((lat * Math.PI) / 180));
  return [clamp(((lon + 180) / 360) * COUNT), clamp(((1 - north / Math.PI) / 2) * COUNT)];
};

const withChildren = (tile: TileAddress): TileAddress[] =>
  tile.z === DEEPEST_ZOOM ? [tile] : [tile, ...childrenOf(tile).flatMap(withChildren)];

const square = ({ x, y }: TileAddress): Feature<Polygon> => {
  const corner = (column: number, row: number): Position => {
    const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / COUNT))) * 180) / Math.PI;
    return [(360 * column) / COUNT - 180, lat];
  };
  const ring = [corner(x, y), corner(x, y + 1), corner(x + 1, y + 1), corner(x + 1, y), corner(x, y)];
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } };
};
