import * as z from "zod/mini";
import type { Article } from "../core/article.ts";
import { err, ok, type Result } from "../core/result.ts";
import { type Problem, schemaProblems } from "./problem.ts";
import { text, version, versionText } from "./schema-parts.ts";

export const ARTICLE_FILE = "article.md";
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

/** Reads the lines of a front matter into a value of texts, lists and maps; the problem names its place in article.md. */
export type ReadFront = (lines: string) => Result<unknown, Problem[]>;

/** Line ends become LF, a byte order mark goes. */
const normalized = (fileText: string): string => fileText.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");

/** The lines of the front matter; undefined where there is none. */
export const frontLinesOf = (fileText: string): string | undefined =>
  FRONT_MATTER.exec(normalized(fileText))?.[1];

/** Reads article.md: front matter between two lines `---`, then the text as Markdown. */
export const readArticleWith = (readFront: ReadFront, fileText: string): Result<Article, Problem[]> => {
  const normal = normalized(fileText);
  const match = FRONT_MATTER.exec(normal);
  if (!match) {
    const value = normal === "" ? "nothing" : JSON.stringify(normal.slice(0, 20));
    const wanted = "front matter (a line ---, then title, source, date and lang, then a line ---)";
    return err([{ file: ARTICLE_FILE, path: "line 1, column 1", value, wanted }]);
  }
  const read = readFront(match[1] ?? "");
  if (!read.ok) return read;
  if (!isSmall(read.value)) {
    const wanted = `front matter of at most ${MOST_VALUES} values`;
    return err([{ file: ARTICLE_FILE, path: "line 2, column 1", value: "more", wanted }]);
  }
  const front = frontMatterSchema.safeParse(read.value);
  if (!front.success) return err(schemaProblems(ARTICLE_FILE, read.value, front.error.issues));
  return ok({ ...front.data, text: normal.slice(match[0].length).replace(/^\n/, "") });
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
