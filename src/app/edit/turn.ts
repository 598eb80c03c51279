import { sameFile } from "../../formats/same-file.ts";
import { rewriteStory } from "../../formats/story-files.ts";
import { STORY_FILES } from "../../formats/story-parts.ts";
import { type Desk, recoveredFrom, show } from "./desk.ts";
import type { BaseFiles, Draft } from "./editing-effects.ts";
import { currentStory, unsavedCount } from "./history.ts";
import { findConflicts } from "./save.ts";

/** Takes the right to edit, if it can be had in that way, and what an earlier visit or another tab left. */
export const takeTurn = async (desk: Desk, when: "free" | "force"): Promise<boolean> => {
  const release = await desk.effects.tabs.take(desk.id, when, () => becomeWatcher(desk));
  if (!release) {
    becomeWatcher(desk);
    await follow(desk);
    return false;
  }
  await begin(desk, release);
  return !desk.isClosed;
};

const begin = async (desk: Desk, release: () => void): Promise<void> => {
  if (desk.isClosed) return release();
  desk.release = release;
  const draft = await desk.effects.journal.read(desk.id);
  // Who watched has seen it all.
  const isNews = desk.role.peek() === "reader";
  desk.role.value = "editor";
  if (draft.ok && draft.value) await recover(desk, draft.value, isNews);
};

/** Another tab edits: it is followed here, until it leaves or the reader takes over. */
const becomeWatcher = (desk: Desk): void => {
  desk.release = null;
  if (desk.isClosed) return;
  desk.role.value = "watcher";
  if (desk.isWaiting) return;
  desk.isWaiting = true;
  void desk.effects.tabs
    .take(desk.id, "leaves", () => becomeWatcher(desk))
    .then((release) => {
      desk.isWaiting = false;
      return release ? begin(desk, release) : undefined;
    });
};

/** Shows what the tab that edits has kept. Changes that only this tab's memory holds are never given up for it. */
export const follow = async (desk: Desk): Promise<void> => {
  if (desk.role.peek() === "editor" || desk.unkept.peek() !== null) return;
  const draft = await desk.effects.journal.read(desk.id);
  if (!draft.ok || !draft.value) return;
  if (desk.role.peek() === "reader") becomeWatcher(desk);
  show(desk, draft.value.history, draft.value.base);
};

/** What was not saved is there again; what the files hold by now is forgotten. */
const recover = async (desk: Desk, { base, history }: Draft, isNews: boolean): Promise<void> => {
  const files = desk.opened.status === "open" ? desk.opened.files : null;
  const isDone = files !== null && sameFiles(files, rewriteStory(currentStory(history), base));
  if (unsavedCount(history) === 0 || isDone) {
    await desk.effects.journal.remove(desk.id);
    return;
  }
  show(desk, history, base);
  if (isNews) desk.recovered.value = recoveredFrom(history);
  if (files && !sameFiles(files, base)) desk.saving.value = findConflicts(desk, files, null);
};

const sameFiles = (a: BaseFiles, b: BaseFiles): boolean =>
  STORY_FILES.every((file) => sameFile(file, a[file], b[file]));
