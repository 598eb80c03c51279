import type { LineString } from "geojson";
import { type LonLat, withinTurn } from "../../core/geodesy.ts";
import { placeAt } from "../../core/place-at.ts";
import { unrolled } from "../../core/ring.ts";
import type { Route, RouteKind } from "../../core/route.ts";
import type { Ruler } from "../../core/ruler.ts";
import { freeSlug } from "../../core/slug.ts";
import { findPlace, type Story } from "../../core/story.ts";
import { formatDecimalDegrees } from "../format.ts";

type Done = Ruler & { readonly status: "done" };

/** A route in a form. */
export interface RouteDraft {
  readonly name: string;
  readonly kind: RouteKind;
  readonly source: string;
  readonly notes: string;
}

const BY_HAND = "drawn by hand";

/** What the form of a measure's route begins with. */
export const draftOfMeasure = (story: Story, ruler: Done): RouteDraft => ({
  name: routeName(story, ruler),
  kind: "seaRoute",
  source: ruler.bySea
    ? "Computed on OpenStreetMap's coastline, off the coast where there is room. Not for navigation."
    : "Drawn on the map by hand.",
  notes: "",
});

export const draftOfRoute = ({ properties: { name, kind, source, notes = "" } }: Route): RouteDraft => ({
  name,
  kind,
  source,
  notes,
});

/** "Gwadar – Pasni": what a route along the measure is called until somebody names it. */
const routeName = (story: Story, { points }: Done): string =>
  [points[0], points.at(-1)]
    .flatMap((point) => {
      if (!point) return [];
      const place = point.place === null ? undefined : findPlace(story, point.place);
      return place?.properties.name ?? formatDecimalDegrees(point.at);
    })
    .join(" – ");

/** The measure as a route of the story: along its points, or along its way by sea. */
export const routeOfMeasure = (story: Story, ruler: Done, draft: RouteDraft): Route => {
  const { points, bySea } = ruler;
  const ids = story.routes.features.map(({ id }) => id);
  const line = bySea
    ? bySea.flatMap(({ path }, index) => path.slice(index === 0 ? 0 : 1))
    : points.map(({ at }) => at);
  const [first, last] = [points[0], points.at(-1)];
  const from = first?.place ?? placeIdAt(story, first?.at);
  const to = last?.place ?? placeIdAt(story, last?.at);
  const { kind, name, source, notes } = trimmed(draft);
  return {
    type: "Feature",
    id: freeSlug(name, ids),
    geometry: lineThrough(line),
    properties: {
      kind,
      name,
      ...(from && { from }),
      ...(to && { to }),
      madeBy: madeBy(ruler),
      source,
      ...(notes && { notes }),
    },
  };
};

const trimmed = ({ name, kind, source, notes }: RouteDraft) => ({
  name: name.trim(),
  kind,
  source: source.trim(),
  notes: notes.trim() || undefined,
});

const placeIdAt = (story: Story, at: LonLat | undefined): string | undefined => at && placeAt(story, at)?.id;

/** Between two ends `npm run sea:routes` can compute the way again; it knows no points on the way. */
const madeBy = ({ points, bySea }: Done): string => {
  if (!bySea) return BY_HAND;
  return points.length === 2 ? "sea route" : "by sea from point to point";
};

/** A way by sea runs on over 180°, a file's longitude does not. */
const lineThrough = (points: readonly LonLat[]): LineString => ({
  type: "LineString",
  coordinates: points.map(([lon, lat]) => [withinTurn(lon), lat]),
});

/** The points of a route's line, longitudes running on over 180°; null for several lines, which no hand edits. */
export const pointsOfRoute = ({ geometry }: Route): LonLat[] | null =>
  geometry.type === "LineString" ? unrolled(geometry.coordinates) : null;

/**
 * What a form says of a route that is there, for `changeRoute`. `points` are those of a line that was moved by hand:
 * then no program computes it anew, and an end that moved is where it is now.
 */
export const changeOfRoute = (
  story: Story,
  route: Route,
  draft: RouteDraft,
  points: readonly LonLat[] | null,
) => {
  if (!points) return { properties: trimmed(draft) };
  const before = pointsOfRoute(route);
  const end = (index: 0 | -1, place: string | undefined) => {
    const [was, is] = [before?.at(index), points.at(index)];
    return was && is && isSame(was, is) ? place : placeIdAt(story, is);
  };
  const { from, to } = route.properties;
  return {
    properties: { ...trimmed(draft), from: end(0, from), to: end(-1, to), madeBy: BY_HAND },
    geometry: lineThrough(points),
  };
};

/** A file's six decimals tell no more apart. */
const isSame = (a: LonLat, b: LonLat): boolean =>
  Math.abs(a[0] - b[0]) < 1e-6 && Math.abs(a[1] - b[1]) < 1e-6;
