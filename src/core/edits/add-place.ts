import type { Place } from "../place.ts";
import { ok } from "../result.ts";
import type { Edit } from "./edit.ts";
import { free, withPlaces } from "./parts.ts";

/** Adds a place after those that are there. */
export const addPlace =
  (place: Place): Edit =>
  (story) => {
    const isFree = free(story, { type: "place", id: place.id });
    return isFree.ok ? ok(withPlaces(story, [...story.places.features, place])) : isFree;
  };
