import { wholeCharacter } from "./code-units.ts";

/** A passage with the words around it, as plain text. */
export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
  /** True where words were left out. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
}

const AROUND = 90;
/** A sentence ends at these, a Chinese one without a space behind it, and so does a line of Markdown. */
const SENTENCE_END = /[.!?]["”’)\]]*\s|[。！？][”’」』）]*\s?|\n/g;

/** The sentence round [start, end), or about 90 code units on each side, cut between words. */
export const excerpt = (text: string, start: number, end: number): Excerpt => {
  const from = cutBefore(text, start);
  const to = cutAfter(text, end);
  const parts = [text.slice(from.offset, start), text.slice(start, end), text.slice(end, to.offset)];
  const [before = "", match = "", after = ""] = plain(parts.join(BORDER)).split(BORDER);
  return { before, match, after, cutStart: from.cut, cutEnd: to.cut };
};

const cutBefore = (text: string, start: number): { offset: number; cut: boolean } => {
  const least = Math.max(0, start - AROUND);
  const window = text.slice(least, start);
  const ends = [...window.matchAll(SENTENCE_END)].filter(({ index }) => !isInitial(window, index));
  const last = ends.at(-1);
  if (last) return { offset: least + last.index + last[0].length, cut: false };
  if (least === 0) return { offset: 0, cut: false };
  const space = window.indexOf(" ");
  return { offset: space < 0 ? wholeCharacter(text, least) : least + space + 1, cut: true };
};

const cutAfter = (text: string, end: number): { offset: number; cut: boolean } => {
  const window = text.slice(end, end + AROUND);
  for (const match of window.matchAll(SENTENCE_END)) {
    if (match[0] !== "\n" && isInitial(text.slice(0, end) + window, end + match.index)) continue;
    return { offset: end + match.index + match[0].trimEnd().length, cut: false };
  }
  if (end + AROUND >= text.length) return { offset: text.length, cut: false };
  const space = window.lastIndexOf(" ");
  return { offset: space <= 0 ? wholeCharacter(text, end + AROUND) : end + space, cut: true };
};

/** The dot of "U.S. " ends no sentence. */
const isInitial = (text: string, dot: number): boolean =>
  /(?:^|[\s.(“"])\p{Lu}$/u.test(text.slice(Math.max(0, dot - 3), dot));

/** Between the parts of a quote while marks are taken off: U+FFFF is no character of any text. */
const BORDER = "\uFFFF";

/** Markdown's marks are for the page; a quote shows the words. */
const plain = (markdown: string): string =>
  markdown
    .replace(/^(?:#{1,6}|[-*+]|\d+\.|>)\s+/gm, "")
    .replace(/!?\[([^[\]]*)\]\([^()\uFFFF]*\)/g, "$1")
    .replace(/[*`]+(?=\S)|(?<=\S)[*`]+/g, "")
    // An underscore within a word is a letter like others.
    .replace(/(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])/gu, "")
    .replace(/\s+/g, " ");
