import type { TextQuoteSelector } from "./annotation.ts";
import type { Stretch } from "./passage.ts";

/** Fewer letters than these stand in too many places to tell where a passage was. */
const LEAST_CONTEXT = 8;
/** New words that are longer than so many times the old ones are hardly the same passage. */
const LONGEST = 3;

/**
 * What stands in the text now between the words that a lost passage had before and behind it: a guess to be shown to
 * a person, never to be taken without one. undefined where the text has not both of them, or has nothing between.
 */
export const passageBetween = (
  text: string,
  { exact, prefix = "", suffix = "" }: TextQuoteSelector,
): Stretch | undefined => {
  const before = nearPart(prefix, "end").find((part) => isOnce(text, part));
  if (before === undefined) return undefined;
  const from = text.indexOf(before) + before.length;
  const reach = text.slice(from, from + LONGEST * exact.length + suffix.length);
  const after = nearPart(suffix, "start").find((part) => reach.includes(part));
  if (after === undefined) return undefined;
  const between = reach.slice(0, reach.indexOf(after));
  const words = between.trim();
  const start = from + between.indexOf(words);
  return words === "" ? undefined : { start, end: start + words.length };
};

/** The context, then shorter and shorter parts of it, all beside the passage. */
const nearPart = (context: string, side: "start" | "end"): string[] => {
  const parts: string[] = [];
  for (let length = context.length; length >= LEAST_CONTEXT; length = Math.floor(length / 2))
    parts.push(side === "end" ? context.slice(-length) : context.slice(0, length));
  return parts;
};

const isOnce = (text: string, part: string): boolean => {
  const at = text.indexOf(part);
  return at >= 0 && text.indexOf(part, at + 1) < 0;
};
