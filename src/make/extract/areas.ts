import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature, FeatureCollection, MultiPolygon, Position } from "geojson";
import { merge, mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from "topojson-specification";
import type { Admin1 } from "./admin1.ts";
import { BASE, groupBy, LANGUAGES, type Names } from "./source-files.ts";
import { cldrNames } from "./subdivision-names.ts";
import { type AreaShape, type AreaTopology, areaProperties, withoutSpecks } from "./topology.ts";

/** One grid for all countries, so that a border is the same line in the files of both. About 110 m: the source is off by 750 m in the median. */
const STEP = 0.001;
const GRID = { scale: [STEP, STEP], translate: [-180, -90] } as const;

/** Writes one TopoJSON a country: objects `country` (one, dissolved) and `subdivisions`, ids their ISO 3166 codes. */
export const writeAreas = (areas: readonly Admin1[], all: AreaTopology): void => {
  const folder = join(BASE, "areas");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const byCode = groupBy(
    areas.filter(({ isMerged }) => !isMerged),
    ({ code }) => code,
  );
  const shapes = groupBy(all.objects.areas.geometries, (shape) => areaProperties(shape).code);
  const codes = groupBy([...shapes.keys()], (code) => code.slice(0, 2));
  for (const [country, itsCodes] of codes) {
    const subdivisions = [...itsCodes].flatMap((code) =>
      subdivision(all, code, shapes.get(code) ?? [], byCode.get(code) ?? []),
    );
    if (subdivisions.length > 0)
      writeFileSync(join(folder, `${country}.json`), countryFile(country, subdivisions));
  }
};

type Subdivision = Feature<MultiPolygon, { country: string; name: string; names: Names }>;

/** An area that is put together of several has a name of its own, not a part's. */
const subdivision = (
  all: AreaTopology,
  code: string,
  shapes: AreaShape[],
  [area, ...others]: readonly Admin1[],
): Subdivision[] => {
  const merged = withoutSpecks(snap(merge(all, shapes as TopoPolygon[]))); // Areas are polygons all.
  if (!area || merged.coordinates.length === 0) return [];
  const names = (others.length > 0 ? cldrNames(code) : undefined) ?? area.names;
  const properties = { country: area.country, name: names.en ?? area.name, names };
  return [{ type: "Feature", id: code, properties, geometry: merged }];
};

const snap = (shape: MultiPolygon): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: shape.coordinates.map((rings) => rings.map((ring) => ring.map(snapPosition))),
});
const snapPosition = ([lon = 0, lat = 0]: Position): Position => [
  Math.round((lon + 180) / STEP) * STEP - 180,
  Math.round((lat + 90) / STEP) * STEP - 90,
];

const countryFile = (country: string, subdivisions: Subdivision[]): string => {
  const input: FeatureCollection<MultiPolygon, Subdivision["properties"]> = {
    type: "FeatureCollection",
    features: subdivisions,
  };
  const shared = topology({ subdivisions: input });
  const collection = shared.objects.subdivisions as GeometryCollection<Subdivision["properties"]>; // Made just above.
  // A subdivision that ISO counts to another country stands in this file under its code, and is no part of the outline.
  const own = collection.geometries.filter((shape) => areaProperties(shape).country === country);
  const outline = mergeArcs(shared, (own.length > 0 ? own : collection.geometries) as TopoPolygon[]);
  const whole: TopoMultiPolygon<object> = {
    ...outline,
    id: country,
    properties: { names: countryNames(country) },
  };
  const objects = { country: { type: "GeometryCollection", geometries: [whole] }, subdivisions: collection };
  return `${JSON.stringify(quantize({ ...shared, objects } as never, GRID as never))}\n`; // Its types know no grid.
};

/** Names of a country by CLDR, as the maintainer's Node has it. */
export const countryNames = (country: string): Names =>
  Object.fromEntries(
    LANGUAGES.flatMap((lang) => {
      const name =
        OWN_NAMES[country]?.[lang] ??
        new Intl.DisplayNames(lang, { type: "region", fallback: "none" }).of(country);
      return name && !/^X[A-Z]$/.test(name) ? [[lang, name]] : [];
    }),
  );

/** What CLDR does not name, or names longer than a map can bear. */
const OWN_NAMES: Readonly<Record<string, Names>> = {
  XA: { en: "Akrotiri and Dhekelia", zh: "阿克罗蒂里和德凯利亚" },
  XC: {
    en: "Northern Cyprus",
    zh: "北塞浦路斯",
    ar: "شمال قبرص",
    fa: "قبرس شمالی",
    ur: "شمالی قبرص",
    ru: "Северный Кипр",
    fr: "Chypre du Nord",
    es: "Chipre del Norte",
  },
  XG: { en: "Siachen Glacier", zh: "锡亚琴冰川", ar: "نهر سياتشن الجليدي", ur: "سیاچن گلیشیر", ru: "Сиачен" },
  XP: {
    en: "Spratly Islands",
    zh: "南沙群岛",
    ar: "جزر سبراتلي",
    ru: "Острова Спратли",
    fr: "Îles Spratleys",
    es: "Islas Spratly",
  },
  XS: {
    en: "Somaliland",
    zh: "索马里兰",
    ar: "صوماليلاند",
    fa: "سومالی‌لند",
    ur: "صومالی لینڈ",
    ru: "Сомалиленд",
    fr: "Somaliland",
    es: "Somalilandia",
  },
  HK: {
    en: "Hong Kong",
    zh: "香港",
    fr: "Hong Kong",
    es: "Hong Kong",
    ru: "Гонконг",
    ar: "هونغ كونغ",
    ur: "ہانگ کانگ",
  },
  MO: { en: "Macao", zh: "澳门", fr: "Macao", es: "Macao", ru: "Макао", ar: "ماكاو", ur: "مکاؤ" },
  PS: {
    en: "Palestine",
    zh: "巴勒斯坦",
    ar: "فلسطين",
    fa: "فلسطین",
    ur: "فلسطین",
    ru: "Палестина",
    fr: "Palestine",
    es: "Palestina",
  },
  MM: { en: "Myanmar", zh: "缅甸", ru: "Мьянма", fr: "Myanmar", es: "Myanmar" },
  CD: { en: "DR Congo", zh: "刚果民主共和国", fr: "RD Congo", es: "RD Congo", ru: "ДР Конго" },
  CG: { en: "Congo", zh: "刚果共和国", fr: "Congo", es: "Congo", ru: "Республика Конго" },
  TR: { en: "Türkiye" },
};
