import type { Place } from "../../core/place.ts";
import type { Story } from "../../core/story.ts";

/** A name that is the words counts most, then one that shares some of them. */
type Likeness = "same" | "part" | "other";
const ORDER: readonly Likeness[] = ["same", "part", "other"];

const likeness = ({ properties: { name, names = {} } }: Place, words: string): Likeness => {
  const wanted = words.toLocaleLowerCase("en");
  const known = [name, ...Object.values(names)].map((each) => each.toLocaleLowerCase("en"));
  if (known.includes(wanted)) return "same";
  return known.some((each) => each.includes(wanted) || wanted.includes(each)) ? "part" : "other";
};

/** The story's places, those first that are called as the words are; `likeliest` is "" where none is called exactly so. */
export const likelyPlaces = (
  story: Story,
  words: string,
): { readonly places: readonly Place[]; readonly likeliest: string } => {
  const ranked = story.places.features.map((place) => ({ place, like: likeness(place, words) }));
  const sorted = ranked.toSorted(
    (a, b) =>
      ORDER.indexOf(a.like) - ORDER.indexOf(b.like) ||
      a.place.properties.name.localeCompare(b.place.properties.name, "en"),
  );
  const [first] = sorted;
  return {
    places: sorted.map(({ place }) => place),
    likeliest: first?.like === "same" ? first.place.id : "",
  };
};
