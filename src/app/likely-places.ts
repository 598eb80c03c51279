import type { Place } from "../core/place.ts";
import type { Story } from "../core/story.ts";

/** The story's places, those first that are called as the words are, then those with a name that shares some of them. */
export const likelyPlaces = (story: Story, words: string): Place[] => {
  const wanted = words.toLocaleLowerCase("en");
  const rank = ({ properties: { name, names = {} } }: Place): number => {
    const known = [name, ...Object.values(names)].map((each) => each.toLocaleLowerCase("en"));
    if (known.includes(wanted)) return 0;
    return known.some((each) => each.includes(wanted) || wanted.includes(each)) ? 1 : 2;
  };
  return story.places.features.toSorted(
    (a, b) => rank(a) - rank(b) || a.properties.name.localeCompare(b.properties.name, "en"),
  );
};
