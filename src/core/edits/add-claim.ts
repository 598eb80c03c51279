import type { Claim } from "../claim.ts";
import type { Stretch } from "../passage.ts";
import { withParts } from "./claim-parts.ts";
import type { Edit } from "./edit.ts";
import { linkPassage } from "./link-passage.ts";
import { free, withClaims } from "./parts.ts";

/**
 * Adds a claim, and links the passage that makes it: a stretch of the article's text (UTF-16 code units, end
 * exclusive) which holds `claim.stated.text` word for word.
 */
export const addClaim =
  (claim: Claim, passage: Stretch): Edit =>
  (story) => {
    const isFree = free(story, { type: "claim", id: claim.id });
    if (!isFree.ok) return isFree;
    const sound = withParts(story, claim);
    if (!sound.ok) return sound;
    return linkPassage({ type: "claim", id: claim.id }, passage)(withClaims(story, [...story.claims, claim]));
  };
