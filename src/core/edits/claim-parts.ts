import type { Claim } from "../claim.ts";
import { ok, type Result } from "../result.ts";
import type { Story } from "../story.ts";
import { wanted } from "./parts.ts";
import { endsOf } from "./references.ts";

/** The claim, if the places or the route that it is about are there. */
export const withParts = (story: Story, claim: Claim): Result<Claim> => {
  const parts =
    claim.kind === "length"
      ? [{ type: "route", id: claim.route } as const]
      : endsOf(claim).map(({ id }) => ({ type: "place", id }) as const);
  for (const part of parts) {
    const there = wanted(story, part);
    if (!there.ok) return there;
  }
  return ok(claim);
};
