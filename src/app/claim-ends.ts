import type { LonLat } from "../core/geodesy.ts";
import { type Place, pointOf } from "../core/place.ts";
import { findClaim, findPlace, type Story } from "../core/story.ts";

/** The two points between which a claim is drawn and measured; undefined where an end is no point. */
export const claimEnds = (
  story: Story,
  id: string,
): { from: LonLat; to: LonLat; fromPlace: Place; toPlace: Place } | undefined => {
  const claim = findClaim(story, id);
  if (!claim || claim.kind === "length") return undefined;
  const fromPlace = findPlace(story, claim.from);
  const toPlace = findPlace(story, claim.to);
  const from = fromPlace && pointOf(fromPlace);
  const to = toPlace && pointOf(toPlace);
  return from && to ? { from, to, fromPlace, toPlace } : undefined;
};
