import { ok } from "../result.ts";
import { annotate } from "./annotate.ts";
import type { Edit } from "./edit.ts";
import { type ImportPlan, isLinked } from "./import-plan.ts";
import { withPlaces, withRoutes } from "./parts.ts";

/** Adds what a plan holds, after what is there, as one change. A link that the story has already stays as it is. */
export const importFeatures =
  ({ places, routes, links }: Pick<ImportPlan, "places" | "routes" | "links">): Edit =>
  (story) => {
    const withPlacesAdded = withPlaces(story, [...story.places.features, ...places]);
    let next = withRoutes(withPlacesAdded, [...story.routes.features, ...routes]);
    for (const { meaning, passage } of links) {
      if (isLinked(next, { meaning, passage })) continue;
      const linked = annotate(next, meaning, [passage]);
      if (!linked.ok) return linked;
      next = linked.value;
    }
    return ok(next);
  };
