import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature, Point } from "geojson";
import { mo } from "gettext-parser";
import { read } from "shapefile";
import { HAND_NAMES } from "./city-names.ts";
import { type LabelProperties, label, point } from "./countries.ts";
import {
  LANGUAGES,
  type Language,
  type Names,
  type Source,
  sourcePath,
  writeFeatures,
} from "./source-files.ts";

interface City {
  readonly id: string;
  readonly name: string;
  readonly alternates: readonly string[];
  readonly at: readonly [lon: number, lat: number];
  readonly featureCode: string;
  readonly country: string;
  readonly population: number;
}

/** Natural Earth's GeoNames ids are wrong now and then: a join over this many degrees is none. */
const FARTHEST_JOIN = 0.3;
const DEEPEST_ZOOM = 8;

/** Writes a label a city, with the zoom from which it is shown. */
export const writeCities = async (folder: string): Promise<void> => {
  const ranks = await readRanks(folder);
  const names = readNames(folder);
  const features = readCities(folder).flatMap((city): Feature<Point, LabelProperties>[] => {
    const minzoom = zoomOf(city, ranks.get(city.id));
    if (minzoom > DEEPEST_ZOOM) return [];
    const its = {
      ...hanAlternate(city),
      ...names.get(city.id),
      ...HAND_NAMES[`${city.country} ${city.name}`],
    };
    const capital = city.featureCode === "PPLC" ? { capital: true } : {};
    const { name, ...rest } = label("city", city.name, its, rankOf(city, minzoom), minzoom);
    return [point([...city.at], { name, ...rest, ...capital })];
  });
  writeFeatures("cities.geojson.gz", features);
};

const readCities = (folder: string): City[] =>
  readFileSync(sourcePath(folder, "cities"), "utf8")
    .split("\n")
    .flatMap((line) => {
      const [id, name, , alternates, lat, lon, , featureCode, country, , , , , , population] =
        line.split("\t");
      // Sections of a city, and places that are no more, would stand beside the city's own name.
      if (!id || !name || !featureCode || /^PPL[XHQW]$/.test(featureCode)) return [];
      const at = [Number(lon), Number(lat)] as const;
      return [
        {
          id,
          name,
          alternates: alternates?.split(",") ?? [],
          at,
          featureCode,
          country: country ?? "",
          population: Number(population),
        },
      ];
    });

/** Natural Earth's scale ranks (0 the greatest, 10 the least) by GeoNames id. */
const readRanks = async (
  folder: string,
): Promise<Map<string, { rank: number; at: readonly [number, number] }>> => {
  const path = sourcePath(folder, "populatedPlaces");
  const { features } = (await read(`${path}.shp`, `${path}.dbf`)) as Source;
  return new Map(
    features.map(({ properties: { geonameid, scalerank, longitude, latitude } }) => [
      String(Math.round(Number(geonameid))),
      { rank: Number(scalerank), at: [Number(longitude), Number(latitude)] },
    ]),
  );
};

type Rank = { readonly rank: number; readonly at: readonly [number, number] } | undefined;

/** The map zoom (512 pixel tiles) from which a city's name is shown. */
const zoomOf = (city: City, known: Rank): number => {
  const isSame = known && Math.hypot(known.at[0] - city.at[0], known.at[1] - city.at[1]) < FARTHEST_JOIN;
  const byRank = isSame ? (ZOOM_BY_RANK[known.rank] ?? DEEPEST_ZOOM) : Number.POSITIVE_INFINITY;
  const byCode = city.featureCode === "PPLC" ? 5 : Number.POSITIVE_INFINITY;
  const wanted = SHOWN_FROM[`${city.country} ${city.name}`] ?? Number.POSITIVE_INFINITY;
  return Math.min(wanted, byRank, byCode, zoomByPopulation(city));
};

/** By Natural Earth's rank, 0 to 10. */
const ZOOM_BY_RANK = [2, 3, 3, 4, 5, 5, 6, 6, 7, 7, 8];
/** Sparse coasts whose towns matter more than their size says. */
const SHOWN_FROM: Readonly<Record<string, number>> = {
  "PK Karachi": 3,
  "OM Muscat": 4,
  "PK Gwadar": 5,
  "IR Chabahar": 6,
  "PK Turbat": 6,
  "PK Pasni": 6,
  "PK Ormara": 6,
  "PK Jiwani": 7,
};
/** Places without a rank: many of the most populous are suburbs, so they come late. */
const zoomByPopulation = ({ population, featureCode }: City): number => {
  const isSeat = featureCode === "PPLA";
  if (population >= 1_000_000) return 5;
  if (population >= 300_000) return isSeat ? 5 : 6;
  if (population >= 60_000) return isSeat ? 6 : 7;
  if (population >= 15_000 || isSeat) return 8;
  return DEEPEST_ZOOM + 1;
};

/** Orders neighbours of one zoom: the more populous first. */
const rankOf = ({ population }: City, minzoom: number): number =>
  Math.max(0, Math.round(minzoom * 10 - Math.log10(population + 1) * 3));

/** GeoNames' names with their language, by id, from the catalogues of libgeonames. */
const readNames = (folder: string): Map<string, Names> => {
  const names = new Map<string, Names>();
  for (const lang of LANGUAGES)
    for (const [id, name] of readCatalogue(sourcePath(folder, "geonames"), lang))
      names.set(id, { ...names.get(id), [lang]: name });
  return names;
};

const readCatalogue = (folder: string, lang: Language): [id: string, name: string][] => {
  const file = join(folder, lang, "LC_MESSAGES", "geonames.mo");
  if (!existsSync(file)) return [];
  const messages = mo.parse(readFileSync(file)).translations[""] ?? {};
  return Object.entries(messages).flatMap(([id, { msgstr }]) => (id && msgstr[0] ? [[id, msgstr[0]]] : []));
};

const HAN_ONLY = /^\p{Script=Han}{2,7}$/u;
/** Alternates have no language: one in Han letters alone is taken for Chinese, outside Japan and Korea. */
const hanAlternate = ({ alternates, country }: City): Names => {
  const zh = ["JP", "KR", "KP"].includes(country)
    ? undefined
    : alternates.find((name) => HAN_ONLY.test(name));
  return zh ? { zh } : {};
};
