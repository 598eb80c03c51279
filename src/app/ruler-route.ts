import type { LonLat } from "../core/geodesy.ts";
import type { Route, RouteKind } from "../core/route.ts";
import type { Ruler } from "../core/ruler.ts";
import { freeSlug } from "../core/slug.ts";
import { findPlace, type Story } from "../core/story.ts";
import { formatDecimalDegrees } from "./format.ts";

type Done = Ruler & { readonly status: "done" };

/** "Gwadar – Pasni": what a route along the measure is called until somebody names it. */
export const routeName = (story: Story, { points }: Done): string =>
  [points[0], points.at(-1)]
    .flatMap((point) => {
      if (!point) return [];
      const place = point.place === null ? undefined : findPlace(story, point.place);
      return place?.properties.name ?? formatDecimalDegrees(point.at);
    })
    .join(" – ");

/** The measure as a route of the story: along its points, or along its way by sea. */
export const routeOfMeasure = (story: Story, ruler: Done, name: string, kind: RouteKind): Route => {
  const { points, bySea } = ruler;
  const ids = story.routes.features.map(({ id }) => id);
  const line = bySea
    ? bySea.flatMap(({ path }, index) => path.slice(index === 0 ? 0 : 1))
    : points.map(({ at }) => at);
  const [from, to] = [placeOf(story, points[0]?.place), placeOf(story, points.at(-1)?.place)];
  return {
    type: "Feature",
    id: freeSlug(name, ids),
    geometry: { type: "LineString", coordinates: line.map(wrapped) },
    properties: { kind, name, ...(from && { from }), ...(to && { to }), ...provenance(ruler) },
  };
};

const placeOf = (story: Story, id: string | null | undefined): string | undefined =>
  id && findPlace(story, id) ? id : undefined;

/** A way by sea runs on over 180°, a file's longitude does not. */
const wrapped = ([lon, lat]: LonLat): number[] => [lon - 360 * Math.round(lon / 360), lat];

/** Between two ends `npm run sea:routes` can compute the way again; it knows no points on the way. */
const provenance = ({ points, bySea }: Done) =>
  bySea
    ? {
        madeBy: points.length === 2 ? "sea route" : "by sea from point to point",
        source:
          "Computed on OpenStreetMap's coastline, off the coast where there is room. Not for navigation.",
      }
    : { madeBy: "drawn by hand", source: "Drawn on the map with the ruler." };
