import type { Annotation } from "../annotation.ts";
import type { Claim } from "../claim.ts";
import type { Place } from "../place.ts";
import { err, ok, type Result } from "../result.ts";
import type { Route } from "../route.ts";
import type { Story } from "../story.ts";

/** What has an id that other parts of a story may name. */
export interface Part {
  readonly type: "place" | "route" | "claim";
  readonly id: string;
}

const FILE_OF = { place: "places.geojson", route: "routes.geojson", claim: "claims.json" } as const;

const listOf = (story: Story, type: Part["type"]): readonly { readonly id: string }[] =>
  type === "place" ? story.places.features : type === "route" ? story.routes.features : story.claims;

/** Nothing, or that the story has no such part. */
export const wanted = (story: Story, { type, id }: Part): Result<null> =>
  listOf(story, type).some((each) => each.id === id)
    ? ok(null)
    : err(`${FILE_OF[type]} has no ${type} "${id}"`);

/** Nothing, or that the id is taken. */
export const free = (story: Story, { type, id }: Part): Result<null> =>
  listOf(story, type).some((each) => each.id === id)
    ? err(`${FILE_OF[type]} has a ${type} "${id}" already: an id that is not used was wanted`)
    : ok(null);

export const withPlaces = (story: Story, features: Place[]): Story => ({
  ...story,
  places: { ...story.places, features },
});
export const withRoutes = (story: Story, features: Route[]): Story => ({
  ...story,
  routes: { ...story.routes, features },
});
export const withAnnotations = (story: Story, items: readonly Annotation[]): Story => ({
  ...story,
  annotations: { ...story.annotations, items },
});
export const withClaims = (story: Story, claims: readonly Claim[]): Story => ({ ...story, claims });

/** A copy of `whole` with what `change` says; a key whose value is undefined goes. */
export const changed = <T extends object>(whole: T, change: Partial<T>): T => {
  const entries = Object.entries({ ...whole, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T; // Object.fromEntries forgets the keys' types.
};
