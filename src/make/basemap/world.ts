import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Feature, FeatureCollection } from "geojson";
import { Compression, TileType } from "pmtiles";
import { cutTiles, type Layer } from "./cut.ts";
import { MADE_FROM } from "./freshness.ts";
import { archive } from "./pmtiles-archive.ts";
import { seaFile, seaLayers } from "./sea.ts";
import { readSeaNames } from "./sea-names.ts";

export const BASE = "geo/base";
const DEEPEST_ZOOM = 8;
const WORLD = [-180, -85.0511, 180, 85.0511] as const;

/** Which extracts make which layer; sea comes from its package. */
const EXTRACTS = {
  depth: ["depth.geojson.gz"],
  lake: ["lakes.geojson.gz"],
  river: ["rivers.geojson.gz"],
  border: ["borders.geojson.gz"],
  label: [
    "countries.geojson.gz",
    "provinces.geojson.gz",
    "cities.geojson.gz",
    "lake-labels.geojson.gz",
    "seas.tsv",
  ],
} as const;

/** The files that the archive is made from. */
export const worldInputs = (): string[] => [
  seaFile(),
  ...Object.values(EXTRACTS).flatMap((names) => names.map((name) => join(BASE, name))),
];

/** All layers of the vector tiles, one after another. */
function* worldLayers(): Generator<Layer> {
  yield* seaLayers(DEEPEST_ZOOM);
  yield* extractLayers(["depth", "lake", "river", "border", "label"], { minZoom: 0, maxZoom: DEEPEST_ZOOM });
}

/** The layers of those names, read one after another. */
export function* extractLayers(
  names: readonly (keyof typeof EXTRACTS)[],
  zooms: Pick<Layer, "minZoom" | "maxZoom">,
): Generator<Layer> {
  for (const name of names) yield { name, features: EXTRACTS[name].flatMap(readExtract), ...zooms };
}

/** The features of an extract under geo/base/. */
export const readExtract = (name: string): Feature[] => {
  const bytes = readFileSync(join(BASE, name));
  const text = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return name.endsWith(".tsv") ? readSeaNames(text) : (JSON.parse(text) as FeatureCollection).features; // Our own file.
};

/** The archive of the whole world's vectors, as pieces of its file. */
export const makeWorld = (madeFrom: string): Uint8Array[] => {
  const tiles = cutTiles(worldLayers());
  return archive(tiles, {
    tileType: TileType.Mvt,
    tileCompression: Compression.Gzip,
    minZoom: 0,
    maxZoom: DEEPEST_ZOOM,
    bounds: WORLD,
    metadata: {
      name: "Groundtruth basemap",
      attribution: "© OpenStreetMap contributors (ODbL) · Natural Earth · GeoNames (CC BY 4.0)",
      vector_layers: ["sea", ...Object.keys(EXTRACTS)].map((id) => ({
        id,
        fields: {},
        minzoom: 0,
        maxzoom: DEEPEST_ZOOM,
      })),
      [MADE_FROM]: madeFrom,
    },
  });
};
