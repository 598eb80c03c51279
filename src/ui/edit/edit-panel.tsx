import { formatTime, saveSentence } from "../../app/edit/edit-words.ts";
import type { Editing } from "../../app/edit/editing.ts";
import { lastStep, nextStep, unsavedCount } from "../../app/edit/history.ts";

interface Props {
  readonly editing: Editing;
  /** How many passages the text has no more. */
  readonly lostCount: number;
  readonly onShowLost: () => void;
  readonly onCorrect: () => void;
  readonly onAddPlace: () => void;
  /** Null where there is no map to draw on. */
  readonly onDrawRoute: (() => void) | null;
  readonly onImport: () => void;
  readonly onExport: () => void;
  readonly onFindWords: () => void;
  readonly onClose: () => void;
}

/** What was changed and what is saved; saving, undoing, and correcting the text. */
export const EditPanel = (props: Props) => {
  const {
    editing,
    lostCount,
    onShowLost,
    onCorrect,
    onAddPlace,
    onDrawRoute,
    onFindWords,
    onImport,
    onExport,
    onClose,
  } = props;
  const history = editing.history.value;
  const mayEdit = editing.role.value !== "watcher";
  const [undo, redo] = [lastStep(history), nextStep(history)];
  const sentence = saveSentence(editing.saving.value, history, editing.unkept.value === null, Date.now());
  return (
    <section class="card edit-panel" aria-label="Changes">
      <button type="button" class="close" aria-label="Close" onClick={onClose}>
        ×
      </button>
      <p class="save-state" aria-live="polite">
        {sentence}
      </p>
      <SaveButtons editing={editing} />
      <div class="row">
        <button type="button" class="button" disabled={!undo || !mayEdit} onClick={() => editing.undo()}>
          Undo{undo && `: ${undo.label}`}
        </button>
        <button type="button" class="button" disabled={!redo || !mayEdit} onClick={() => editing.redo()}>
          Redo{redo && `: ${redo.label}`}
        </button>
      </div>
      <div class="row">
        <button type="button" class="button" disabled={!mayEdit} onClick={onAddPlace}>
          Add a place… <kbd>A</kbd>
        </button>
        {onDrawRoute && (
          <button type="button" class="button" disabled={!mayEdit} onClick={onDrawRoute}>
            Draw a route… <kbd>R</kbd>
          </button>
        )}
        <button type="button" class="button" disabled={!mayEdit} onClick={onFindWords}>
          Link words… <kbd>L</kbd>
        </button>
        <button type="button" class="button" disabled={!mayEdit} onClick={onCorrect}>
          Correct the text…
        </button>
      </div>
      {lostCount > 0 && (
        <div class="row">
          <button type="button" class="button" onClick={onShowLost}>
            {lostCount === 1 ? "1 passage is lost" : `${lostCount} passages are lost`}: show…
          </button>
        </div>
      )}
      <div class="row">
        <button type="button" class="button" disabled={!mayEdit} onClick={onImport}>
          Import a file…
        </button>
        <button type="button" class="button" onClick={onExport}>
          Export…
        </button>
      </div>
      <p class="quiet">Select words of the article to link them to a place or to check what they claim.</p>
      <Changes editing={editing} />
    </section>
  );
};

const SaveButtons = ({ editing }: { editing: Editing }) => {
  const isBusy = editing.saving.value.status === "saving";
  const isClean = unsavedCount(editing.history.value) === 0;
  return (
    <div class="row">
      {editing.savers.map((saver, index) => (
        <button
          key={saver.name}
          type="button"
          class={`button${index === 0 && !isClean ? " strong" : ""}`}
          disabled={isBusy || isClean || editing.role.value === "watcher"}
          onClick={() => editing.save(saver)}
        >
          Save to {saver.name}
        </button>
      ))}
      <button type="button" class="button" onClick={() => editing.download()}>
        Download
      </button>
    </div>
  );
};

/** The last change first; what was taken back is there still, and paler. */
const Changes = ({ editing }: { editing: Editing }) => {
  const { steps, position } = editing.history.value;
  if (steps.length === 0) return <p class="quiet">Nothing was changed since this story was opened.</p>;
  return (
    <ol class="changes" reversed>
      {steps
        .map(({ label, time }, index) => ({ label, time, index }))
        .toReversed()
        .map(({ label, time, index }) => (
          <li key={index} class={index < position ? "" : "undone"}>
            <span dir="auto">{label}</span>
            <span class="quiet">{index < position ? formatTime(time, Date.now()) : "taken back"}</span>
          </li>
        ))}
    </ol>
  );
};
