import { type Excerpt, excerpt } from "../core/excerpt.ts";
import type { Story } from "../core/story.ts";
import type { Marks } from "./marks.ts";
import { type Ref, sameRef } from "./refs.ts";

/** A passage that mentions something, quoted. */
export interface Passage extends Excerpt {
  readonly annotation: string;
}

/** Every passage that mentions a place or states a claim, in reading order. */
export const passagesOf = (story: Story, marks: Marks, ref: Ref): Passage[] =>
  marks.found
    .filter((mark) => sameRef(mark.ref, ref))
    .map(({ annotation, start, end }) => ({ annotation, ...excerpt(story.article.text, start, end) }));

/** The passages of a route: those of the places at its ends. */
export const passagesOfRoute = (
  story: Story,
  marks: Marks,
  ends: readonly (string | undefined)[],
): Passage[] =>
  ends.flatMap((id) => (id === undefined ? [] : passagesOf(story, marks, { type: "place", id })));
