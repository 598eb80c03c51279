import search from "approx-string-match";
import type { TextQuoteSelector } from "./annotation.ts";
import { meaningOf } from "./passage-meaning.ts";
import { wholeWords } from "./whole-words.ts";

/** At most this share of a quote's letters may differ. */
const MOST_ERRORS_SHARE = 0.25;
/** Share of quote and context that must agree for a passage to count as found again… */
const FLOOR = 0.75;
/** …and by how much the best candidate must lead the next one. */
const LEAD = 0.1;
/** The words themselves count three times what the words around them count. */
const QUOTE_WEIGHT = 3;
/** approx-string-match works in blocks of 32 letters; a passage longer than this is not searched for in rough form. */
const LONGEST_QUOTE = 1000;

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/**
 * Looks for nearly the same words. A digit, a unit or a name that differs makes it another statement ("112 km" and
 * "120 km" are two letters apart): such a candidate never counts.
 */
export const locateApproximately = (
  text: string,
  quote: TextQuoteSelector,
): { start: number; end: number } | undefined => {
  if (quote.exact.length > LONGEST_QUOTE) return undefined;
  const mostErrors = Math.floor(quote.exact.length * MOST_ERRORS_SHARE);
  const candidates = search(text, quote.exact, mostErrors)
    .map(({ start, end, errors }) => candidate(text, quote, start, end, errors))
    .sort((a, b) => b.score - a.score);
  const best = candidates[0];
  if (!best || best.score < FLOOR) return undefined;
  if (meaningOf(text, best.start, best.end) !== meaningOfQuote(quote)) return undefined;
  const rival = candidates.find(({ start, end }) => start >= best.end || end <= best.start);
  if (rival && rival.score > best.score - LEAD) return undefined;
  return wholeWords(text, best.start, best.end);
};

const meaningOfQuote = ({ exact, prefix = "", suffix = "" }: TextQuoteSelector): string =>
  meaningOf(prefix + exact + suffix, prefix.length, prefix.length + exact.length);

const candidate = (
  text: string,
  quote: TextQuoteSelector,
  start: number,
  end: number,
  errors: number,
): Candidate => {
  const { exact, prefix = "", suffix = "" } = quote;
  const parts = [
    { weight: QUOTE_WEIGHT * exact.length, agreement: 1 - errors / exact.length },
    {
      weight: prefix.length,
      agreement: agreement(text.slice(Math.max(0, start - prefix.length), start), prefix),
    },
    { weight: suffix.length, agreement: agreement(text.slice(end, end + suffix.length), suffix) },
  ];
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return { start, end, score: parts.reduce((sum, part) => sum + part.weight * part.agreement, 0) / weight };
};

/** How much of `wanted` stands in `around`, 0 to 1. */
const agreement = (around: string, wanted: string): number => {
  if (wanted === "") return 1;
  const errors = search(around, wanted, wanted.length).map((match) => match.errors);
  return 1 - Math.min(wanted.length, ...errors) / wanted.length;
};
