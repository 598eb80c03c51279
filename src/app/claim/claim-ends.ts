import type { LonLat } from "../../core/geodesy.ts";
import { pointOf } from "../../core/place.ts";
import { findClaim, findPlace, type Story } from "../../core/story.ts";

/** The two points between which a claim is drawn. */
export interface Line {
  readonly from: LonLat;
  readonly to: LonLat;
}
/** By claim id: lines that only measuring finds, to the nearest edge of an area. */
export type Lines = ReadonlyMap<string, Line>;

/** The ends of a claim's line: its own points, else what measuring found; undefined where there is neither. */
export const claimEnds = (story: Story, id: string, lines: Lines): Line | undefined => {
  const claim = findClaim(story, id);
  if (!claim || claim.kind === "length") return undefined;
  const [from, to] = [claim.from, claim.to].map((end) => {
    const place = findPlace(story, end);
    return place && pointOf(place);
  });
  return from && to ? { from, to } : lines.get(id);
};

/** Ids of the places that a claim is about. */
export const placesOfClaim = (story: Story, id: string): string[] => {
  const claim = findClaim(story, id);
  if (!claim || claim.kind === "length") return [];
  return claim.kind === "comparison" ? [claim.from, claim.to, claim.than] : [claim.from, claim.to];
};
