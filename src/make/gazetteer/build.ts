import { PLACE_KINDS } from "../../core/place.ts";
import { encodeUnits } from "../../text/gazetteer/code-units.ts";
import { buildDeletions } from "../../text/gazetteer/deletions.ts";
import type { Division, GazetteerTables } from "../../text/gazetteer/gazetteer.ts";
import { hanTable } from "../../text/gazetteer/gazetteer.ts";
import { packKeys } from "../../text/gazetteer/key-list.ts";
import {
  COORDINATE_STEPS,
  type Sections,
  WEIGHT_STEPS,
  writeSections,
} from "../../text/gazetteer/sections.ts";
import { indexEnds, keysOf } from "./index-keys.ts";
import type { SourcePlace } from "./source-place.ts";

/** What the search needs besides the places. */
export interface Tables {
  /** Names of divisions by GeoNames code, such as "PK.02". */
  readonly divisions: ReadonlyMap<string, string>;
  /** Traditional letters and their simplified forms, in turn. */
  readonly han: string;
}

/** The bytes of a gazetteer file of these places. */
export const buildGazetteer = (all: readonly SourcePlace[], { divisions, han }: Tables): Uint8Array => {
  const places = all.toSorted((a, b) => b.importance - a.importance);
  const codes = numbered(places.map(({ division }) => division));
  const sources = numbered(places.map(({ source }) => source));
  const tables: GazetteerTables = {
    divisions: codes.values.map((code): Division => [code, divisions.get(code) ?? ""]),
    sources: sources.values,
    han,
  };
  const keyed = keysOf(places, hanTable(han));
  const keys = keyed.map(([key]) => key);
  const starts = buildDeletions(keys);
  const { backwards, ends } = indexEnds(keys);
  return writeSections({
    ...columnsOf(places),
    division: Uint16Array.from(places, ({ division }) => codes.numberOf(division)),
    source: Uint16Array.from(places, ({ source }) => sources.numberOf(source)),
    ...packKeys(keyed.map(([key, numbers]) => [key, numbers.length])),
    postings: Uint32Array.from(keyed.flatMap(([, numbers]) => numbers)),
    startBuckets: starts.buckets,
    startEntries: starts.entries,
    backwards,
    endBuckets: ends.buckets,
    endEntries: ends.entries,
    tables: Uint8Array.from(encodeUnits(JSON.stringify(tables))),
  });
};

const steps = (degrees: number): number => Math.round(degrees * COORDINATE_STEPS);

/** Nobody's weight is more than 255: that would be as many people as e to the 32nd. */
const weightOf = ({ importance }: SourcePlace): number =>
  Math.round((WEIGHT_STEPS * Math.log(importance + 100)) / 2);

const columnsOf = (
  places: readonly SourcePlace[],
): Pick<
  Sections,
  "lon" | "lat" | "population" | "geonamesId" | "kind" | "weight" | "names" | "nameStart"
> => ({
  lon: Int32Array.from(places, ({ lon }) => steps(lon)),
  lat: Int32Array.from(places, ({ lat }) => steps(lat)),
  population: Uint32Array.from(places, ({ population }) => population),
  geonamesId: Uint32Array.from(places, ({ geonamesId }) => geonamesId),
  kind: Uint8Array.from(places, ({ kind }) => PLACE_KINDS.indexOf(kind)),
  weight: Uint8Array.from(places, weightOf),
  ...namesOf(places),
});

/** All names of a place with tabs between; those with a known language have its tag, and stand once. */
const namesOf = (places: readonly SourcePlace[]): Pick<Sections, "names" | "nameStart"> => {
  const starts: number[] = [];
  const bytes: number[] = [];
  for (const { name, names, otherNames } of places) {
    starts.push(bytes.length);
    const known = new Set([name, ...Object.values(names)]);
    const tagged = Object.entries(names).map(([tag, its]) => `${tag}=${its}`);
    const all = [name, ...tagged, ...otherNames.filter((other) => !known.has(other))].join("\t");
    for (const byte of encodeUnits(all)) bytes.push(byte);
  }
  return { names: Uint8Array.from(bytes), nameStart: Uint32Array.from([...starts, bytes.length]) };
};

const numbered = (all: readonly string[]) => {
  const values = [...new Set(all)];
  const numbers = new Map(values.map((value, number) => [value, number]));
  return { values, numberOf: (value: string): number => numbers.get(value) ?? 0 };
};
