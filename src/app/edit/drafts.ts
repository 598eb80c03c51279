import type { Journal } from "./editing-effects.ts";
import { currentStory, unsavedCount } from "./history.ts";

/** A story of which this browser keeps changes that no file holds. */
export interface DraftEntry {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

/** The drafts with changes that were not saved; none where the browser keeps nothing. */
export const listDrafts = async (journal: Journal): Promise<DraftEntry[]> => {
  const ids = await journal.list();
  const drafts = await Promise.all((ids.ok ? ids.value : []).map((id) => journal.read(id)));
  return drafts.flatMap((draft) => {
    if (!draft.ok || !draft.value || unsavedCount(draft.value.history) === 0) return [];
    const { id, history } = draft.value;
    return [{ id, title: currentStory(history).article.title, count: unsavedCount(history) }];
  });
};
