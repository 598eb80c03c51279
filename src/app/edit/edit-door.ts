import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Article } from "../../core/article.ts";
import type { Edit } from "../../core/edits/edit.ts";
import { err, type Result } from "../../core/result.ts";
import type { Story } from "../../core/story.ts";
import type { StoryState } from "../load-story.ts";
import type { DraftEntry } from "./drafts.ts";
import type { Editing } from "./editing.ts";

/** What changes stories: fetched when it is first needed. */
export interface EditingScript {
  start(storyState: Signal<StoryState>): Promise<Editing | null>;
  drafts(): Promise<readonly DraftEntry[]>;
  /** `taken` are the ids of the collection. */
  create(article: Article, taken: readonly string[]): Promise<Result<string>>;
}

export interface EditDoor {
  /** The editing of the open story; null until its script is there. */
  readonly editing: ReadonlySignal<Editing | null>;
  /** Changes the open story; `label` names the change to the reader ("Move Pasni"). The error is a sentence. */
  apply(label: string, edit: Edit): Promise<Result<Story>>;
  /** Keeps a new story as a draft and gives its id: `#/<id>` then opens it. The error is a sentence. */
  createStory(article: Article): Promise<Result<string>>;
  /** The stories with changes that were not saved. */
  drafts(): Promise<readonly DraftEntry[]>;
}

/** What the door has to know of the page. */
interface Page {
  /** Whether the first sight is over. Read within an effect, so that a change of it counts. */
  readonly isCalm: () => boolean;
  readonly takenIds: () => Promise<readonly string[]>;
}

/** Starts editing when the map stands, so that what was not saved comes back; or when something is changed before. */
export const createEditDoor = (
  load: () => Promise<EditingScript>,
  storyState: Signal<StoryState>,
  { isCalm, takenIds }: Page,
): EditDoor => {
  const editing = signal<Editing | null>(null);
  let asked: { readonly id: string; readonly editing: Promise<Editing | null> } | null = null;

  const start = async (id: string): Promise<Editing | null> => {
    const started = await load().then((script) => script.start(storyState));
    if (asked?.id === id) editing.value = started;
    else started?.close();
    return started;
  };
  const open = (): Promise<Editing | null> => {
    const state = storyState.peek();
    if (state.status === "none" || state.status === "loading") return Promise.resolve(null);
    if (asked?.id !== state.id) asked = { id: state.id, editing: start(state.id) };
    return asked.editing;
  };
  effect(() => {
    const state = storyState.value;
    if (asked && (state.status === "none" || state.id !== asked.id)) {
      asked = null;
      editing.peek()?.close();
      editing.value = null;
    }
    const isReady =
      state.status === "open" ? isCalm() : state.status !== "none" && state.status !== "loading";
    if (isReady) open().catch(() => {}); // A change that is tried says so.
  });

  return {
    editing,
    apply: async (label, edit) => {
      const here = await open().catch(() => null);
      return here
        ? here.apply(label, edit)
        : err("Nothing can be changed: no story is open, or the server is gone.");
    },
    drafts: () =>
      load().then(
        (script) => script.drafts(),
        () => [],
      ),
    createStory: async (article) => {
      const taken = await takenIds();
      return load().then(
        (script) => script.create(article, taken),
        () => err("No story can be made: the server is gone."),
      );
    },
  };
};
