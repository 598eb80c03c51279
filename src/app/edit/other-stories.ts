import { freeId } from "../../core/free-id.ts";
import type { Place } from "../../core/place.ts";
import { sameValue } from "../../core/same-value.ts";
import type { Story } from "../../core/story.ts";
import { parseJson } from "../../formats/json.ts";
import { placesSchema } from "../../formats/places.ts";
import { readValue } from "../../formats/problem.ts";
import { type FetchText, loadIndex } from "../load-story.ts";

/** A place of another story of the collection, and which story that is. */
export interface OtherPlace {
  readonly place: Place;
  readonly story: string;
  readonly title: string;
}

const FILE = "places.geojson";
/** So many stories are asked for at once; what they have is told before the next ones are. */
const AT_ONCE = 8;

/**
 * Reads the places of all stories but one, and tells of them as they come, until nobody wants them any more. A story whose
 * places can't be had is passed over: who opens it is told why.
 */
export const readOtherPlaces = async (
  fetchText: FetchText,
  but: string,
  tell: (places: readonly OtherPlace[]) => void,
  wanted: AbortSignal,
): Promise<void> => {
  const index = await loadIndex(fetchText);
  if (index.status !== "open") return;
  const stories = index.stories.filter(({ id }) => id !== but);
  for (let start = 0; start < stories.length && !wanted.aborted; start += AT_ONCE) {
    const some = await Promise.all(
      stories.slice(start, start + AT_ONCE).map(async ({ id, title }) => {
        const places = await readPlaces(fetchText, id);
        return places.map((place) => ({ place, story: id, title }));
      }),
    );
    if (!wanted.aborted) tell(some.flat());
  }
};

const readPlaces = async (fetchText: FetchText, id: string): Promise<readonly Place[]> => {
  const answer = await fetchText(`geo/stories/${encodeURIComponent(id)}/${FILE}`);
  if (!answer.ok) return [];
  const json = parseJson(FILE, answer.value);
  const read = json.ok ? readValue(FILE, placesSchema, json.value) : json;
  return read.ok ? read.value.features : [];
};

/** Places that neither the story has (the same name, kind and shape), nor another one before them in the list. */
export const notYetIn = <T extends OtherPlace>(story: Story, others: readonly T[]): T[] => {
  const known = [...story.places.features];
  return others.filter(({ place }) => {
    if (known.some((each) => isSame(each, place))) return false;
    known.push(place);
    return true;
  });
};

const isSame = (a: Place, b: Place): boolean =>
  a.properties.name === b.properties.name &&
  a.properties.kind === b.properties.kind &&
  sameValue(a.geometry, b.geometry);

/** A copy of another story's place for this one, with all that is said of it; its source says by way of which story it came. */
export const copyOf = (story: Story, { place, story: from }: OtherPlace): Place => ({
  ...place,
  id: freeId(story, place.id),
  properties: {
    ...place.properties,
    source: `${place.properties.source} (by way of the story ${from})`,
  },
});
