import type { Claim } from "../../core/claim.ts";
import { claimPassage } from "../../core/claim-passage.ts";
import { judgeBySea } from "../../core/judge-by-sea.ts";
import type { Result } from "../../core/result.ts";
import type { Story } from "../../core/story.ts";
import { TOOL_VERSION } from "../../core/versions.ts";
import { formatProblem, type Problem } from "../../formats/problem.ts";
import type { Data } from "../data.ts";
import type { CheckedClaim, CheckedStory } from "./checked.ts";

/** Where a story came from. */
export type Origin = Pick<CheckedStory, "name" | "line">;

/** Judges every claim of a story that was read, or tells why it was not. */
export const checkStory = (origin: Origin, story: Result<Story, Problem[]>, data: Data): CheckedStory => {
  if (!story.ok) {
    const errors = story.error.map((problem) => inOrigin(origin, formatProblem(problem)));
    return { ...origin, id: "", title: "", claims: [], errors, story: null };
  }
  const claims: CheckedClaim[] = [];
  const errors: string[] = [];
  for (const [index, claim] of story.value.claims.entries()) {
    const checked = checkClaim(story.value, claim, data);
    if (typeof checked !== "string") claims.push(checked);
    else errors.push(inOrigin(origin, `${claimPath(origin, index)}: ${checked}`));
  }
  const { id, article } = story.value;
  return { ...origin, id, title: article.title, claims, errors, story: story.value };
};

const inOrigin = ({ name, line }: Origin, message: string): string =>
  line === null ? `${name}/${message}` : `${name}: ${message}`;

const claimPath = ({ line }: Origin, index: number): string =>
  line === null ? `claims.json: $[${index}]` : `story: $.claims[${index}]`;

/** A claim as judged, or the message of one that cannot be read. */
const checkClaim = (story: Story, claim: Claim, data: Data): CheckedClaim | string => {
  const judged = judgeBySea(story, claim, data.land, data.seaMeters);
  if (!judged.ok) return judged.error;
  const passage = claimPassage(story, claim.id)?.status ?? null;
  const verdict = { ...judged.value, passage, tool: TOOL_VERSION, data: data.version };
  return {
    id: claim.id,
    verdict: verdict.verdict,
    isOrphan: passage === "orphan",
    says: claim.stated.text,
    line: JSON.stringify(verdict),
  };
};
