import { type Annotation, bodyId } from "../annotation.ts";
import { wholeCharacter } from "../code-units.ts";
import { locate, makeSelectors, type Stretch } from "../passage.ts";
import { err, ok, type Result } from "../result.ts";
import type { Story } from "../story.ts";
import { withAnnotations } from "./parts.ts";

/** What words may stand for: a place that they name, or a claim that they make. */
export interface Meaning {
  readonly type: "place" | "claim";
  readonly id: string;
}

/** Adds an annotation for each stretch of the text, after those that are there. */
export const annotate = (story: Story, meaning: Meaning, stretches: readonly Stretch[]): Result<Story> => {
  const { text } = story.article;
  const items = [...story.annotations.items];
  const taken = new Set(items.map(({ id }) => id));
  for (const { start, end } of stretches) {
    const isSound = soundStretch(text, start, end);
    if (!isSound.ok) return isSound;
    if (items.some((item) => isLinked(text, item, meaning, start, end)))
      return err(`"${text.slice(start, end)}" is linked to "${meaning.id}" already`);
    const id = freeAnnotationId(taken);
    taken.add(id);
    items.push({
      type: "Annotation",
      id,
      motivation: motivationOf(meaning),
      body: meaning.id,
      target: { source: "article.md", selector: makeSelectors(text, start, end) },
    });
  }
  return ok(withAnnotations(story, items));
};

const motivationOf = ({ type }: Meaning): Annotation["motivation"] =>
  type === "claim" ? "assessing" : "identifying";

/** Whether an annotation says of a place or a claim. */
export const isOf = (annotation: Annotation, meaning: Meaning): boolean =>
  annotation.motivation === motivationOf(meaning) && bodyId(annotation) === meaning.id;

/** Nothing, or that these are no words of the text. */
export const soundStretch = (text: string, start: number, end: number): Result<null> =>
  isStretch(text, start, end)
    ? ok(null)
    : err(`article.md: ${start} to ${end} came, a stretch of words within 0 to ${text.length} was wanted`);

const isStretch = (text: string, start: number, end: number): boolean =>
  [start, end].every((offset) => Number.isInteger(offset) && wholeCharacter(text, offset) === offset) &&
  start >= 0 &&
  start < end &&
  end <= text.length &&
  text.slice(start, end).trim() !== "";

/** The annotation with selectors of words where they are now, each with what other programs put into it. */
export const movedTo = (annotation: Annotation, text: string, { start, end }: Stretch): Annotation => {
  const { target } = annotation;
  const selector = makeSelectors(text, start, end).map((fresh) => ({
    ...target.selector.find(({ type }) => type === fresh.type),
    ...fresh,
  }));
  return { ...annotation, target: { ...target, selector } };
};

export const isLinked = (
  text: string,
  item: Annotation,
  meaning: Meaning,
  start: number,
  end: number,
): boolean => {
  if (!isOf(item, meaning)) return false;
  const found = locate(text, item.target.selector);
  return found.status !== "orphan" && found.start === start && found.end === end;
};

/** "a26" after 25 annotations, or the next that is free. */
export const freeAnnotationId = (taken: ReadonlySet<string>): string => {
  let number = taken.size + 1;
  while (taken.has(`a${number}`)) number++;
  return `a${number}`;
};
