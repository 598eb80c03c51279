import { bodyId } from "./annotation.ts";
import { type Located, locate } from "./passage.ts";
import type { Story } from "./story.ts";

/** Where a claim's passage stands now; of several the first that is found. Null where no annotation says where it stood. */
export const claimPassage = ({ article, annotations }: Story, claim: string): Located | null => {
  let located: Located | null = null;
  for (const annotation of annotations.items) {
    if (annotation.motivation !== "assessing" || bodyId(annotation) !== claim) continue;
    located = locate(article.text, annotation.target.selector);
    if (located.status !== "orphan") return located;
  }
  return located;
};
