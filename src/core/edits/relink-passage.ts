import { bodyId } from "../annotation.ts";
import type { Claim } from "../claim.ts";
import type { Stretch } from "../passage.ts";
import { err, ok } from "../result.ts";
import { findClaim } from "../story.ts";
import { isLinked, type Meaning, movedTo, soundStretch } from "./annotate.ts";
import { changeClaim } from "./change-claim.ts";
import type { Edit } from "./edit.ts";
import { withAnnotations } from "./parts.ts";

/**
 * Moves an annotation to other words of the article's text (UTF-16 code units, end exclusive): who made it, and what other
 * programs wrote into it, stays. Words that make a claim must say what it states; `claim` is what it is to state from
 * now on, null: what it does.
 */
export const relinkPassage =
  (id: string, { start, end }: Stretch, claim: Claim | null): Edit =>
  (story) => {
    const { text } = story.article;
    const annotation = story.annotations.items.find((each) => each.id === id);
    if (!annotation) return err(`annotations.json has no annotation "${id}"`);
    const isSound = soundStretch(text, start, end);
    if (!isSound.ok) return isSound;
    const type = annotation.motivation === "assessing" ? "claim" : "place";
    const meaning: Meaning = { type, id: bodyId(annotation) };
    const others = story.annotations.items.filter((each) => each !== annotation);
    if (others.some((each) => isLinked(text, each, meaning, start, end)))
      return err(`"${text.slice(start, end)}" is linked to "${meaning.id}" already`);
    const items = story.annotations.items.map((each) =>
      each === annotation ? movedTo(each, text, { start, end }) : each,
    );
    const moved = withAnnotations(story, items);
    if (type === "place") return ok(moved);
    const stating = claim ?? findClaim(story, meaning.id);
    return stating ? changeClaim(stating)(moved) : ok(moved);
  };
