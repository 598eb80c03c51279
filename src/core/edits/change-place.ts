import type { Place, PlaceProperties } from "../place.ts";
import { ok } from "../result.ts";
import type { Edit } from "./edit.ts";
import { changed, wanted, withPlaces } from "./parts.ts";

/** What is to differ: a property given as undefined is taken away. */
interface PlaceChange {
  readonly properties?: Partial<PlaceProperties>;
  /** WGS84 degrees, [longitude, latitude]. */
  readonly geometry?: Place["geometry"];
}

/** Renames, moves, or changes a place's kind, names, uncertainty, source or notes. Its id is changed by `renameId`. */
export const changePlace =
  (id: string, { properties = {}, geometry }: PlaceChange): Edit =>
  (story) => {
    const there = wanted(story, { type: "place", id });
    if (!there.ok) return there;
    const change = (place: Place): Place => ({
      ...place,
      properties: changed(place.properties, properties),
      geometry: geometry === undefined ? place.geometry : geometry,
    });
    return ok(
      withPlaces(
        story,
        story.places.features.map((place) => (place.id === id ? change(place) : place)),
      ),
    );
  };
