import { mergeStories, type Side } from "../../core/merge-stories.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Story } from "../../core/story.ts";
import { formatProblem } from "../../formats/problem.ts";
import { settle } from "../../formats/settle.ts";
import { readStory, rewriteStory } from "../../formats/story-files.ts";
import { type Desk, put, type SaveState } from "./desk.ts";
import type { BaseFiles, Saver } from "./editing-effects.ts";
import { currentStory, markSaved, withStep } from "./history.ts";

/** Writes the story's files there. Where they changed meanwhile, nothing is written and a merge is offered. */
export const save = async (desk: Desk, saver: Saver): Promise<void> => {
  const { saving, history, base, id, effects } = desk;
  const before = saving.peek();
  saving.value = { status: "saving", where: saver.name };
  const files = rewriteStory(currentStory(history.peek()), base.peek());
  const answer = await saver.save(id, base.peek(), files);
  switch (answer.status) {
    case "saved":
      saving.value = { status: "saved", where: saver.name, time: effects.now() };
      desk.recovered.value = null;
      return put(desk, markSaved(history.peek()), files);
    case "changed":
      saving.value = findConflicts(desk, answer.theirs, saver);
      return;
    case "failed":
      saving.value = { status: "failed", message: answer.message };
      return;
    case "cancelled":
      saving.value = before;
  }
};

/** Both stories that a merge needs beside ours; or why they can't be had. */
const readSides = (desk: Desk, theirs: BaseFiles): Result<{ base: Story; theirs: Story }> => {
  const [was, now] = [readStory(desk.id, desk.base.peek()), readStory(desk.id, theirs)];
  if (!was.ok)
    return err(
      `geo/stories/${desk.id} holds another story already. Nothing was written: download yours, or clear that folder.`,
    );
  if (now.ok) return ok({ base: was.value, theirs: now.value });
  const [first] = now.error;
  const fault = first ? formatProblem(first) : "they are gone";
  return err(
    `The files changed meanwhile, and can't be read: ${fault}. Nothing was written: mend them, or download yours.`,
  );
};

/** The state of saving when the files are not those that the changes were made on. */
export const findConflicts = (desk: Desk, theirs: BaseFiles, saver: Saver | null): SaveState => {
  const sides = readSides(desk, theirs);
  if (!sides.ok) return { status: "failed", message: sides.error };
  const ours = currentStory(desk.history.peek());
  const { conflicts } = mergeStories(sides.value.base, ours, sides.value.theirs, "ours");
  return { status: "conflict", theirs, conflicts, saver };
};

/** Joins our changes with those in the files, as one more change, and goes on saving if that was under way. */
export const mergeWithFiles = async (desk: Desk, winner: Side): Promise<void> => {
  const state = desk.saving.peek();
  if (state.status !== "conflict") return;
  const sides = readSides(desk, state.theirs);
  const ours = currentStory(desk.history.peek());
  const merged = sides.ok
    ? settle(mergeStories(sides.value.base, ours, sides.value.theirs, winner).story, ours)
    : err([]);
  if (!merged.ok) {
    const faults = merged.error.map(formatProblem).join("; ");
    desk.saving.value = {
      status: "failed",
      message: `The two versions can't be joined: ${faults}. Nothing was written: download yours.`,
    };
    return;
  }
  const step = { label: "Merge with the files", time: desk.effects.now(), story: merged.value };
  desk.saving.value = { status: "idle" };
  await put(desk, withStep(desk.history.peek(), step), state.theirs);
  if (state.saver) await save(desk, state.saver);
};
