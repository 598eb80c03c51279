import type { Claim } from "../claim.ts";
import { err } from "../result.ts";
import { findClaim } from "../story.ts";
import { changeClaim } from "./change-claim.ts";
import type { Edit } from "./edit.ts";
import { changed } from "./parts.ts";

/** Sets a person's own word on a claim, or takes it away. It never changes the verdict. */
export const reviewClaim =
  (id: string, review: Claim["review"]): Edit =>
  (story) => {
    const claim = findClaim(story, id);
    return claim ? changeClaim(changed(claim, { review }))(story) : err(`claims.json has no claim "${id}"`);
  };
