import { dump, FAILSAFE_SCHEMA, load } from "js-yaml";
import type { Article } from "../core/article.ts";
import { err, ok, type Result } from "../core/result.ts";
import { ARTICLE_FILE, type ReadFront, readArticleWith } from "./article.ts";
import type { Problem } from "./problem.ts";

/** Reads article.md: YAML front matter between two lines `---`, then the text as Markdown. */
export const readArticle = (fileText: string): Result<Article, Problem[]> =>
  readArticleWith(readFrontMatter, fileText);

const YAML_WANTED = 'YAML (a text with ": " or " #" in it stands in quotes)';

/** `key: text` in letters that mean nothing else to YAML, or `key: "text"` without escapes. */
const PLAIN_LINE = /^([A-Za-z][\w-]*): (?:"([^"\\]*)"|([\p{L}\p{N}](?:[\p{L}\p{N} .,/()-]|:(?! |$))*))$/u;

/** Front matter as nearly everyone writes it; undefined for any other. A whole YAML reader takes longer than all else that is done with a story. */
const readPlain = (yaml: string): Record<string, string> | undefined => {
  const front: Record<string, string> = {};
  for (const line of yaml.split("\n")) {
    const [, key, quoted, plain] = PLAIN_LINE.exec(line) ?? [];
    if (key === undefined || Object.hasOwn(front, key) || plain?.endsWith(" ")) return undefined;
    front[key] = quoted ?? plain ?? "";
  }
  return front;
};

/** The failsafe schema makes texts, lists and maps alone: no dates, no numbers, no surprises. */
export const readFrontMatter: ReadFront = (yaml) => {
  const plain = readPlain(yaml);
  if (plain) return ok(plain);
  try {
    return ok(load(yaml, { schema: FAILSAFE_SCHEMA }));
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { line: number; column: number } }; // js-yaml's YAMLException.
    const path = mark ? `line ${mark.line + 2}, column ${mark.column + 1}` : "line 2, column 1";
    return err([{ file: ARTICLE_FILE, path, value: reason ?? "a fault", wanted: YAML_WANTED }]);
  }
};

const KEY_ORDER = ["version", "title", "source", "date", "lang", "url"];

/** Writes article.md; `readArticle` of it gives the same article. */
export const writeArticle = ({ text: body, ...front }: Article): string => {
  const order = (key: string) => (KEY_ORDER.includes(key) ? KEY_ORDER.indexOf(key) : KEY_ORDER.length);
  const entries = Object.entries({ version: "1", ...front }).filter(([, value]) => value !== undefined);
  const sorted = Object.fromEntries(entries.sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1)));
  const yaml = dump(asTexts(sorted), { schema: FAILSAFE_SCHEMA, lineWidth: -1 });
  return `---\n${yaml}---\n\n${body}`;
};

/** A story that came as JSON may hold numbers, true, null: our YAML knows texts, and `readArticle` gives them back as such. */
const asTexts = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asTexts);
  if (typeof value !== "object" || value === null) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, asTexts(entry)]));
};
