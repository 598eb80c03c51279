import type { Baseline } from "./baseline.ts";
import type { CheckedClaim } from "./checked.ts";
import { severityOf } from "./severity.ts";

export const FAIL_ON = ["contradicted", "differs", "none"] as const;
/** From which verdict on a claim fails; a claim whose passage was lost fails too, unless nothing does. */
export type FailOn = (typeof FAIL_ON)[number];

const FAILS_FROM: Readonly<Record<FailOn, number>> = { contradicted: 2, differs: 1, none: 3 };

/** True for a claim that fails the check: bad enough, and worse than the baseline has it. */
export const isFailing = (
  claim: CheckedClaim,
  story: string,
  failOn: FailOn,
  baseline: Baseline,
): boolean => {
  const severity = severityOf(claim);
  return severity >= FAILS_FROM[failOn] && severity > (baseline(story, claim.id) ?? 0);
};
