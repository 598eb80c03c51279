import type { Claim } from "../../core/claim.ts";
import type { LonLat } from "../../core/geodesy.ts";
import type { MeasuredMode } from "../../core/judge/verdict.ts";
import type { Story } from "../../core/story.ts";

/** What a reader tries on the open claim, to see what would make it true. No file and no edit holds it. */
export interface Trial {
  /** The mode to judge in; null: the headline's own. */
  readonly mode: MeasuredMode | null;
  /** Points tried for the claim's ends, by place id, degrees; null: the ends are not being moved. */
  readonly ends: Readonly<Record<string, LonLat>> | null;
}

export const NO_TRIAL: Trial = { mode: null, ends: null };

/** The story as it would be: a copy, with the tried points and the tried mode of one claim. */
export const tryStory = (story: Story, claimId: string, { mode, ends }: Trial): Story => ({
  ...story,
  claims: story.claims.map((claim) => (claim.id === claimId ? tryClaim(claim, mode) : claim)),
  places: {
    ...story.places,
    features: story.places.features.map((place) => {
      const point = ends?.[place.id];
      return point ? { ...place, geometry: { type: "Point", coordinates: [...point] } } : place;
    }),
  },
  routes: {
    ...story.routes,
    // A route does not lead to an end that was moved away from it.
    features: story.routes.features.filter(
      ({ properties: { from, to } }) => !(from && ends?.[from]) && !(to && ends?.[to]),
    ),
  },
});

const tryClaim = (claim: Claim, mode: MeasuredMode | null): Claim =>
  mode !== null && (claim.kind === "distance" || claim.kind === "comparison") ? { ...claim, mode } : claim;
