import type { DistanceClaim } from "./claim.ts";
import { readStatement } from "./claim-text/stated.ts";
import { freeId } from "./free-id.ts";
import { err, ok, type Result } from "./result.ts";
import type { Story } from "./story.ts";

/** The claim that words of the article make about two places, in the mode that they name. An error where they state no length. */
export const claimOfWords = (
  story: Story,
  [from, to]: readonly [from: string, to: string],
  text: string,
): Result<DistanceClaim> => {
  const statement = readStatement({ text });
  if (!statement.ok) return err(statement.error);
  const { figure, mode } = statement.value;
  const id = freeId(story, `${from} ${to} ${figure.value}${figure.unit}`);
  return ok({ id, kind: "distance", from, to, stated: { text }, mode });
};
