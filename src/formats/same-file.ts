import { sameValue } from "../core/same-value.ts";
import { readArticle } from "./article-file.ts";
import type { StoryFile } from "./story-parts.ts";

/** Whether two texts of one of a story's files say the same: a built site has its front matter in another form. */
export const sameFile = (file: StoryFile, a: string | undefined, b: string | undefined): boolean => {
  if (a === b || a === undefined || b === undefined || file !== "article.md") return a === b;
  const [left, right] = [readArticle(a), readArticle(b)];
  return left.ok && right.ok && sameValue(left.value, right.value);
};
