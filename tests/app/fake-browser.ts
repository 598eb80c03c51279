import { signal } from "@preact/signals";
import { type Editing, startEditing } from "../../src/app/edit/editing.ts";
import type { BaseFiles, Draft, EditingEffects, Saver } from "../../src/app/edit/editing-effects.ts";
import type { StoryState } from "../../src/app/load-story.ts";
import { err, ok } from "../../src/core/result.ts";
import type { Story } from "../../src/core/story.ts";
import { readStory } from "../../src/formats/story-files.ts";
import { STORY_FILES, type StoryFiles } from "../../src/formats/story-parts.ts";

interface Lock {
  release(): void;
  readonly lost: () => void;
}

/** One browser's storage and locks, and one folder, as several tabs see them. */
export const fakeBrowser = (id: string, files: StoryFiles) => {
  const disk = { files: { ...files } as BaseFiles, writes: 0 };
  const drafts = new Map<string, { text: string; revision: number }>();
  const waiting: (() => void)[] = [];
  const listeners = new Set<{ tab: number; changed: () => void }>();
  const storage = { refusal: null as string | null };
  const downloads: { name: string; bytes: Uint8Array }[] = [];
  let held: Lock | null = null;
  let clock = Date.UTC(2026, 10, 24, 14, 0);
  let tabs = 0;

  const effectsOf = (tab: number): EditingEffects => {
    const seen = new Map<string, number>();
    const take = (lost: () => void): (() => void) => {
      const mine: Lock = { release: () => {}, lost };
      mine.release = () => {
        if (held !== mine) return;
        held = null;
        waiting.shift()?.();
      };
      held = mine;
      return () => mine.release();
    };
    const saver: Saver = {
      name: "geo/",
      save: async (_story, base, next) => {
        if (STORY_FILES.some((file) => disk.files[file] !== base[file]))
          return { status: "changed", theirs: { ...disk.files } };
        disk.files = { ...next };
        disk.writes++;
        return { status: "saved" };
      },
    };
    return {
      savers: [saver],
      now: () => (clock += 60_000),
      download: (name, bytes) => downloads.push({ name, bytes }),
      fetchText: async () => err({ notFound: true, message: "no test here fetches" }),
      startImport: () => {
        throw new Error("no test here imports");
      },
      journal: {
        read: async (story) => {
          if (storage.refusal !== null) return err(storage.refusal);
          const kept = drafts.get(story);
          seen.set(story, kept?.revision ?? 0);
          return ok(kept ? (JSON.parse(kept.text) as Draft) : null); // Written below.
        },
        write: async (draft) => {
          if (storage.refusal !== null) return err(storage.refusal);
          const revision = drafts.get(draft.id)?.revision ?? 0;
          if (revision !== (seen.get(draft.id) ?? 0)) return err("another tab");
          seen.set(draft.id, revision + 1);
          drafts.set(draft.id, { text: JSON.stringify(draft), revision: revision + 1 });
          return ok(null);
        },
        list: async () => ok([...drafts.keys()]),
        remove: async (story) => {
          drafts.delete(story);
          seen.delete(story);
          return ok(null);
        },
      },
      tabs: {
        take: async (_story, when, lost) => {
          if (held && when === "free") return null;
          if (held && when === "leaves") await new Promise<void>((resolve) => waiting.push(resolve));
          if (when === "force") held?.lost();
          return take(lost);
        },
        tell: () => {
          for (const each of listeners) if (each.tab !== tab) each.changed();
        },
        listen: (_story, changed) => {
          const entry = { tab, changed };
          listeners.add(entry);
          return () => listeners.delete(entry);
        },
      },
    };
  };

  /** Opens the story in a new tab, as the files are now. */
  const open = async () => {
    const read = readStory(id, disk.files);
    const state: StoryState = read.ok
      ? { status: "open", id, story: read.value, files: { ...disk.files } }
      : { status: "missing", id };
    const storyState = signal<StoryState>(state);
    const effects = effectsOf(tabs++);
    const editing = await startEditing(storyState, effects);
    return { editing, effects, storyState };
  };
  /** A killed tab lets go of its lock, and nothing more. */
  const kill = (): void => {
    listeners.clear();
    waiting.length = 0;
    held = null;
  };
  return { open, kill, disk, drafts, storage, downloads };
};

export type Tab = Awaited<ReturnType<ReturnType<typeof fakeBrowser>["open"]>>;

export const editingOf = (tab: Tab): Editing => {
  if (!tab.editing) throw new Error("nothing is edited");
  return tab.editing;
};
export const storyOf = ({ storyState }: Tab): Story => {
  const state = storyState.peek();
  if (state.status !== "open") throw new Error(`the story is ${state.status}`);
  return state.story;
};
/** Lets all that is under way come to an end. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
