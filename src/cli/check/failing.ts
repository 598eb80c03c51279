import type { Baseline } from "./baseline.ts";
import type { CheckedClaim } from "./checked.ts";

export const FAIL_ON = ["contradicted", "differs", "none"] as const;
/** From which verdict on a claim fails; a claim whose passage was lost fails too, unless nothing does. */
export type FailOn = (typeof FAIL_ON)[number];

/** What a claim comes to: 0 fine, 1 differs, 2 contradicted or its passage lost. Unmeasurable is fine. */
export type Severity = 0 | 1 | 2;

export const severityOf = ({ verdict, isOrphan }: Pick<CheckedClaim, "verdict" | "isOrphan">): Severity =>
  isOrphan || verdict === "contradicted" ? 2 : verdict === "differs" ? 1 : 0;

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
