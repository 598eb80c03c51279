import { ellipsoidMeters, type LonLat } from "./geodesy.ts";
import { footprintOf, representative } from "./judge/footprint.ts";
import { isInside } from "./judge/outline-topology.ts";
import { isArea, type Place } from "./place.ts";
import type { Story } from "./story.ts";

/** The place of the story that a point lies at: in its circle or outline, areas left out; of several the nearest. */
export const placeAt = (story: Story, at: LonLat): Place | undefined =>
  story.places.features
    .flatMap((place) => {
      const footprint = isArea(place) ? null : footprintOf(place, undefined);
      if (!footprint) return [];
      const meters = ellipsoidMeters(at, representative(footprint));
      const isThere =
        footprint.type === "disc" ? meters <= footprint.radiusMeters : isInside(footprint.outline, at);
      return isThere ? [{ place, meters }] : [];
    })
    .toSorted((a, b) => a.meters - b.meters)[0]?.place;
