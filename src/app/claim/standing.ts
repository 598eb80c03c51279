import type { VerdictWord } from "../../core/judge/verdict.ts";
import { VERDICT_NAMES } from "../../core/verdict-names.ts";
import type { Verdicts } from "./verdicts.ts";

/** How a claim stands: its verdict, or that it cannot be read. What needs a look comes first. */
export const STANDING_WORDS = [
  "contradicted",
  "differs",
  "unread",
  "unmeasurable",
  "holds-rounded",
  "holds",
] as const satisfies readonly (VerdictWord | "unread")[];
export type Standing = (typeof STANDING_WORDS)[number];

/** Glyph and words, as everywhere, and the words of a count, one and many ("1 claim holds as rounded"). */
export const STANDINGS: Readonly<
  Record<Standing, { glyph: string; words: string; one: string; many: string }>
> = {
  holds: { ...VERDICT_NAMES.holds, one: "holds", many: "hold" },
  "holds-rounded": { ...VERDICT_NAMES["holds-rounded"], one: "holds as rounded", many: "hold as rounded" },
  differs: { ...VERDICT_NAMES.differs, one: "differs", many: "differ" },
  contradicted: { ...VERDICT_NAMES.contradicted, one: "is contradicted", many: "are contradicted" },
  unmeasurable: { ...VERDICT_NAMES.unmeasurable, one: "unmeasurable", many: "unmeasurable" },
  unread: { glyph: "!", words: "Cannot be read", one: "cannot be read", many: "cannot be read" },
};

/** How a claim stands; undefined until it is judged. */
export const standingOf = (verdicts: Verdicts, claim: string): Standing | undefined => {
  const verdict = verdicts.get(claim);
  if (!verdict) return undefined;
  return verdict.ok ? verdict.value.verdict : "unread";
};

/** Why a claim cannot be read, without the names of story and claim: a reader sees which it is. */
export const faultOf = (error: string): string => error.replace(/^story ".*?", claim ".*?": /, "");
