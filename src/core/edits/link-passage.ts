import type { Stretch } from "../passage.ts";
import { err } from "../result.ts";
import { findClaim } from "../story.ts";
import { annotate, type Meaning } from "./annotate.ts";
import type { Edit } from "./edit.ts";
import { wanted } from "./parts.ts";

/** Links stretches of the article's text (UTF-16 code units, end exclusive) to a place that they name or a claim that they make. */
export const linkPassage =
  (meaning: Meaning, ...stretches: readonly Stretch[]): Edit =>
  (story) => {
    const there = wanted(story, meaning);
    if (!there.ok) return there;
    const words = meaning.type === "claim" ? (findClaim(story, meaning.id)?.stated.text ?? "") : "";
    const without = stretches.find(({ start, end }) => !story.article.text.slice(start, end).includes(words));
    if (without) {
      const passage = story.article.text.slice(without.start, without.end);
      return err(
        `claim "${meaning.id}" states "${words}": a passage that says so was wanted, "${passage}" came`,
      );
    }
    return annotate(story, meaning, stretches);
  };
