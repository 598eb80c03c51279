import type { Article } from "../core/article.ts";

const JSON_FRONT = /^---\n(\{.*\})\n---\n/;

/**
 * Writes article.md with its front matter as JSON, which is YAML too: whoever reads YAML reads it as before, and the page
 * of a built site reads it without a YAML parser.
 */
export const writeArticleAsJson = ({ text, ...front }: Article): string =>
  `---\n${JSON.stringify(front)}\n---\n\n${text}`;

/** The front matter of an article.md that `writeArticleAsJson` wrote; undefined for any other, even if it looks alike. */
export const jsonFrontOf = (fileText: string): unknown => {
  const lines = JSON_FRONT.exec(fileText)?.[1];
  if (lines === undefined) return undefined;
  try {
    const front: unknown = JSON.parse(lines, onlyTexts);
    return JSON.stringify(front) === lines ? front : undefined;
  } catch {
    return undefined;
  }
};

/** A number or a `__proto__` goes, and so what is left differs from the lines: YAML has its own rules for them. */
const onlyTexts = (key: string, value: unknown): unknown =>
  key !== "__proto__" && (typeof value === "string" || (typeof value === "object" && value !== null))
    ? value
    : undefined;
