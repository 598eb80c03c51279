/**
 * The text that a story is about.
 * `text` is the Markdown after the front matter, line ends LF, not normalised: every offset indexes it in
 * UTF-16 code units, and every quote matches it letter by letter.
 */
export interface Article {
  readonly title: string;
  readonly source: string;
  /** ISO 8601 date, with a time where the source gives one: "2025-10-15" or "2025-10-15T13:48". */
  readonly date: string;
  /** BCP 47 tag of the text. */
  readonly lang: string;
  readonly url?: string | undefined;
  readonly text: string;
  /** Front matter that this version does not know; it survives a round trip. */
  readonly [other: string]: unknown;
}
