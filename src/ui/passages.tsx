import type { App } from "../app/app.ts";
import type { Passage } from "../app/passages.ts";
import type { Ref } from "../app/refs.ts";

/** Passages quoted with the mention marked; a click takes the reader to it in the text. */
export const Passages = ({
  app,
  passages,
  refOf,
}: {
  app: App;
  passages: readonly Passage[];
  refOf: Ref;
}) => {
  const selection = app.selection.value;
  const go = (annotation: string) =>
    app.select({
      ref: refOf,
      among: selection?.among ?? [refOf],
      passage: annotation,
      at: selection?.at ?? [0, 0],
    });
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
              onClick={() => go(passage.annotation)}
              lang={app.story.value?.article.lang}
              dir="auto"
            >
              {passage.cutStart && "…"}
              {passage.before}
              <mark>{passage.match}</mark>
              {passage.after}
              {passage.cutEnd && "…"}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
};
