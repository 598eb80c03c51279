import type { Claim } from "../claim.ts";
import { err, ok } from "../result.ts";
import { findClaim } from "../story.ts";
import { isOf } from "./annotate.ts";
import { withParts } from "./claim-parts.ts";
import type { Edit } from "./edit.ts";
import { withClaims } from "./parts.ts";

/** Puts a claim in the place of the one with its id. Its passages must say what it then states. */
export const changeClaim =
  (claim: Claim): Edit =>
  (story) => {
    if (!findClaim(story, claim.id)) return err(`claims.json has no claim "${claim.id}"`);
    const sound = withParts(story, claim);
    if (!sound.ok) return sound;
    const { text } = claim.stated;
    const exacts = story.annotations.items
      .filter((each) => isOf(each, { type: "claim", id: claim.id }))
      .flatMap(({ target }) => target.selector)
      .flatMap((selector) => (selector.type === "TextQuoteSelector" ? [selector.exact] : []));
    const other = exacts.find((exact) => !exact.includes(text));
    if (other !== undefined)
      return err(`claim "${claim.id}" would state "${text}", its passage says "${other}"`);
    return ok(
      withClaims(
        story,
        story.claims.map((each) => (each.id === claim.id ? claim : each)),
      ),
    );
  };
