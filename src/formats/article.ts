import { dump, FAILSAFE_SCHEMA, load } from "js-yaml";
import * as z from "zod/mini";
import type { Article } from "../core/article.ts";
import { err, ok, type Result } from "../core/result.ts";
import { type Problem, schemaProblems } from "./problem.ts";
import { text, version, versionText } from "./schema-parts.ts";

const FILE = "article.md";
const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

const isoDate = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

const fields = {
  title: text,
  source: text,
  date: z.string().check(z.regex(isoDate, "an ISO 8601 date such as 2025-10-15")),
  lang: z.string().check(z.regex(languageTag, "a language tag such as en or zh-Hant")),
  url: z.optional(
    z.string().check(z.regex(/^https?:\/\//, "an address that starts with http:// or https://")),
  ),
};

/** The front matter of article.md. Every value is a text: a date stays what was written. */
export const frontMatterSchema = z.looseObject({ version: z.optional(versionText), ...fields });

/** The article as a part of a story that is one JSON object. */
export const articleSchema: z.ZodMiniType<Article> = z.looseObject({
  version: z.optional(z.union([version, versionText])),
  ...fields,
  text: z.string(),
});

/** Reads article.md: YAML front matter between two lines `---`, then the text as Markdown. Line ends become LF. */
export const readArticle = (fileText: string): Result<Article, Problem[]> => {
  const normal = fileText.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const match = FRONT_MATTER.exec(normal);
  if (!match) {
    const value = normal === "" ? "nothing" : JSON.stringify(normal.slice(0, 20));
    const wanted = "front matter (a line ---, then title, source, date and lang, then a line ---)";
    return err([{ file: FILE, path: "line 1, column 1", value, wanted }]);
  }
  const yaml = parseYaml(match[1] ?? "");
  if (!yaml.ok) return yaml;
  if (!isSmall(yaml.value)) {
    const wanted = `front matter of at most ${MOST_VALUES} values`;
    return err([{ file: FILE, path: "line 2, column 1", value: "more", wanted }]);
  }
  const front = frontMatterSchema.safeParse(yaml.value);
  if (!front.success) return err(schemaProblems(FILE, yaml.value, front.error.issues));
  return ok({ ...front.data, text: normal.slice(match[0].length).replace(/^\n/, "") });
};

const YAML_WANTED = 'YAML (a text with ": " or " #" in it stands in quotes)';

/** `key: text` in letters that mean nothing else to YAML, or `key: "text"` without escapes. */
const PLAIN_LINE = /^([A-Za-z][\w-]*): (?:"([^"\\]*)"|([\p{L}\p{N}](?:[\p{L}\p{N} .,/()-]|:(?! |$))*))$/u;

/** Front matter as nearly everyone writes it; undefined for any other. A whole YAML reader takes longer than all else that is done with a story. */
const parsePlain = (yaml: string): Record<string, string> | undefined => {
  const front: Record<string, string> = {};
  for (const line of yaml.split("\n")) {
    const [, key, quoted, plain] = PLAIN_LINE.exec(line) ?? [];
    if (key === undefined || Object.hasOwn(front, key) || plain?.endsWith(" ")) return undefined;
    front[key] = quoted ?? plain ?? "";
  }
  return front;
};

/** The failsafe schema makes texts, lists and maps alone: no dates, no numbers, no surprises. */
const parseYaml = (yaml: string): Result<unknown, Problem[]> => {
  const plain = parsePlain(yaml);
  if (plain) return ok(plain);
  try {
    return ok(load(yaml, { schema: FAILSAFE_SCHEMA }));
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { line: number; column: number } }; // js-yaml's YAMLException.
    const path = mark ? `line ${mark.line + 2}, column ${mark.column + 1}` : "line 2, column 1";
    return err([{ file: FILE, path, value: reason ?? "a fault", wanted: YAML_WANTED }]);
  }
};

const MOST_VALUES = 1000;

/** A few lines of YAML aliases can stand for billions of values: counted before anything walks through them. */
const isSmall = (root: unknown): boolean => {
  const open = [root];
  for (let seen = 0; seen <= MOST_VALUES; seen++) {
    if (open.length === 0) return true;
    const value = open.pop();
    if (typeof value === "object" && value !== null) open.push(...Object.values(value));
  }
  return false;
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
