import type { ImportedFeature } from "./imported.ts";
import type { Place } from "./place.ts";
import type { Route } from "./route.ts";
import { geometryKey, latitudesKey } from "./same-geometry.ts";
import type { Story } from "./story.ts";

interface Known {
  readonly feature: Place | Route;
  /** Worked out once, and only where the latitudes agree. */
  readonly key: () => string;
}

/**
 * What finds the id of the same thing in a story: the same geometry, however a program writes it, and the same name in any
 * language, or none. Few formats keep ids, and another program gives its own.
 */
export const createKnown = ({
  places,
  routes,
}: Story): ((feature: ImportedFeature) => string | undefined) => {
  const byLatitudes = new Map<string, Known[]>();
  for (const feature of [...places.features, ...routes.features]) {
    const { geometry } = feature;
    if (geometry === null) continue;
    let key: string | undefined;
    const known: Known = {
      feature,
      key: () => {
        key ??= geometryKey(geometry);
        return key;
      },
    };
    const latitudes = latitudesKey(geometry);
    const others = byLatitudes.get(latitudes);
    if (others) others.push(known);
    else byLatitudes.set(latitudes, [known]);
  }
  return ({ id, properties: { name }, geometry }) => {
    const near =
      byLatitudes.get(latitudesKey(geometry))?.filter(({ feature }) => isNamed(feature, name)) ?? [];
    if (near.length === 0) return undefined;
    const key = geometryKey(geometry);
    const same = near.filter((each) => each.key() === key).map(({ feature }) => feature.id);
    return same.find((each) => each === id) ?? same[0];
  };
};

const isNamed = ({ properties: { name, names = {} } }: Place | Route, wanted: string): boolean => {
  const plain = plainName(wanted);
  return plain === "" || [name, ...Object.values(names)].some((each) => plainName(each) === plain);
};

/** Formats have other blanks, and no place for controls and halves of letters. */
const plainName = (name: string): string => name.replace(/[\s\p{Cc}\p{Cs}\ufffd]+/gu, " ").trim();
