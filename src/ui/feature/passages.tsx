import type { App } from "../../app/app.ts";
import type { Passage } from "../../app/passages.ts";
import { unlinkPassage } from "../../core/edits/unlink-passage.ts";
import { useEdit } from "../edit/use-edit.ts";

interface Props {
  readonly app: App;
  readonly passages: readonly Passage[];
  /** A route's passages are linked to its ends: they are unlinked there. */
  readonly mayUnlink: boolean;
}

/** Passages quoted with the mention marked; a click takes the reader to it in the text. */
export const Passages = ({ app, passages, mayUnlink }: Props) => {
  const selection = app.selection.value;
  const { fault, apply } = useEdit(app);
  if (passages.length === 0) return <p class="quiet">No passage of the text mentions it.</p>;
  return (
    <>
      <h3>
        {passages.length} {passages.length === 1 ? "passage" : "passages"}
      </h3>
      <ol class="passages">
        {passages.map((passage) => (
          <li key={passage.annotation}>
            <button
              type="button"
              aria-current={selection?.passage === passage.annotation}
              onClick={() => app.showPassage(passage.annotation)}
              lang={app.story.value?.article.lang}
              dir="auto"
            >
              {passage.cutStart && "…"}
              {passage.before}
              <mark>{passage.match}</mark>
              {passage.after}
              {passage.cutEnd && "…"}
            </button>
            {mayUnlink && app.editing.value && (
              <button
                type="button"
                class="unlink"
                title="Unlink this passage"
                aria-label={`Unlink the passage “${passage.match}”`}
                onClick={() =>
                  apply(`Unlink “${passage.match}”`, unlinkPassage(passage.annotation), () => {})
                }
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ol>
      {fault !== "" && <p role="alert">{fault}</p>}
    </>
  );
};
