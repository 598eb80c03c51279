import { type Signal, signal } from "@preact/signals";
import { type FetchText, type IndexState, loadIndex, loadStory, type StoryState } from "./load-story.ts";

/** Which story is open, and the list of all. */
export interface Library {
  readonly storyState: Signal<StoryState>;
  readonly index: Signal<IndexState>;
  /** Opens a story, unless it is open already. An answer that comes after the reader has moved on is dropped. */
  open(id: string): Promise<void>;
  openHome(): Promise<void>;
}

export const createLibrary = (fetchText: FetchText): Library => {
  const storyState = signal<StoryState>({ status: "none" });
  const index = signal<IndexState>({ status: "loading" });
  const isAsked = (id: string): boolean => {
    const state = storyState.peek();
    return state.status !== "none" && state.id === id;
  };
  return {
    storyState,
    index,
    open: async (id) => {
      if (isAsked(id)) return;
      storyState.value = { status: "loading", id };
      const loaded = await loadStory(fetchText, id);
      if (isAsked(id)) storyState.value = loaded;
    },
    openHome: async () => {
      storyState.value = { status: "none" };
      if (index.peek().status !== "open") index.value = await loadIndex(fetchText);
    },
  };
};
