/** Letters that neither XML 1.0 nor a page may hold: controls, and halves of a character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text for XML or HTML, within elements and within quoted attributes. */
export const escapeMarkup = (text: string): string =>
  text.replace(FORBIDDEN, "\uFFFD").replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
