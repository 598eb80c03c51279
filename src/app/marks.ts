import { type Annotation, bodyId } from "../core/annotation.ts";
import { type Located, locate } from "../core/passage.ts";
import type { Story } from "../core/story.ts";
import type { Ref } from "./refs.ts";

/** An annotation found in the text: UTF-16 offsets, end exclusive. */
export interface Mark {
  readonly annotation: string;
  readonly ref: Ref;
  readonly start: number;
  readonly end: number;
}
/** An annotation whose passage the text has no more. */
export interface Orphan {
  readonly ref: Ref;
  readonly annotation: Annotation;
}

/** All annotations of a story: those found in the text, in reading order, and the orphans. */
export interface Marks {
  readonly found: readonly Mark[];
  readonly orphans: readonly Orphan[];
}

const refOf = (annotation: Annotation): Ref => ({
  type: annotation.motivation === "assessing" ? "claim" : "place",
  id: bodyId(annotation),
});

export const findMarks = ({ article, annotations }: Story): Marks => {
  const found: Mark[] = [];
  const orphans: Orphan[] = [];
  for (const annotation of annotations.items) {
    const place: Located = locate(article.text, annotation.target.selector);
    const ref = refOf(annotation);
    if (place.status === "orphan") orphans.push({ ref, annotation });
    else found.push({ annotation: annotation.id, ref, start: place.start, end: place.end });
  }
  // A stable sort: of two places on one mention, the first in the file stays the first.
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return { found, orphans };
};

/** A stretch of text under the same marks: the innermost mention first. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly Mark[];
  readonly claims: readonly Mark[];
}

/** Cuts [start, end) at every border of a mark, so that nested and crossing marks can all be drawn. */
export const segmentsOf = (marks: readonly Mark[], start: number, end: number): Segment[] => {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const borders = new Set([start, end]);
  for (const mark of inside) {
    borders.add(Math.max(start, mark.start));
    borders.add(Math.min(end, mark.end));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((cut, index) => {
    const next = cuts[index + 1] ?? end;
    const over = inside.filter((mark) => mark.start <= cut && mark.end >= next);
    const byLength = over.toSorted((a, b) => a.end - a.start - (b.end - b.start));
    return {
      start: cut,
      end: next,
      mentions: byLength.filter((mark) => mark.ref.type === "place"),
      claims: byLength.filter((mark) => mark.ref.type === "claim"),
    };
  });
};
