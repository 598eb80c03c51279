import type { Annotation } from "../annotation.ts";
import { locate, type Stretch } from "../passage.ts";
import { ok } from "../result.ts";
import { wholeWords } from "../whole-words.ts";
import { movedTo } from "./annotate.ts";
import type { Edit } from "./edit.ts";
import { withAnnotations } from "./parts.ts";

/**
 * Puts a corrected text in the place of the article's. Passages outside of what changed move with their words; the
 * others are looked for again. What is found only nearly, or not at all, keeps the words that it was linked with: it
 * is shown as approximate or as an orphan until somebody links it anew.
 */
export const correctText =
  (corrected: string): Edit =>
  (story) => {
    const [before, after] = [story.article.text, corrected.replace(/\r\n?/g, "\n")];
    if (before === after) return ok(story);
    const change = changedStretch(before, after);
    const items = story.annotations.items.map((each) => follow(each, before, after, change));
    return ok(withAnnotations({ ...story, article: { ...story.article, text: after } }, items));
  };

/** The stretch of `before` that differs from `after`: what stands on both sides of it is the same. */
const changedStretch = (before: string, after: string): Stretch => {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same };
};

const follow = (annotation: Annotation, before: string, after: string, change: Stretch): Annotation => {
  const { selector } = annotation.target;
  const was = locate(before, selector);
  if (was.status === "approximate") return annotation;
  const moved = was.status === "orphan" ? undefined : outside(was, before, after, change);
  const now = moved ?? locate(after, selector);
  if (now.status !== "exact" && now.status !== "moved") return annotation;
  return movedTo(annotation, after, now);
};

/** Where a passage that was not touched stands now. One that the change grew into a longer word or number was touched. */
const outside = (was: Stretch, before: string, after: string, change: Stretch) => {
  const shift = was.start >= change.end ? after.length - before.length : was.end <= change.start ? 0 : null;
  if (shift === null) return undefined;
  const [start, end] = [was.start + shift, was.end + shift];
  const [wasWhole, isWhole] = [wholeWords(before, was.start, was.end), wholeWords(after, start, end)];
  const isSame = before.slice(wasWhole.start, wasWhole.end) === after.slice(isWhole.start, isWhole.end);
  return isSame ? { status: "exact" as const, start, end } : undefined;
};
