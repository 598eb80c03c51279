import { readFileSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { FeatureCollection, Point } from "geojson";
import { groupBy } from "../extract/source-files.ts";
import type { SourcePlace } from "./source-place.ts";

const TOWNS = "geo/base/towns.txt.br";
const DIVISIONS = "geo/base/divisions.txt.br";
const LABELS = "geo/base/cities.geojson.gz";
export const TOWN_INPUTS = [TOWNS, DIVISIONS, LABELS];

const STEPS = 10_000;
const CITY_POPULATION = 100_000;
/** What a seat of government counts for, whatever its people: capital, seats of the first to third level. */
const SEAT_IMPORTANCE: Readonly<Record<string, number>> = {
  PPLC: 500_000,
  PPLA: 100_000,
  PPLA2: 15_000,
  PPLA3: 3000,
};
const LEAST_IMPORTANCE = 300;

const GEONAMES = "GeoNames, CC BY 4.0";

const unpacked = (path: string): string => brotliDecompressSync(readFileSync(path)).toString("utf8");

/** The names of first-level divisions, by GeoNames code such as "PK.02". */
export const readDivisions = (): Map<string, string> =>
  new Map(
    unpacked(DIVISIONS)
      .split("\n")
      .map((line): [string, string] => {
        const [code = "", name = ""] = line.split("\t");
        return [code, name];
      }),
  );

/** The towns of geo/base/towns.txt.br (columns with differences: src/make/extract/gazetteer.ts), with the names of the labels. */
export const readTowns = (): SourcePlace[] => {
  const columns = unpacked(TOWNS)
    .split("\f")
    .map((column) => column.split("\n"));
  const [ids = [], names = [], others = [], lats = [], lons = [], codes = [], divisions = [], people = []] =
    columns;
  const labelled = readLabels();
  let [id, lat, lon, division] = [0, 0, 0, ""];
  return names.map((name, i) => {
    id += Number(ids[i]);
    lat += Number(lats[i]);
    lon += Number(lons[i]);
    division = divisions[i] || division;
    const code = codes[i] ?? "";
    const population = Number(people[i]);
    const otherNames = others[i] ? others[i].split("\t") : [];
    return {
      name,
      names: {
        ...guessedNames(otherNames, division.slice(0, 2)),
        ...labelled(name, lat / STEPS, lon / STEPS),
      },
      otherNames,
      kind: population >= CITY_POPULATION || code === "PPLC" ? "city" : "town",
      lat: lat / STEPS,
      lon: lon / STEPS,
      population,
      geonamesId: id,
      division,
      source: GEONAMES,
      importance: Math.max(population, SEAT_IMPORTANCE[code] ?? LEAST_IMPORTANCE),
    };
  });
};

const HAN_ONLY = /^\p{Script=Han}{2,7}$/u;
const URDU_LETTERS = /^[\p{Script=Arabic}\s]*[ٹڈڑںےھہ][\p{Script=Arabic}\s]*$/u;
/** GeoNames' other spellings have no language: Han letters alone are Chinese outside Japan and Korea, some letters are Urdu. */
const guessedNames = (names: readonly string[], country: string): Record<string, string> => {
  const zh = ["JP", "KR", "KP"].includes(country) ? undefined : names.find((name) => HAN_ONLY.test(name));
  const ur = names.find((name) => URDU_LETTERS.test(name));
  return { ...(zh && { zh }), ...(ur && { ur }) };
};

/** A label's point is GeoNames' own, rounded to 0.001°. */
const SAME_PLACE_DEGREES = 0.01;

/** The labels' names by language: from GeoNames' catalogues, and by hand. */
const readLabels = () => {
  const labels = JSON.parse(gunzipSync(readFileSync(LABELS)).toString("utf8")) as FeatureCollection<
    Point,
    Record<string, unknown>
  >; // Our own extract.
  const byName = groupBy(labels.features, ({ properties }) => String(properties.name));
  return (name: string, lat: number, lon: number): Record<string, string> => {
    const label = byName.get(name)?.find(({ geometry: { coordinates } }) => {
      const [x = Number.NaN, y = Number.NaN] = coordinates;
      return Math.abs(x - lon) < SAME_PLACE_DEGREES && Math.abs(y - lat) < SAME_PLACE_DEGREES;
    });
    const tagged = Object.entries(label?.properties ?? {}).filter(([key]) => key.startsWith("name:"));
    return Object.fromEntries(tagged.map(([key, value]) => [key.slice("name:".length), String(value)]));
  };
};
