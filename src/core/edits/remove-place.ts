import { err, ok } from "../result.ts";
import type { Route } from "../route.ts";
import type { Story } from "../story.ts";
import { isOf } from "./annotate.ts";
import type { Edit } from "./edit.ts";
import { changed, wanted, withAnnotations, withPlaces, withRoutes } from "./parts.ts";
import { endsOf, referencesTo } from "./references.ts";
import { withoutClaims } from "./remove-claim.ts";

/**
 * Takes a place away. What names it (`referencesTo` lists it) makes it refuse; or goes too: its passages' links and
 * the claims about it. A route that begins or ends there stays, and forgets that end.
 */
export const removePlace =
  (id: string, references: "refuse" | "remove"): Edit =>
  (story) => {
    const part = { type: "place", id } as const;
    const there = wanted(story, part);
    if (!there.ok) return there;
    const found = referencesTo(story, part);
    if (found.length > 0 && references === "refuse") {
      const names = found.map((each) => `${each.type} ${each.id}`).join(", ");
      return err(`place "${id}" is named by ${names}: take them away too, or merge it with another place`);
    }
    const rest = story.places.features.filter((place) => place.id !== id);
    return ok(withPlaces(withoutNamesOf(story, id), rest));
  };

const withoutNamesOf = (story: Story, id: string): Story => {
  const about = story.claims.filter((claim) => endsOf(claim).some((end) => end.id === id));
  const claimless = withoutClaims(
    story,
    about.map((claim) => claim.id),
  );
  const items = claimless.annotations.items.filter((each) => !isOf(each, { type: "place", id }));
  const routes = story.routes.features.map((route) => withoutEnd(route, id));
  return withRoutes(withAnnotations(claimless, items), routes);
};

const withoutEnd = (route: Route, id: string): Route => {
  const { from, to } = route.properties;
  if (from !== id && to !== id) return route;
  const ends = { from: from === id ? undefined : from, to: to === id ? undefined : to };
  return { ...route, properties: changed(route.properties, ends) };
};
