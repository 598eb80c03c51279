import { isNauticalText } from "../claim-text/words.ts";
import type { Place } from "../place.ts";
import type { Story } from "../story.ts";
import { isCoastal } from "./coast.ts";
import type { JudgeContext } from "./context.ts";

/** A sentence ends here, English or Chinese. */
const SENTENCE_END = /[.!?。！？\n]/;
/** Longer than any sentence that says how its figure is meant. */
const SENTENCE_REACH = 300;

/** The words round `quote` in the article, its sentence; the quote alone where the article has it not. */
const sentenceRound = (text: string, quote: string): string => {
  const at = text.indexOf(quote);
  if (at < 0) return quote;
  const before = text.slice(Math.max(0, at - SENTENCE_REACH), at);
  const after = text.slice(at + quote.length, at + quote.length + SENTENCE_REACH);
  return `${before.split(SENTENCE_END).at(-1)}${quote}${after.split(SENTENCE_END)[0]}`;
};

/** Whether miles may be nautical: an end on a coast or at sea, or a text that speaks of the sea. */
export const isNautical = (
  story: Story,
  quote: string,
  ends: readonly Place[],
  context: JudgeContext,
): boolean =>
  ends.some((place) => isCoastal(place, context)) || isNauticalText(sentenceRound(story.article.text, quote));
