import { err, ok } from "../result.ts";
import type { Edit } from "./edit.ts";
import { withAnnotations } from "./parts.ts";

/** Takes an annotation away; the place or claim that it meant stays. */
export const unlinkPassage =
  (annotation: string): Edit =>
  (story) => {
    const items = story.annotations.items.filter(({ id }) => id !== annotation);
    return items.length < story.annotations.items.length
      ? ok(withAnnotations(story, items))
      : err(`annotations.json has no annotation "${annotation}"`);
  };
