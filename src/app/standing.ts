import type { VerdictWord } from "../core/judge/verdict.ts";
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

/** Glyph, the words of a card, and those of a count, one and many ("1 claim holds as rounded"). */
export const STANDINGS: Readonly<
  Record<Standing, { glyph: string; words: string; one: string; many: string }>
> = {
  holds: { glyph: "✓", words: "Holds", one: "holds", many: "hold" },
  "holds-rounded": {
    glyph: "≈",
    words: "Holds as a rounded figure",
    one: "holds as rounded",
    many: "hold as rounded",
  },
  differs: { glyph: "≠", words: "Differs", one: "differs", many: "differ" },
  contradicted: { glyph: "✕", words: "Contradicted", one: "is contradicted", many: "are contradicted" },
  unmeasurable: { glyph: "?", words: "Cannot be measured", one: "unmeasurable", many: "unmeasurable" },
  unread: { glyph: "!", words: "Cannot be read", one: "cannot be read", many: "cannot be read" },
};

/** How a claim stands; undefined until it is judged. */
export const standingOf = (verdicts: Verdicts, claim: string): Standing | undefined => {
  const verdict = verdicts.get(claim);
  if (!verdict) return undefined;
  return verdict.ok ? verdict.value.verdict : "unread";
};
