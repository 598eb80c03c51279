import { batch, type Signal, signal } from "@preact/signals";
import type { Conflict } from "../../core/merge-stories.ts";
import type { StoryState } from "../load-story.ts";
import type { BaseFiles, EditingEffects, Saver } from "./editing-effects.ts";
import { currentStory, type History, unsavedCount } from "./history.ts";

/** `reader`: nothing was changed here yet; `editor`: this tab edits; `watcher`: another tab does, and is followed here. */
export type Role = "reader" | "editor" | "watcher";

/** What is done about saving; how many changes are not saved is the history's to say. */
export type SaveState =
  | { readonly status: "idle" }
  | { readonly status: "saving"; readonly where: string }
  | { readonly status: "saved"; readonly where: string; readonly time: number }
  | { readonly status: "failed"; readonly message: string }
  | {
      readonly status: "conflict";
      /** The files as they are now. */
      readonly theirs: BaseFiles;
      readonly conflicts: readonly Conflict[];
      /** Where the changes were to go; null if nothing was being saved. */
      readonly saver: Saver | null;
    };

/** Changes that an earlier visit left: how many, and when the last was made (ms since 1970). */
interface Recovered {
  readonly count: number;
  readonly time: number;
}

/** One open story, what was changed in it, and what became of the changes. */
export interface Desk {
  readonly id: string;
  readonly effects: EditingEffects;
  readonly storyState: Signal<StoryState>;
  /** The story as the site gave it, before anything was recovered. */
  readonly opened: StoryState;
  readonly history: Signal<History>;
  /** The files that the changes are made on. */
  readonly base: Signal<BaseFiles>;
  readonly role: Signal<Role>;
  readonly saving: Signal<SaveState>;
  readonly recovered: Signal<Recovered | null>;
  /** Why this browser keeps no changes; null: it does. */
  readonly unkept: Signal<string | null>;
  /** Gives the right to edit back. */
  release: (() => void) | null;
  isWaiting: boolean;
  isClosed: boolean;
}

export const createDesk = (
  id: string,
  effects: EditingEffects,
  storyState: Signal<StoryState>,
  history: History,
  base: BaseFiles,
): Desk => ({
  id,
  effects,
  storyState,
  opened: storyState.peek(),
  history: signal(history),
  base: signal(base),
  role: signal<Role>("reader"),
  saving: signal<SaveState>({ status: "idle" }),
  recovered: signal<Recovered | null>(null),
  unkept: signal<string | null>(null),
  release: null,
  isWaiting: false,
  isClosed: false,
});

/** Text and map follow; nothing is kept. */
export const show = (desk: Desk, history: History, base: BaseFiles): void => {
  if (desk.isClosed) return;
  batch(() => {
    desk.history.value = history;
    desk.base.value = base;
    desk.storyState.value = { status: "open", id: desk.id, story: currentStory(history), files: base };
  });
};

/**
 * The browser keeps it, then text and map follow and other tabs hear of it: what is seen is not lost, even if the browser
 * is killed at that moment. Where nothing can be kept, it is shown all the same.
 */
export const put = async (desk: Desk, history: History, base = desk.base.peek()): Promise<void> => {
  const kept = await desk.effects.journal.write({ id: desk.id, base, history });
  show(desk, history, base);
  desk.unkept.value = kept.ok ? null : kept.error;
  if (kept.ok) desk.effects.tabs.tell(desk.id);
};

export const recoveredFrom = (history: History): Recovered => ({
  count: unsavedCount(history),
  time: Math.max(0, ...history.steps.map(({ time }) => time)),
});
