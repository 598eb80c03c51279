import type { Annotation } from "../annotation.ts";
import type { Claim } from "../claim.ts";
import { ok } from "../result.ts";
import type { Story } from "../story.ts";
import { isOf, type Meaning } from "./annotate.ts";
import type { Edit } from "./edit.ts";
import { free, type Part, wanted, withAnnotations, withClaims, withPlaces, withRoutes } from "./parts.ts";
import { endsOf } from "./references.ts";

/** Gives a place, a route or a claim another id, and with it all that names it. */
export const renameId =
  ({ type, id }: Part, to: string): Edit =>
  (story) => {
    const there = wanted(story, { type, id });
    if (!there.ok || id === to) return there.ok ? ok(story) : there;
    const isFree = free(story, { type, id: to });
    if (!isFree.ok) return isFree;
    switch (type) {
      case "place": {
        const places = story.places.features.map((place) => (place.id === id ? { ...place, id: to } : place));
        return ok(withPlaceRenamed(withPlaces(story, places), id, to));
      }
      case "route": {
        const routes = story.routes.features.map((route) => (route.id === id ? { ...route, id: to } : route));
        const claims = story.claims.map((claim) =>
          claim.kind === "length" && claim.route === id ? { ...claim, route: to } : claim,
        );
        return ok(withClaims(withRoutes(story, routes), claims));
      }
      case "claim": {
        const claims = story.claims.map((claim) => (claim.id === id ? { ...claim, id: to } : claim));
        return ok(withBodies(withClaims(story, claims), { type, id }, to));
      }
    }
  };

/** Puts one place's id in the place of another's wherever a route, a claim or an annotation names it. */
export const withPlaceRenamed = (story: Story, id: string, to: string): Story => {
  const routes = story.routes.features.map((route) => {
    const ends = (["from", "to"] as const).filter((end) => route.properties[end] === id);
    if (ends.length === 0) return route;
    const renamed = Object.fromEntries(ends.map((end) => [end, to]));
    return { ...route, properties: { ...route.properties, ...renamed } };
  });
  const claims = story.claims.map((claim): Claim => {
    const ends = endsOf(claim).filter((end) => end.id === id);
    return ends.length === 0 ? claim : { ...claim, ...Object.fromEntries(ends.map(({ as }) => [as, to])) };
  });
  return withBodies(withClaims(withRoutes(story, routes), claims), { type: "place", id }, to);
};

const withBodies = (story: Story, meaning: Meaning, to: string): Story =>
  withAnnotations(
    story,
    story.annotations.items.map((each) =>
      isOf(each, meaning) ? { ...each, body: bodyNamed(each, to) } : each,
    ),
  );

/** Another program's object keeps what else it says. */
const bodyNamed = ({ body }: Annotation, id: string): Annotation["body"] => {
  if (typeof body === "string") return id;
  return typeof body.id === "string" ? { ...body, id } : { ...body, source: id };
};
