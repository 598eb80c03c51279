import type { DistanceClaim } from "../../core/claim.ts";
import { claimOfWords } from "../../core/claim-of-words.ts";
import type { Stretch } from "../../core/passage.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Story } from "../../core/story.ts";

/** The stretch of the article without white space at its ends. */
export const trimmed = (text: string, { start, end }: Stretch): Stretch => {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
};

/**
 * The claim that a passage of the article (UTF-16 code units, no white space at its ends) makes about two places. By
 * sea, where that is how it was measured; else the text's own words tell the mode. An error where the passage states
 * no length.
 */
export const claimOfPassage = (
  story: Story,
  [from, to]: readonly [from: string, to: string],
  passage: Stretch,
  isBySea: boolean,
): Result<DistanceClaim> => {
  const claim = claimOfWords(story, [from, to], story.article.text.slice(passage.start, passage.end));
  return claim.ok && isBySea ? ok({ ...claim.value, mode: "sea" }) : claim;
};
