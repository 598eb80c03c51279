import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Edit } from "../../core/edits/edit.ts";
import type { Side } from "../../core/merge-stories.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Story } from "../../core/story.ts";
import { formatProblem } from "../../formats/problem.ts";
import { settle } from "../../formats/settle.ts";
import { writeStoryZip } from "../../formats/story-zip.ts";
import type { StoryState } from "../load-story.ts";
import { createDesk, type Desk, put, type Role, type SaveState } from "./desk.ts";
import type { EditingEffects, Saver } from "./editing-effects.ts";
import { currentStory, type History, markSaved, moved, startHistory, withStep } from "./history.ts";
import { mergeWithFiles, save } from "./save.ts";
import { follow, takeTurn } from "./turn.ts";

/** The one door for changes of the open story, with all that must not be lost. What it does, it does in turn. */
export interface Editing {
  readonly history: ReadonlySignal<History>;
  readonly role: ReadonlySignal<Role>;
  readonly saving: ReadonlySignal<SaveState>;
  readonly recovered: Desk["recovered"];
  readonly unkept: ReadonlySignal<string | null>;
  readonly savers: readonly Saver[];
  /** Makes a change, if it leaves the story valid; `label` names it to the reader ("Move Pasni"). */
  apply(label: string, edit: Edit): Promise<Result<Story>>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  save(saver: Saver): Promise<void>;
  /** Hands the story over as a zip archive, saved or not. */
  download(): void;
  readonly startImport: EditingEffects["startImport"];
  readonly handOver: EditingEffects["download"];
  readonly fetchText: EditingEffects["fetchText"];
  /** Goes back to the files, as one more change: undo brings everything back. */
  discard(): Promise<void>;
  merge(winner: Side): Promise<void>;
  /** Edits here what another tab edits; that one then follows. */
  takeOver(): Promise<void>;
  close(): void;
}

/** Starts editing the story that is open, and recovers what was not saved. Null if there is neither story nor draft. */
export const startEditing = async (
  storyState: Signal<StoryState>,
  effects: EditingEffects,
): Promise<Editing | null> => {
  const state = storyState.peek();
  if (state.status === "none" || state.status === "loading") return null;
  const read = await effects.journal.read(state.id);
  const draft = read.ok ? read.value : null;
  const history = state.status === "open" ? startHistory(state.story) : draft?.history;
  if (!history || storyState.peek() !== state) return null;
  const base = state.status === "open" ? state.files : (draft?.base ?? {});
  const desk = createDesk(state.id, effects, storyState, history, base);
  if (draft) await takeTurn(desk, "free");
  return editingOf(desk);
};

const editingOf = (desk: Desk): Editing => {
  const { history, role, saving, recovered, unkept, effects, id } = desk;
  const inTurn = queue();
  const stopListening = effects.tabs.listen(id, () => void inTurn(() => follow(desk)));
  const move = (by: -1 | 1) =>
    inTurn(async () => {
      const next = moved(history.peek(), by);
      if (next.position !== history.peek().position && (await mayEdit(desk))) await change(desk, next);
    });
  return {
    history,
    role,
    saving,
    recovered,
    unkept,
    savers: effects.savers,
    apply: (label, edit) => inTurn(() => apply(desk, label, edit)),
    undo: () => move(-1),
    redo: () => move(1),
    save: (saver) => inTurn(() => save(desk, saver)),
    download: () =>
      effects.download(`${id}.zip`, writeStoryZip(currentStory(history.peek()), desk.base.peek())),
    startImport: effects.startImport,
    handOver: effects.download,
    fetchText: effects.fetchText,
    discard: () => inTurn(() => discard(desk)),
    merge: (winner) => inTurn(() => mergeWithFiles(desk, winner)),
    takeOver: () => inTurn(async () => void (await takeTurn(desk, "force"))),
    close: () => {
      desk.isClosed = true;
      stopListening();
      desk.release?.();
    },
  };
};

/** One thing after the other: no change is made while another one is being kept or saved. */
const queue = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const run = last.then(task);
    last = run.catch(() => {});
    return run;
  };
};

const mayEdit = async (desk: Desk): Promise<boolean> =>
  desk.role.peek() === "editor" || (desk.role.peek() === "reader" && (await takeTurn(desk, "free")));

const change = (desk: Desk, history: History): Promise<void> => {
  const { status } = desk.saving.peek();
  if (status === "saved" || status === "failed") desk.saving.value = { status: "idle" };
  return put(desk, history);
};

const apply = async (desk: Desk, label: string, edit: Edit): Promise<Result<Story>> => {
  if (!(await mayEdit(desk)))
    return err("This story is being edited in another tab: edit it there, or take over.");
  const before = currentStory(desk.history.peek());
  const edited = edit(before);
  if (!edited.ok || edited.value === before) return edited;
  const settled = settle(edited.value, before);
  if (!settled.ok) return err(settled.error.map(formatProblem).join("; "));
  await change(
    desk,
    withStep(desk.history.peek(), { label, time: desk.effects.now(), story: settled.value }),
  );
  return ok(settled.value);
};

const discard = async (desk: Desk): Promise<void> => {
  const { opened, history, recovered, effects, id } = desk;
  recovered.value = null;
  if (opened.status === "open") {
    const step = { label: "Discard changes", time: effects.now(), story: opened.story };
    desk.saving.value = { status: "idle" };
    await put(desk, markSaved(withStep(history.peek(), step)), opened.files);
    return;
  }
  // There are no files that could be shown in its place: the draft was all there is of this story.
  await effects.journal.remove(id);
  desk.storyState.value = opened;
};
