import type { CheckedClaim } from "./checked.ts";

/** What a claim comes to: 0 fine, 1 differs, 2 contradicted or its passage lost. Unmeasurable is fine. */
export type Severity = 0 | 1 | 2;

export const severityOf = ({ verdict, isOrphan }: Pick<CheckedClaim, "verdict" | "isOrphan">): Severity =>
  isOrphan || verdict === "contradicted" ? 2 : verdict === "differs" ? 1 : 0;
