import { locate, type Stretch } from "../passage.ts";
import type { Story } from "../story.ts";
import { wholeWords } from "../whole-words.ts";

/** Every stretch where the same words stand whole, and mean no place yet: what is offered when one mention was linked. */
export const otherMentions = (story: Story, words: string): Stretch[] => {
  const { text } = story.article;
  if (words.trim() === "") return [];
  const taken = story.annotations.items
    .filter(({ motivation }) => motivation === "identifying")
    .map(({ target }) => locate(text, target.selector));
  const found: Stretch[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    const whole = wholeWords(text, start, end);
    const isTaken = taken.some((each) => each.status !== "orphan" && each.start < end && each.end > start);
    if (whole.start === start && whole.end === end && !isTaken) found.push({ start, end });
  }
  return found;
};
