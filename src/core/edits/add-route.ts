import { ok } from "../result.ts";
import type { Route } from "../route.ts";
import type { Edit } from "./edit.ts";
import { free, withRoutes } from "./parts.ts";
import { withEnds } from "./route-ends.ts";

/** Adds a route after those that are there; the places at its ends must be there too. */
export const addRoute =
  (route: Route): Edit =>
  (story) => {
    const isFree = free(story, { type: "route", id: route.id });
    if (!isFree.ok) return isFree;
    const ends = withEnds(story, route);
    return ends.ok ? ok(withRoutes(story, [...story.routes.features, route])) : ends;
  };
