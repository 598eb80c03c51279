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
/** A sentence ends at these, and so does a line of Markdown. */
const SENTENCE_END = /[.!?。！？]["”’)\]]*\s|\n/g;

/** The sentence round [start, end), or about 90 code units on each side, cut between words. */
export const excerpt = (text: string, start: number, end: number): Excerpt => {
  const from = cutBefore(text, start);
  const to = cutAfter(text, end);
  return {
    before: plain(text.slice(from.offset, start)),
    match: plain(text.slice(start, end)),
    after: plain(text.slice(end, to.offset)),
    cutStart: from.cut,
    cutEnd: to.cut,
  };
};

const cutBefore = (text: string, start: number): { offset: number; cut: boolean } => {
  const least = Math.max(0, start - AROUND);
  const window = text.slice(least, start);
  const ends = [...window.matchAll(SENTENCE_END)].filter(({ index }) => !isInitial(window, index));
  const last = ends.at(-1);
  if (last) return { offset: least + last.index + last[0].length, cut: false };
  if (least === 0) return { offset: 0, cut: false };
  const space = window.indexOf(" ");
  return { offset: space < 0 ? least : least + space + 1, cut: true };
};

const cutAfter = (text: string, end: number): { offset: number; cut: boolean } => {
  const window = text.slice(end, end + AROUND);
  for (const match of window.matchAll(SENTENCE_END)) {
    if (match[0] !== "\n" && isInitial(text.slice(0, end) + window, end + match.index)) continue;
    return { offset: end + match.index + match[0].trimEnd().length, cut: false };
  }
  if (end + AROUND >= text.length) return { offset: text.length, cut: false };
  const space = window.lastIndexOf(" ");
  return { offset: end + (space <= 0 ? window.length : space), cut: true };
};

/** The dot of "U.S. " ends no sentence. */
const isInitial = (text: string, dot: number): boolean =>
  /(?:^|[\s.(“"])\p{Lu}$/u.test(text.slice(Math.max(0, dot - 3), dot));

/** Markdown's marks are for the page; a quote shows the words. */
const plain = (markdown: string): string =>
  markdown
    .replace(/^(?:#{1,6}|[-*+]|\d+\.|>)\s+/gm, "")
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, "")
    .replace(/\s+/g, " ");
