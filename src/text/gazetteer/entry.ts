import type { LonLat } from "../../core/geodesy.ts";
import { PLACE_KINDS, type PlaceKind } from "../../core/place.ts";
import { decodeText } from "./code-units.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { COORDINATE_STEPS } from "./sections.ts";

/** A place of the gazetteer. Its position is a town's middle: 1 to 4 km from what other sources say. */
export interface GazetteerEntry {
  /** Its number in this gazetteer file, for comparing. */
  readonly number: number;
  readonly name: string;
  /** Names whose language is known, by BCP 47 tag. */
  readonly names: Readonly<Record<string, string>>;
  /** Other spellings, of any language. */
  readonly otherNames: readonly string[];
  readonly kind: PlaceKind;
  readonly at: LonLat;
  /** 0 where it is not known. */
  readonly population: number;
  /** ISO 3166-1, where it lies in a country. */
  readonly countryCode: string | undefined;
  /** ISO 3166-2, for a province itself. */
  readonly subdivisionCode: string | undefined;
  /** The province or state that it lies in. */
  readonly division: string | undefined;
  /** Where it is from, with its number there and its licence. */
  readonly source: string;
}

/** The place of that number. */
export const entryOf = ({ parts, divisions, sources }: Gazetteer, number: number): GazetteerEntry => {
  const [name = "", ...others] = decodeText(
    parts.names,
    parts.nameStart[number] ?? 0,
    parts.nameStart[number + 1] ?? 0,
  ).split("\t");
  const [code, division] = divisions[parts.division[number] ?? 0] ?? ["", ""];
  const id = parts.geonamesId[number] ?? 0;
  const source = sources[parts.source[number] ?? 0] ?? "";
  return {
    number,
    name,
    names: Object.fromEntries(others.map(taggedName).filter((tagged) => tagged !== undefined)),
    otherNames: others.filter((other) => taggedName(other) === undefined),
    kind: PLACE_KINDS[parts.kind[number] ?? 0] ?? "landmark",
    at: positionOf(parts, number),
    population: parts.population[number] ?? 0,
    countryCode: code.slice(0, 2) || undefined,
    subdivisionCode: code.includes("-") ? code : undefined,
    division: division || undefined,
    source: id === 0 ? source : source.replace("GeoNames", `GeoNames ${id}`),
  };
};

/** [longitude, latitude] of the place of that number. */
export const positionOf = ({ lon, lat }: Gazetteer["parts"], number: number): LonLat => [
  (lon[number] ?? 0) / COORDINATE_STEPS,
  (lat[number] ?? 0) / COORDINATE_STEPS,
];

/** "zh=瓜达尔" is a name with its language. */
const taggedName = (text: string): [tag: string, name: string] | undefined => {
  const [, tag, name] = /^([a-z]{2})=(.*)$/.exec(text) ?? [];
  return tag === undefined || name === undefined ? undefined : [tag, name];
};
