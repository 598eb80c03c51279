import type { Article } from "../../core/article.ts";
import { newStory } from "../../core/edits/new-story.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { freeSlug } from "../../core/slug.ts";
import { formatProblem } from "../../formats/problem.ts";
import { settle } from "../../formats/settle.ts";
import type { Journal } from "./editing-effects.ts";
import { startHistory } from "./history.ts";

/** Keeps a new story as a draft on no files, under an id made of its title that neither a story nor a draft has. */
export const createStory = async (
  journal: Journal,
  article: Article,
  taken: readonly string[],
): Promise<Result<string>> => {
  const ids = [...taken];
  for (;;) {
    const id = freeSlug(article.title, ids);
    const draft = await journal.read(id);
    if (!draft.ok) return draft;
    if (draft.value) {
      ids.push(id);
      continue;
    }
    const story = newStory(id, article);
    const settled = settle(story, story);
    if (!settled.ok) return err(settled.error.map(formatProblem).join("; "));
    // The story itself is a change that no file holds yet.
    const history = { ...startHistory(settled.value), unlisted: 1 };
    const kept = await journal.write({ id, base: {}, history });
    return kept.ok ? ok(id) : kept;
  }
};
