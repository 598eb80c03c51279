import { PLACE_KINDS, type PlaceKind } from "../core/place.ts";
import { ROUTE_KINDS, type RouteKind } from "../core/route.ts";
import { PLACE_KIND_NAMES, ROUTE_KIND_NAMES } from "./format.ts";

export const PLACE_KIND_OPTIONS = PLACE_KINDS.map((kind) => [kind, PLACE_KIND_NAMES[kind][0]] as const);
export const ROUTE_KIND_OPTIONS = ROUTE_KINDS.map((kind) => [kind, ROUTE_KIND_NAMES[kind][0]] as const);

interface Named {
  readonly id: string;
  readonly properties: { readonly name: string; readonly kind: PlaceKind | RouteKind };
}

const KIND_NAMES: Readonly<Record<PlaceKind | RouteKind, readonly [one: string, many: string]>> = {
  ...PLACE_KIND_NAMES,
  ...ROUTE_KIND_NAMES,
};

/**
 * Places or routes to choose from, as they come: id and what each is called. Where a name stands more than once its kind is
 * added, and where that is the same too, its id.
 */
export const optionsOfNamed = (parts: readonly Named[]): (readonly [id: string, name: string])[] => {
  const withKind = ({ properties: { name, kind } }: Named): string =>
    `${name} (${KIND_NAMES[kind][0].toLowerCase()})`;
  const [names, kinds] = [parts.map(({ properties: { name } }) => name), parts.map(withKind)];
  const isRepeated = (all: readonly string[], one: string): boolean =>
    all.indexOf(one) !== all.lastIndexOf(one);
  return parts.map((part) => {
    const { id, properties } = part;
    const long = withKind(part);
    if (!isRepeated(names, properties.name)) return [id, properties.name];
    return [id, isRepeated(kinds, long) ? `${long} · ${id}` : long];
  });
};

/** The same by name. */
export const byName = <T extends Named>(parts: readonly T[]): T[] =>
  parts.toSorted((a, b) => a.properties.name.localeCompare(b.properties.name, "en"));
