import type { CheckedStory } from "../check/checked.ts";
import type { Tally } from "../check/tally.ts";

/** Writes a check in one format, story by story, so that none of it need be held. */
export interface Report {
  /** `isFailing` by claim of the story, in its order. */
  readonly story: (story: CheckedStory, isFailing: readonly boolean[]) => void;
  readonly end: (tally: Tally) => void;
}

/** Where a report writes. */
export type Write = (text: string) => void;
