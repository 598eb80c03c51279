import type { Article } from "../article.ts";
import { ok } from "../result.ts";
import type { Edit } from "./edit.ts";
import { changed } from "./parts.ts";

/** Changes what is known about the article: title, source, date, language, address. Its text: `correctText`. */
export const changeArticle =
  (change: Partial<Omit<Article, "text">>): Edit =>
  (story) =>
    ok({ ...story, article: { ...changed<Article>(story.article, change), text: story.article.text } });
