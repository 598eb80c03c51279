import type { ImportedFeature } from "../imported.ts";
import { PLACE_KINDS, type Place, type PlaceKind } from "../place.ts";
import { ROUTE_KINDS, ROUTE_PARTS, type Route, type RouteKind } from "../route.ts";

/** What an imported file does not say. */
export interface ImportDefaults {
  readonly placeKind: PlaceKind;
  readonly routeKind: RouteKind;
  /** Where the data is from. */
  readonly source: string;
}

type Properties = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((each) => each === value);

/** A number of 0 or more, also where a table has it as text. */
const amount = (value: unknown): number | undefined => {
  const number = isText(value) ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) && number >= 0 ? number : undefined;
};

const matching = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === "string" && pattern.test(value) ? value : undefined;

const namesOf = (value: unknown): Readonly<Record<string, string>> | undefined =>
  // A reader lets nothing but texts through.
  typeof value === "object" && value !== null ? (value as Record<string, string>) : undefined;

/** Keys with a meaning in a story: those of another program mean something else, unless they fit. */
// biome-ignore format: a list to be read across
const MEANT = [
  "name", "names", "description", "notes", "kind", "source", "countryCode", "subdivisionCode", "population",
  "coordinateUncertaintyInMeters", "from", "to", "parts", "madeBy", "lengthUncertaintyPercent",
];
const others = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).filter(([key, value]) => !MEANT.includes(key) && value !== ""),
  );

const defined = <T extends object>(properties: T): T =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as T; // Object.fromEntries forgets the keys' types.

/** Longer than this, a description is no label for the map. */
const LONGEST_LABEL = 60;

/** Notes, and a description that is short enough to stand on the map; a longer one is notes. */
const wordsOf = ({
  notes,
  description,
}: Properties): { notes?: string | undefined; description?: string } => {
  const isLabel = isText(description) && description.length <= LONGEST_LABEL;
  const words = isText(notes) ? notes : isText(description) && !isLabel ? description : undefined;
  return { notes: words?.trim(), ...(isLabel && { description }) };
};

const shared = (properties: Properties, name: string, defaults: ImportDefaults) => ({
  name,
  names: namesOf(properties.names),
  source: isText(properties.source) ? properties.source.trim() : defaults.source,
  ...wordsOf(properties),
});

/** An imported point or polygon as a place. */
export const placeOfImport = (
  { properties, geometry }: ImportedFeature,
  id: string,
  name: string,
  defaults: ImportDefaults,
): Place | null => {
  if (geometry.type === "LineString" || geometry.type === "MultiLineString") return null;
  return {
    type: "Feature",
    id,
    properties: defined({
      ...others(properties),
      ...shared(properties, name, defaults),
      kind: oneOf(PLACE_KINDS, properties.kind) ?? defaults.placeKind,
      countryCode: matching(properties.countryCode, /^[A-Z]{2}$/),
      subdivisionCode: matching(properties.subdivisionCode, /^[A-Z]{2}-[A-Z0-9]{1,3}$/),
      population: amount(properties.population),
      coordinateUncertaintyInMeters: amount(properties.coordinateUncertaintyInMeters),
    }),
    geometry,
  };
};

/** An imported line as a route. Its ends are kept where `places` has them. */
export const routeOfImport = (
  { properties, geometry }: ImportedFeature,
  id: string,
  name: string,
  defaults: ImportDefaults,
  places: ReadonlySet<unknown>,
): Route | null => {
  if (geometry.type !== "LineString" && geometry.type !== "MultiLineString") return null;
  const end = (value: unknown) => (isText(value) && places.has(value) ? value : undefined);
  return {
    type: "Feature",
    id,
    properties: defined({
      ...others(properties),
      ...shared(properties, name, defaults),
      kind: oneOf(ROUTE_KINDS, properties.kind) ?? defaults.routeKind,
      from: end(properties.from),
      to: end(properties.to),
      parts: oneOf(ROUTE_PARTS, properties.parts),
      madeBy: isText(properties.madeBy) ? properties.madeBy : "imported",
      lengthUncertaintyPercent: amount(properties.lengthUncertaintyPercent),
    }),
    geometry,
  };
};
