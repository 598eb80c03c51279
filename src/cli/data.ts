import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { MultiPolygon, Polygon } from "geojson";
import type { LonLat } from "../core/geodesy.ts";
import type { SeaMeters } from "../core/judge/measure-mode.ts";
import type { LandContext } from "../core/judge-by-sea.ts";
import type { Place } from "../core/place.ts";
import { err } from "../core/result.ts";
import { dataVersion } from "../core/versions.ts";
import { stampOf } from "../disk/write-whole.ts";
import { readArea } from "../formats/areas.ts";
import { isNearSea } from "../sea/coast.ts";
import { landAt, overLandMeters } from "../sea/land.ts";
import { seaRoute } from "../sea/route.ts";
import { loadSea, type Sea } from "../sea/sea.ts";

const SEA_FILE = join("public", "sea", "sea.bin.gz");
const AREAS = join("geo", "base", "areas");
const STAMP_SHOWN = 8;

/** What a command knows beyond its stories: outlines, and the sea where its data was made. Each is read when first asked for. */
export interface Data {
  readonly land: LandContext;
  /** Undefined where the sea's data was not made. */
  readonly seaMeters: SeaMeters | undefined;
  readonly sea: () => Sea;
  /** The folder of the outlines of countries and provinces. */
  readonly areasFolder: string;
  /** The `data` field of a verdict. */
  readonly version: string;
  /** Another one when one of its files was changed, whatever the version says. */
  readonly stamp: () => string;
}

/** The folder that holds this program's data, above the bundle and above the source alike. */
export const packageFolder = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, AREAS)) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
};

/** The data under `folder`, the package's own by default. */
export const openData = (folder = packageFolder()): Data => {
  const seaFile = join(folder, SEA_FILE);
  const stampFile = `${seaFile}.stamp`;
  const hasSea = existsSync(seaFile);
  const sea = () => loadedSea(seaFile);
  const stamp = hasSea && existsSync(stampFile) ? readFileSync(stampFile, "utf8") : "unnamed";
  const areasFolder = join(folder, AREAS);
  const areaOf = areaReader(areasFolder);
  return {
    land: hasSea
      ? {
          areaOf,
          isNearSea: (points, meters) => isNearSea(sea(), points, meters),
          overLandMeters: (from, to, within) => overLandMeters(sea(), from, to, within),
          landAt: (point, meters) => landAt(sea(), point, meters),
        }
      : { areaOf },
    seaMeters: hasSea ? (from, to) => measureBySea(sea(), from, to) : undefined,
    sea,
    areasFolder,
    version: dataVersion(hasSea ? stamp.slice(0, STAMP_SHOWN) : null),
    stamp: () =>
      [seaFile, ...readdirSync(areasFolder).map((name) => join(areasFolder, name))]
        .map((file) => stampOf(statSync(file, { throwIfNoEntry: false })))
        .join(),
  };
};

const seas = new Map<string, Sea>();

/** Loading takes some tenths of a second: once for all checks of a watch. */
const loadedSea = (file: string): Sea => {
  const known = seas.get(file);
  if (known) return known;
  const sea = loadSea(gunzipSync(readFileSync(file)));
  seas.set(file, sea);
  return sea;
};

/** Each outline is read once: the judge remembers what it works out of one. */
const areaReader = (folder: string) => {
  const areas = new Map<string, Polygon | MultiPolygon | null>();
  const read = (code: string): Polygon | MultiPolygon | null => {
    const file = join(folder, `${code.slice(0, 2)}.json`);
    const area = existsSync(file) ? readArea(readFileSync(file, "utf8"), code) : undefined;
    return area?.ok ? area.value : null;
  };
  return ({ properties }: Place): Polygon | MultiPolygon | null => {
    const code = properties.subdivisionCode ?? properties.countryCode;
    if (code === undefined || !/^[A-Z]{2}(-\w+)?$/.test(code)) return null;
    const known = areas.get(code);
    if (known !== undefined) return known;
    const area = read(code);
    areas.set(code, area);
    return area;
  };
};

const measureBySea = (sea: Sea, from: LonLat, to: LonLat): ReturnType<SeaMeters> => {
  const route = seaRoute(sea, from, to);
  return route.ok ? route : err(route.error.message);
};
