import { type Annotation, bodyId } from "../annotation.ts";
import { locate } from "../passage.ts";
import { err, ok } from "../result.ts";
import { findPlace, type Story } from "../story.ts";
import type { Edit } from "./edit.ts";
import { wanted, withAnnotations, withPlaces } from "./parts.ts";
import { endsOf } from "./references.ts";
import { withPlaceRenamed } from "./rename-id.ts";

/** One place instead of two: all that names `from` names `into`, which takes over the names that it has not. */
export const mergePlaces =
  (from: string, into: string): Edit =>
  (story) => {
    for (const id of [from, into]) {
      const there = wanted(story, { type: "place", id });
      if (!there.ok) return there;
    }
    if (from === into) return err(`place "${from}" can't be merged with itself`);
    const between = story.claims.find((claim) => {
      const ids = endsOf(claim).map(({ id }) => id);
      return ids.includes(from) && ids.includes(into);
    });
    if (between)
      return err(`claim "${between.id}" is about both "${from}" and "${into}": change or remove it first`);
    const names = {
      ...findPlace(story, from)?.properties.names,
      ...findPlace(story, into)?.properties.names,
    };
    const features = story.places.features
      .filter(({ id }) => id !== from)
      .map((place) =>
        place.id === into && Object.keys(names).length > 0
          ? { ...place, properties: { ...place.properties, names } }
          : place,
      );
    return ok(withoutTwins(withPlaceRenamed(withPlaces(story, features), from, into), into));
  };

/** Words that were linked to both places are linked once. */
const withoutTwins = (story: Story, place: string): Story => {
  const seen = new Set<string>();
  const isFirst = (annotation: Annotation): boolean => {
    if (annotation.motivation !== "identifying" || bodyId(annotation) !== place) return true;
    const found = locate(story.article.text, annotation.target.selector);
    if (found.status === "orphan") return true;
    const key = `${found.start} ${found.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  return withAnnotations(story, story.annotations.items.filter(isFirst));
};
