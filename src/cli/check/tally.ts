import type { CheckedStory } from "./checked.ts";

/** What a whole check came to. */
export interface Tally {
  stories: number;
  /** By verdict. */
  readonly claims: Record<CheckedStory["claims"][number]["verdict"], number>;
  orphans: number;
  failed: number;
  errors: number;
}

export const newTally = (): Tally => ({
  stories: 0,
  claims: { holds: 0, "holds-rounded": 0, differs: 0, contradicted: 0, unmeasurable: 0 },
  orphans: 0,
  failed: 0,
  errors: 0,
});

/** Adds a story to the tally. */
export const count = (
  tally: Tally,
  { claims, errors }: CheckedStory,
  isFailing: readonly boolean[],
): void => {
  tally.stories++;
  tally.errors += errors.length;
  for (const [index, { verdict, isOrphan }] of claims.entries()) {
    tally.claims[verdict]++;
    if (isOrphan) tally.orphans++;
    if (isFailing[index]) tally.failed++;
  }
};

/** 0 fine, 1 a claim failed, 2 something could not be read. */
export const exitCode = ({ errors, failed }: Tally): 0 | 1 | 2 => (errors > 0 ? 2 : failed > 0 ? 1 : 0);
