import type { Claim } from "../claim.ts";
import { err, ok, type Result } from "../result.ts";
import { findPlace, type Story } from "../story.ts";
import { judgeBearing } from "./bearing.ts";
import { at } from "./blank.ts";
import { judgeComparison } from "./comparison.ts";
import { judgeContainment } from "./containment.ts";
import type { JudgeContext } from "./context.ts";
import { judgeDistance } from "./distance.ts";
import { readingSentence } from "./footprint.ts";
import { judgeLength } from "./length.ts";
import type { Verdict } from "./verdict.ts";

const NOWHERE: JudgeContext = {};

/**
 * Judges one claim of a story: how it was measured, its verdict, and the sentence that says why. All lengths in
 * metres. An error where the claim cannot be read: a place or route that the story has not, a text without the
 * figure that its kind needs, fields that disagree with the text, a kind that is not known.
 */
export const judge = (story: Story, claim: Claim, context: JudgeContext = NOWHERE): Result<Verdict> => {
  const verdict = judgeKind(story, claim, context);
  if (!verdict.ok || claim.kind === "length") return verdict;
  const ends = [claim.from, claim.to, ...(claim.kind === "comparison" ? [claim.than] : [])];
  const readings = ends.map((id) => {
    const place = findPlace(story, id);
    return place ? readingSentence(place, context.areaOf) : "";
  });
  if (readings.every((sentence) => sentence === "")) return verdict;
  return ok({ ...verdict.value, reason: `${verdict.value.reason}${[...new Set(readings)].join("")}` });
};

const judgeKind = (story: Story, claim: Claim, context: JudgeContext): Result<Verdict> => {
  switch (claim.kind) {
    case "distance":
      return judgeDistance(story, claim, context);
    case "bearing":
      return judgeBearing(story, claim, context);
    case "comparison":
      return judgeComparison(story, claim, context);
    case "containment":
      return judgeContainment(story, claim, context);
    case "length":
      return judgeLength(story, claim);
    default:
      return unknownKind(story, claim);
  }
};

/** A file of a later version may hold kinds that the types here do not know. */
const unknownKind = (story: Story, claim: { readonly id: string; readonly kind: string }): Result<Verdict> =>
  err(
    `${at(story, claim.id)}: the kind "${claim.kind}" is not known; wanted distance, bearing, comparison, containment or length`,
  );
