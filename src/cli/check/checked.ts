import type { Verdict, VerdictWord } from "../../core/judge/verdict.ts";
import type { Story } from "../../core/story.ts";

/** One claim as it was judged. */
export interface CheckedClaim {
  readonly id: string;
  readonly verdict: VerdictWord;
  readonly isOrphan: boolean;
  /** The words of the text. */
  readonly says: string;
  /** The whole verdict as one line of JSON, as it is written and kept. */
  readonly line: string;
}

/** One story as it was checked: its claims, and whatever could not be read. */
export interface CheckedStory {
  /** As messages name it: its folder, or "line 12". */
  readonly name: string;
  /** Line of the NDJSON that it came from. */
  readonly line: number | null;
  /** The story's id; empty where it could not be read. */
  readonly id: string;
  readonly title: string;
  readonly claims: readonly CheckedClaim[];
  /** Each with file, path, value and what was wanted. A story that could not be read has no claims. */
  readonly errors: readonly string[];
  /** The story itself; null where it could not be read, or is known from the cache. */
  readonly story: Story | null;
}

/** The verdict of a line that `checkStory` wrote. */
export const verdictOf = ({ line }: CheckedClaim): Verdict => JSON.parse(line) as Verdict; // Our own line.
