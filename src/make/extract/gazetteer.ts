import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { foldName } from "../../text/gazetteer/fold.ts";
import { BASE, readSource, sourcePath } from "./source-files.ts";

/** A town as GeoNames has it. */
interface Town {
  /** GeoNames' number; 0 where the source has none. */
  readonly id: number;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Degrees times 10,000: 11 m, and the source is 1 to 4 km off. */
  readonly lat: number;
  readonly lon: number;
  readonly featureCode: string;
  /** Country and first-level division, as GeoNames numbers it: "PK.02". */
  readonly division: string;
  /** Two significant digits: the source has no year for it. */
  readonly population: number;
}

const STEPS = 10_000;
const NO_HAN = new Map<string, string>();

/** Writes every town of two GeoNames extracts and the names of its divisions, column by column: that packs best. */
export const writeGazetteer = (folder: string): void => {
  const towns = readTowns(folder);
  const all = [...towns, ...newTowns(folder, towns)].toSorted(
    (a, b) => compare(a.division, b.division) || a.lat - b.lat || a.lon - b.lon || a.id - b.id,
  );
  writePacked("towns.txt.br", townsText(all));
  const divisions = readSource<{ code: string; name: string }[]>(folder, "divisions");
  writePacked("divisions.txt.br", divisions.map(({ code, name }) => `${code}\t${name}`).join("\n"));
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const townsText = (towns: readonly Town[]): string => {
  const column = (cell: (town: Town, before: Town | undefined) => string | number): string =>
    towns.map((town, i) => cell(town, towns[i - 1])).join("\n");
  return [
    column(({ id }, before) => id - (before?.id ?? 0)),
    column(({ name }) => name),
    column(({ otherNames }) => otherNames.join("\t")),
    column(({ lat }, before) => lat - (before?.lat ?? 0)),
    column(({ lon }, before) => lon - (before?.lon ?? 0)),
    column(({ featureCode }) => featureCode),
    column(({ division }, before) => (division === before?.division ? "" : division)),
    column(({ population }) => population),
  ].join("\f");
};

const writePacked = (name: string, text: string): void => {
  const bytes = Buffer.from(text);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(join(BASE, name), brotliCompressSync(bytes, { params }));
};

const readTowns = (folder: string): Town[] =>
  readFileSync(sourcePath(folder, "cities"), "utf8")
    .split("\n")
    .flatMap((line) => {
      const [
        id,
        name,
        ,
        others = "",
        lat,
        lon,
        ,
        featureCode = "",
        country = "",
        ,
        admin1 = "",
        ,
        ,
        ,
        people,
      ] = line.split("\t");
      if (!id || !name) return [];
      return [
        {
          id: Number(id),
          name,
          otherNames: distinctNames(name, others.split(",")),
          lat: Math.round(Number(lat) * STEPS),
          lon: Math.round(Number(lon) * STEPS),
          featureCode,
          division: `${country}.${admin1}`,
          population: Number(Number(people).toPrecision(2)),
        },
      ];
    });

/** What a search would find already, airport codes, and the machine's romanisations ("gua da er") are left out. */
const distinctNames = (name: string, others: readonly string[]): string[] => {
  const seen = new Set([foldName(name, NO_HAN)]);
  return others.filter((other) => {
    const folded = foldName(other, NO_HAN);
    const isCode = /^[A-Z]{3}$/.test(other);
    const isRomanised = /^[ -~]*$/.test(other) && other === other.toLowerCase();
    if (folded === "" || isCode || isRomanised || seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
};

interface NewTown {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
}

/** Half a degree: a town of the same name and country so near is the same. */
const SAME_TOWN = 0.5 * STEPS;

/** Towns of the younger extract that the older one lacks. They have no number and no population there. */
const newTowns = (folder: string, known: readonly Town[]): Town[] => {
  const byName = new Map<string, Town[]>();
  for (const town of known) {
    const key = `${town.division.slice(0, 2)} ${foldName(town.name, NO_HAN)}`;
    byName.set(key, [...(byName.get(key) ?? []), town]);
  }
  return readSource<NewTown[]>(folder, "newCities").flatMap(
    ({ name, lat: latText, lng, country, admin1 }) => {
      const [lat, lon] = [Math.round(Number(latText) * STEPS), Math.round(Number(lng) * STEPS)];
      const namesakes = byName.get(`${country} ${foldName(name, NO_HAN)}`) ?? [];
      if (namesakes.some((town) => Math.hypot(town.lat - lat, town.lon - lon) < SAME_TOWN)) return [];
      return [
        {
          id: 0,
          name,
          otherNames: [],
          lat,
          lon,
          featureCode: "PPL",
          division: `${country}.${admin1}`,
          population: 0,
        },
      ];
    },
  );
};
