import { ellipsoidMeters, type LonLat } from "../../core/geodesy.ts";
import { footprintOf, representative } from "../../core/judge/footprint.ts";
import { signedMeters } from "../../core/judge/straight.ts";
import type { Place } from "../../core/place.ts";

/** Something with its place, and how far that is, in metres. */
type Near<T> = T & { readonly meters: number };

/** What lies farther off than this, in metres, was hardly meant. */
export const NEARBY_METERS = 30_000;

/** Metres from a point to a place: to its point, or to the edge of its outline, 0 within; undefined where it has neither. */
const metersTo = (place: Place, at: LonLat): number | undefined => {
  const footprint = footprintOf(place, undefined);
  if (!footprint) return undefined;
  return footprint.type === "disc"
    ? ellipsoidMeters(at, representative(footprint))
    : Math.max(0, signedMeters(footprint.outline, at));
};

/** Those whose place lies near a point, nearest first: what is there need not be added again. */
export const placesNear = <T extends { readonly place: Place }>(all: readonly T[], at: LonLat): Near<T>[] =>
  all
    .flatMap((each) => {
      const meters = metersTo(each.place, at);
      return meters !== undefined && meters <= NEARBY_METERS ? [{ ...each, meters }] : [];
    })
    .toSorted((a, b) => a.meters - b.meters);
