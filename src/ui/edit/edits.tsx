import { useSignalEffect } from "@preact/signals";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { drawRoute, hasMap } from "../../app/edit/draw-route.ts";
import { countChanges } from "../../app/edit/edit-words.ts";
import type { Editing } from "../../app/edit/editing.ts";
import { lastStep, nextStep, unsavedCount } from "../../app/edit/history.ts";
import type { Story } from "../../core/story.ts";
import { type BegunCorrection, CorrectText } from "./correct-text.tsx";
import { EditNotice } from "./edit-notice.tsx";
import { EditPanel } from "./edit-panel.tsx";
import "./edits.css";
import { SelectionTools } from "../article/selection-tools.tsx";
import { later } from "../parts/later.tsx";
import { isTyping } from "../parts/typing.ts";
import { EditTask } from "./edit-task.tsx";
import { useTaskKeys } from "./task-keys.ts";

const ExportStory = later(() => import("../exchange/export.tsx").then((module) => module.ExportStory));

interface Props {
  readonly app: App;
  readonly editing: Editing;
  readonly story: Story;
}

/** The bar's entry for changes, its panel, what must be said about them, and the keys of undo and redo. */
export const Edits = ({ app, editing, story }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const [isCorrecting, setCorrecting] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const begun = useRef<BegunCorrection | null>(null);
  const [said, say] = useState("");
  // At once: who sees the button may press the keys.
  useLayoutEffect(() => followKeys(editing, say), [editing]);
  useTaskKeys(app);
  useSignalEffect(() => {
    // A page whose changes are nowhere else is not closed without a word.
    if (editing.unkept.value === null || unsavedCount(editing.history.value) === 0) return;
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  });
  const closing = (then: () => void) => () => {
    setOpen(false);
    then();
  };
  const unsaved = unsavedCount(editing.history.value);
  const state = editing.saving.value.status;
  return (
    <div class="edits">
      <button
        type="button"
        class={`button${unsaved > 0 ? " unsaved" : ""}`}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && isOpen) setOpen(false);
        }}
      >
        {unsaved > 0 ? (
          <>
            <span class="unsaved-mark" aria-hidden="true">
              Edit · {unsaved}
            </span>
            <span class="unsaved-words">{countChanges(unsaved)} not saved</span>
          </>
        ) : state === "saved" ? (
          "Saved"
        ) : (
          "Edit"
        )}
      </button>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {isOpen && app.task.value === null && (
        <EditPanel
          editing={editing}
          lostCount={app.marks.value.orphans.length}
          onShowLost={() => {
            setOpen(false);
            document.getElementById("orphans")?.focus();
          }}
          onCorrect={() => setCorrecting(true)}
          onAddPlace={closing(() => {
            app.task.value = { type: "add-place", passage: null };
          })}
          onDrawRoute={hasMap(app) ? closing(() => drawRoute(app)) : null}
          onFindWords={closing(() => {
            app.task.value = { type: "find-words" };
          })}
          onImport={closing(() => {
            app.task.value = { type: "import" };
          })}
          onExport={closing(() => setExporting(true))}
          onClose={() => setOpen(false)}
        />
      )}
      <EditNotice editing={editing} />
      {isExporting && (
        <ExportStory app={app} story={story} editing={editing} onClose={() => setExporting(false)} />
      )}
      <EditTask app={app} story={story} editing={editing} />
      {app.task.value === null && <SelectionTools app={app} story={story} />}
      {isCorrecting && (
        <CorrectText app={app} story={story} begun={begun} onClose={() => setCorrecting(false)} />
      )}
    </div>
  );
};

const hold = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Ctrl or ⌘ with Z undoes, with Shift and Z it makes again; a text field keeps its own. */
const followKeys = (editing: Editing, say: (words: string) => void): (() => void) => {
  const press = (event: KeyboardEvent) => {
    const isUndoKey = (event.metaKey || event.ctrlKey) && !event.altKey && event.key.toLowerCase() === "z";
    if (!isUndoKey || isTyping(event.target)) return;
    event.preventDefault();
    const history = editing.history.peek();
    const step = event.shiftKey ? nextStep(history) : lastStep(history);
    say(step ? `${event.shiftKey ? "Made again" : "Undone"}: ${step.label}` : "Nothing to undo");
    void (event.shiftKey ? editing.redo() : editing.undo());
  };
  addEventListener("keydown", press);
  return () => removeEventListener("keydown", press);
};
