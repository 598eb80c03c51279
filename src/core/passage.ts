import type { TextPositionSelector, TextQuoteSelector } from "./annotation.ts";
import { wholeCharacter } from "./code-units.ts";
import { locateApproximately } from "./passage-approximate.ts";
import { cutsNumber } from "./whole-words.ts";

/** A part of a text: UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

type Selector = TextQuoteSelector | TextPositionSelector;

/**
 * Where a passage stands now, in UTF-16 code units, end exclusive. `exact`: where it was said to be; `moved`: the
 * same words elsewhere; `approximate`: nearly the same words; `orphan`: shown, never dropped, never silently moved.
 */
export type Located =
  | { readonly status: "exact" | "moved" | "approximate"; readonly start: number; readonly end: number }
  | { readonly status: "orphan" };

const ORPHAN: Located = { status: "orphan" };

/** Finds a passage again after the text may have changed: exact at its position, exact with its context, approximate, orphan. */
export const locate = (text: string, selectors: readonly Selector[]): Located => {
  const quote = selectors.find((selector) => selector.type === "TextQuoteSelector");
  if (!quote || quote.exact === "") return ORPHAN;
  const position = selectors.find((selector) => selector.type === "TextPositionSelector");
  if (position && text.slice(position.start, position.end) === quote.exact)
    return { status: "exact", start: position.start, end: position.end };
  const [only, another] = occurrences(text, quote);
  if (only !== undefined && another === undefined)
    return { status: "moved", start: only, end: only + quote.exact.length };
  // Two places of the same words in the same context: nothing tells which one was meant.
  if (only !== undefined) return ORPHAN;
  const near = locateApproximately(text, quote);
  return near ? { status: "approximate", ...near } : ORPHAN;
};

/** The first two offsets at which the quote stands with its prefix and suffix. */
const occurrences = (text: string, { exact, prefix = "", suffix = "" }: TextQuoteSelector): number[] => {
  const whole = prefix + exact + suffix;
  const found: number[] = [];
  for (let at = text.indexOf(whole); at >= 0 && found.length < 2; at = text.indexOf(whole, at + 1)) {
    const start = at + prefix.length;
    if (!isInNumber(text, start, exact) || isInNumber(whole, prefix.length, exact)) found.push(start);
  }
  return found;
};

/** By its letters alone "112 km" stands in "1112 km" too. */
const isInNumber = (text: string, start: number, exact: string): boolean =>
  cutsNumber(text, start) || cutsNumber(text, start + exact.length);

const CONTEXT_LENGTH = 32;

/** The selectors of a passage: its words with 32 code units on each side, and its offsets. */
export const makeSelectors = (text: string, start: number, end: number): Selector[] => [
  {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT_LENGTH)), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT_LENGTH))),
  },
  { type: "TextPositionSelector", start, end },
];
