import type { Edit } from "../../../src/core/edits/edit.ts";
import type { Stretch } from "../../../src/core/passage.ts";
import type { Place } from "../../../src/core/place.ts";
import type { Route } from "../../../src/core/route.ts";
import type { Story } from "../../../src/core/story.ts";
import { formatProblem } from "../../../src/formats/problem.ts";
import { readStoryObject } from "../../../src/formats/story-object.ts";
import { loadStoryFromDisk } from "../../stories.ts";

/** The first story, frozen to the bottom: an edit that changes it in place throws. */
export const PASNI: Story = frozen(loadStoryFromDisk("pasni-port"));
export const CLAIM = "pasni-gwadar-112km";

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** The story after an edit; one that fails, or leaves what the formats refuse, throws. */
export const edited = (edit: Edit, story: Story = PASNI): Story => {
  const next = edit(story);
  if (!next.ok) throw new Error(next.error);
  const read = readStoryObject(next.value);
  if (!read.ok) throw new Error(read.error.map(formatProblem).join("\n"));
  return frozen(next.value);
};

/** Why an edit is refused; "" if it is not. */
export const refusal = (edit: Edit, story: Story = PASNI): string => {
  const next = edit(story);
  return next.ok ? "" : next.error;
};

/** Where words stand in the article: the first time, or behind `from`. */
export const stretch = (words: string, story: Story = PASNI, from = 0): Stretch => {
  const start = story.article.text.indexOf(words, from);
  if (start < 0) throw new Error(`the article does not say "${words}"`);
  return { start, end: start + words.length };
};

export const ormara = (id = "ormara"): Place => ({
  type: "Feature",
  id,
  properties: { name: "Ormara", kind: "town", source: "GeoNames" },
  geometry: { type: "Point", coordinates: [64.6357, 25.2102] },
});

export const coastRoad = (ends: { from?: string; to?: string } = {}): Route => ({
  type: "Feature",
  id: "coast-road",
  properties: { name: "N-10", kind: "road", madeBy: "drawn by hand", source: "own", ...ends },
  geometry: {
    type: "LineString",
    coordinates: [
      [62.3, 25.1],
      [63.5, 25.3],
    ],
  },
});

export const routeOf = (id: string, story: Story): Route | undefined =>
  story.routes.features.find((route) => route.id === id);
