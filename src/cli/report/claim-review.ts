import { findClaim } from "../../core/story.ts";
import { claimReviewOf } from "../../formats/claim-review.ts";
import { inScript } from "../../formats/json.ts";
import { verdictOf } from "../check/checked.ts";
import type { Report, Write } from "./report.ts";

/** A list of schema.org ClaimReviews. `site` is where the viewer stands, `date` the day of the check. */
export const claimReviewReport = (write: Write, site: string, date: string): Report => {
  let separator = "[\n";
  return {
    story: ({ id, claims, story }) => {
      for (const checked of claims) {
        const claim = story && findClaim(story, checked.id);
        if (!story || !claim) continue;
        const url = claimAddress(site, id, checked.id);
        const review = claimReviewOf(story, claim, verdictOf(checked), { url, date });
        write(`${separator}${inScript(JSON.stringify(review))}`);
        separator = ",\n";
      }
    },
    end: () => write(separator === "[\n" ? "[]\n" : "\n]\n"),
  };
};

/** The viewer's address of a claim's card; without a site it counts from the page that it stands on. */
export const claimAddress = (site: string, story: string, claim: string): string =>
  `${site}#/${encodeURIComponent(story)}?claim=${encodeURIComponent(claim)}`;
