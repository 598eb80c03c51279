import type { Feature } from "geojson";
import { cutAt180 } from "../../core/cut-at-180.ts";
import type { ImportedGeometry } from "../../core/imported.ts";
import type { Place } from "../../core/place.ts";
import type { Route } from "../../core/route.ts";
import type { Story } from "../../core/story.ts";

/** A story's file for another program. */
export interface Exported {
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** Names of what the format has no place for. */
  readonly leftOut: readonly string[];
}

export type Drawn = Feature<ImportedGeometry, (Place | Route)["properties"]> & { readonly id: string };

interface AllDrawn {
  readonly drawn: Drawn[];
  readonly leftOut: string[];
}

/** Places and routes that have a geometry of their own, and the names of those that stand for a country or province. */
export const drawnOf = ({ places, routes }: Story): AllDrawn => {
  const all = [...places.features, ...routes.features];
  return {
    drawn: all.flatMap((each) => (each.geometry === null ? [] : [{ ...each, geometry: each.geometry }])),
    leftOut: all.flatMap(({ geometry, properties }) => (geometry === null ? [properties.name] : [])),
  };
};

/** The same with each geometry cut at 180° and its rings by the right-hand rule, as other programs take them. */
export const drawnWithin180 = (story: Story): AllDrawn => {
  const { drawn, leftOut } = drawnOf(story);
  return { drawn: drawn.map((each) => ({ ...each, geometry: cutAt180(each.geometry) })), leftOut };
};

/** Properties as one level of texts, for formats that know no more: `names` as "name:ur", the id beside them. */
export const flatProperties = ({ id, properties }: Drawn): Record<string, string> => {
  const { names = {}, ...rest } = properties;
  const plain = Object.entries(rest).filter(([, value]) =>
    ["string", "number", "boolean"].includes(typeof value),
  );
  const named = Object.entries(names).map(([tag, name]) => [`name:${tag}`, name]);
  return Object.fromEntries([["id", id], ...plain.map(([key, value]) => [key, String(value)]), ...named]);
};
