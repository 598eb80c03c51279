import type { Claim } from "../../core/claim.ts";
import type { Verdict } from "../../core/judge/verdict.ts";
import type { Story } from "../../core/story.ts";
import { formatDate, formatLength } from "../format.ts";
import { STANDINGS } from "./standing.ts";

/** A verdict as plain text: what is said and where, the verdict, its reason, both models' figures, a link. */
export const claimAsText = (story: Story, claim: Claim, verdict: Verdict, link: string): string => {
  const { title, source, date } = story.article;
  const { measuredMeters, turfMeters } = verdict;
  const isByLength = measuredMeters !== null && turfMeters !== null;
  return [
    `“${claim.stated.text}” (${source}, ${formatDate(date)}: ${title})`,
    `${STANDINGS[verdict.verdict].words}. ${verdict.reason}`,
    ...(isByLength
      ? [
          `Measured ${formatLength(measuredMeters.value, "km")} (WGS84 ellipsoid, ${formatLength(measuredMeters.least, "km")} to ${formatLength(measuredMeters.most, "km")}); straight on Turf's sphere ${formatLength(turfMeters, "km")}.`,
        ]
      : []),
    link,
  ].join("\n");
};
