import { isAreaKind, PLACE_KINDS } from "../core/place.ts";
import { ROUTE_KINDS } from "../core/route.ts";
import type { Story } from "../core/story.ts";
import { PLACE_KIND_NAMES, ROUTE_KIND_NAMES } from "./format.ts";

/** A line of the legend, which is the list of layers too. `key` is what `app.hidden` holds. */
export interface LegendLine {
  readonly key: string;
  readonly name: string;
  readonly swatch: "disc" | "ring" | "area" | "dots" | "band" | "line" | "claim";
}

/** The lines of a story's legend: only kinds that it has. */
export const legendOf = (story: Story): LegendLine[] => {
  const placeKinds = new Set(story.places.features.map(({ properties }) => properties.kind));
  const routeKinds = new Set(story.routes.features.map(({ properties }) => properties.kind));
  return [
    ...PLACE_KINDS.filter((kind) => placeKinds.has(kind)).map(
      (kind): LegendLine => ({
        key: `place:${kind}`,
        name: PLACE_KIND_NAMES[kind][1],
        swatch: isAreaKind(kind) ? "area" : kind === "town" || kind === "city" ? "ring" : "disc",
      }),
    ),
    ...ROUTE_KINDS.filter((kind) => routeKinds.has(kind)).map(
      (kind): LegendLine => ({
        key: `route:${kind}`,
        name: ROUTE_KIND_NAMES[kind][1],
        swatch: kind === "seaRoute" ? "dots" : kind === "shippingLane" ? "band" : "line",
      }),
    ),
    ...(story.claims.length > 0 ? [{ key: "claims", name: "Claims", swatch: "claim" as const }] : []),
  ];
};
