import type { Claim } from "./claim.ts";
import { readStatement } from "./claim-text/stated.ts";
import { directionOf } from "./judge/bearing.ts";
import { relationOf } from "./judge/comparison.ts";
import { ok, type Result } from "./result.ts";

/** The claim, if what it states can be judged; an error where its kind wants more, or its fields and its words disagree. */
export const withStatement = (claim: Claim): Result<Claim> => {
  const read = statementOf(claim);
  return read.ok ? ok(claim) : read;
};

const statementOf = (claim: Claim): Result<unknown> => {
  switch (claim.kind) {
    case "distance":
    case "length":
      return readStatement(claim.stated);
    case "bearing":
      return directionOf(claim);
    case "comparison":
      return relationOf(claim);
    case "containment":
      return ok(null);
  }
};
