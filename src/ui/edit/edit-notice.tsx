import type { ComponentChildren } from "preact";
import type { SaveState } from "../../app/edit/desk.ts";
import { countChanges, formatTime } from "../../app/edit/edit-words.ts";
import type { Editing } from "../../app/edit/editing.ts";
import { unsavedCount } from "../../app/edit/history.ts";

/** What a person who edits has to know at once: another tab, files that changed, no storage, changes of an earlier visit. */
export const EditNotice = ({ editing }: { editing: Editing }) => {
  const [saving, recovered, unkept] = [editing.saving.value, editing.recovered.value, editing.unkept.value];
  if (editing.role.value === "watcher") return <Elsewhere editing={editing} />;
  if (saving.status === "conflict") return <ChangedFiles editing={editing} state={saving} />;
  if (saving.status === "failed") return <Strip>{saving.message}</Strip>;
  if (unkept !== null && unsavedCount(editing.history.value) > 0)
    return (
      <Strip
        actions={
          <button type="button" class="button" onClick={() => editing.download()}>
            Download
          </button>
        }
      >
        {unkept} Your changes are in this page’s memory alone: save or download them before you close it.
      </Strip>
    );
  return recovered ? <Recovered editing={editing} {...recovered} /> : null;
};

const Strip = ({ children, actions }: { children: ComponentChildren; actions?: ComponentChildren }) => (
  <div class="card edit-notice" role="status">
    <div>{children}</div>
    <div class="row">{actions}</div>
  </div>
);

const Elsewhere = ({ editing }: { editing: Editing }) => (
  <Strip
    actions={
      <button type="button" class="button" onClick={() => editing.takeOver()}>
        Edit here instead
      </button>
    }
  >
    This story is being edited in another tab. What is changed there shows here.
  </Strip>
);

const Recovered = ({ editing, count, time }: { editing: Editing; count: number; time: number }) => (
  <Strip
    actions={
      <>
        <button
          type="button"
          class="button strong"
          onClick={() => {
            editing.recovered.value = null;
          }}
        >
          Keep
        </button>
        <button type="button" class="button" onClick={() => editing.discard()}>
          Discard
        </button>
      </>
    }
  >
    {count === 1 ? "1 unsaved change" : `${count} unsaved changes`}
    {time > 0 && ` from ${formatTime(time, Date.now())}`} {count === 1 ? "was" : "were"} recovered.
  </Strip>
);

const oursOf = ({ history }: Editing): string => {
  const count = unsavedCount(history.value);
  return count === 1 ? "Your change" : `Your ${countChanges(count)}`;
};

type Conflict = Extract<SaveState, { status: "conflict" }>;

const ChangedFiles = ({ editing, state }: { editing: Editing; state: Conflict }) => {
  const { conflicts, saver } = state;
  const join = saver ? "Join and save" : "Join";
  return (
    <Strip
      actions={
        <>
          <button type="button" class="button strong" onClick={() => editing.merge("ours")}>
            {conflicts.length === 0 ? join : `${join}, mine lead`}
          </button>
          {conflicts.length > 0 && (
            <button type="button" class="button" onClick={() => editing.merge("theirs")}>
              {join}, theirs lead
            </button>
          )}
          <button type="button" class="button" onClick={() => editing.download()}>
            Download mine
          </button>
        </>
      }
    >
      The story’s files changed since they were read; nothing was written.{" "}
      {conflicts.length === 0
        ? `${oursOf(editing)} and theirs touch different things.`
        : "Changed on both sides:"}
      {conflicts.length > 0 && (
        <ul>
          {conflicts.map(({ file, id, what }) => (
            <li key={`${file} ${id}`}>
              <b>{id}</b> in {file}: {what}
            </li>
          ))}
        </ul>
      )}
    </Strip>
  );
};
