import type { TextQuoteSelector } from "../core/annotation.ts";
import type { Orphan } from "./marks.ts";

/** The words that a lost passage had, with those round it; undefined where its annotation tells none. */
export const quoteOf = ({ annotation }: Orphan): TextQuoteSelector | undefined =>
  annotation.target.selector.find((selector) => selector.type === "TextQuoteSelector");
