import type { Ruler } from "../../core/ruler.ts";
import { findPlace, type Story } from "../../core/story.ts";

/** The two places (ids) that a finished measure lies between; undefined where an end is no place of the story. */
export const placesMeasured = (
  story: Story,
  ruler: Ruler,
): readonly [from: string, to: string] | undefined => {
  if (ruler.status !== "done" || ruler.points.length !== 2) return undefined;
  const [from, to] = ruler.points.map(({ place }) => place);
  if (!from || !to || from === to) return undefined;
  return findPlace(story, from) && findPlace(story, to) ? [from, to] : undefined;
};
