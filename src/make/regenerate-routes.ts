import { type LonLat, toLonLat } from "../core/geodesy.ts";
import { pointOf } from "../core/place.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Route } from "../core/route.ts";
import { findPlace, type Story } from "../core/story.ts";
import { readRecipe } from "../sea/recipe.ts";
import { seaRoute } from "../sea/route.ts";
import type { Sea } from "../sea/sea.ts";

/**
 * The story with the line of each route computed whose `madeBy` says "sea route"; the others stay as they are. Such a
 * route leads between its two places; where an end is none of the story's, between its line's own end. Its line
 * begins and ends on the water: the legs from a quay to there are left out. The error names the route.
 */
export const regenerateRoutes = (story: Story, sea: Sea): Result<Story> => {
  const features: Route[] = [];
  for (const route of story.routes.features) {
    const made = regenerate(story, sea, route);
    if (!made.ok) return err(`route ${route.id}: ${made.error}`);
    features.push(made.value);
  }
  return ok({ ...story, routes: { ...story.routes, features } });
};

const regenerate = (story: Story, sea: Sea, route: Route): Result<Route> => {
  const { madeBy, from, to } = route.properties;
  const options = readRecipe(madeBy);
  if (!options) return ok(route);
  if (!options.ok) return options;
  const line = lineOf(route);
  const [start, end] = [endOf(story, from, line[0]), endOf(story, to, line.at(-1))];
  if (!start || !end) return err("a place with a point, or a line with two ends, was wanted");
  const found = seaRoute(sea, start, end, options.value);
  if (!found.ok) return err(found.error.message);
  const { path, startMovedMeters, endMovedMeters } = found.value;
  const wet = path.slice(startMovedMeters > 0 ? 1 : 0, endMovedMeters > 0 ? -1 : undefined);
  return ok({ ...route, geometry: { type: "LineString", coordinates: wet.map((point) => [...point]) } });
};

const lineOf = ({ geometry }: Route): LonLat[] =>
  (geometry.type === "LineString" ? geometry.coordinates : (geometry.coordinates[0] ?? [])).map(toLonLat);

const endOf = (story: Story, id: string | undefined, otherwise: LonLat | undefined): LonLat | undefined => {
  const place = id === undefined ? undefined : findPlace(story, id);
  return (place && pointOf(place)) ?? otherwise;
};
