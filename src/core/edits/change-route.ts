import { err, ok } from "../result.ts";
import type { Route } from "../route.ts";
import { findRoute } from "../story.ts";
import type { Edit } from "./edit.ts";
import { changed, withRoutes } from "./parts.ts";
import { withEnds } from "./route-ends.ts";

/** What is to differ: a property given as undefined is taken away. */
interface RouteChange {
  readonly properties?: Partial<Route["properties"]>;
  /** WGS84 degrees, [longitude, latitude]. */
  readonly geometry?: Route["geometry"];
}

/** Changes a route's line, name, kind, ends, provenance or notes. Its id is changed by `renameId`. */
export const changeRoute =
  (id: string, { properties = {}, geometry }: RouteChange): Edit =>
  (story) => {
    const route = findRoute(story, id);
    if (!route) return err(`routes.geojson has no route "${id}"`);
    const next = withEnds(story, {
      ...route,
      properties: changed(route.properties, properties),
      geometry: geometry ?? route.geometry,
    });
    if (!next.ok) return next;
    const routes = story.routes.features.map((each) => (each.id === id ? next.value : each));
    return ok(withRoutes(story, routes));
  };
