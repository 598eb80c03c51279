import type { VerdictWord } from "./judge/verdict.ts";

/** A verdict as it is shown: a glyph and words, since colour alone tells too little. */
export const VERDICT_NAMES: Readonly<
  Record<VerdictWord, { readonly glyph: string; readonly words: string }>
> = {
  holds: { glyph: "✓", words: "Holds" },
  "holds-rounded": { glyph: "≈", words: "Holds as a rounded figure" },
  differs: { glyph: "≠", words: "Differs" },
  contradicted: { glyph: "✕", words: "Contradicted" },
  unmeasurable: { glyph: "?", words: "Cannot be measured" },
};
