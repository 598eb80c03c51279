import type { App } from "../../app/app.ts";
import type { Orphan } from "../../app/marks.ts";
import { nameOf } from "../../app/name-of.ts";
import { openRef } from "../../app/open-ref.ts";
import { quoteOf } from "../../app/orphans.ts";
import { type Ref, sameRef } from "../../app/refs.ts";
import { unlinkPassage } from "../../core/edits/unlink-passage.ts";
import type { Story } from "../../core/story.ts";
import "./orphans.css";
import { useEdit } from "../edit/use-edit.ts";

/** Below the article: passages that its text has no more. They are shown, never dropped, until somebody links or unlinks them. */
export const Orphans = ({ app }: { app: App }) => {
  const story = app.story.value;
  if (!story) return null;
  return (
    <aside class="orphans" id="orphans" aria-labelledby="orphans-title" tabIndex={-1}>
      <h2 id="orphans-title">Passages not found in the text any more</h2>
      <OrphanList app={app} story={story} orphans={app.marks.value.orphans} shown="words and meaning" />
    </aside>
  );
};

/** On the card of a place or a claim: those of its passages that the text has no more. */
export const OrphansOf = ({ app, story, target }: { app: App; story: Story; target: Ref }) => {
  const orphans = app.marks.value.orphans.filter(({ ref }) => sameRef(ref, target));
  if (orphans.length === 0) return null;
  return (
    <div class="orphans">
      {target.type === "place" && <h3>Not found in the text any more</h3>}
      <OrphanList
        app={app}
        story={story}
        orphans={orphans}
        // A claim's card says its words on top.
        shown={target.type === "place" ? "words" : "nothing"}
      />
    </div>
  );
};

const OrphanList = (props: {
  app: App;
  story: Story;
  orphans: readonly Orphan[];
  /** What is said of each: the words that it had, and to what they were linked. */
  shown: "nothing" | "words" | "words and meaning";
}) => {
  const { app, story, orphans, shown } = props;
  const { fault, apply } = useEdit(app);
  return (
    <>
      <ul>
        {orphans.map((orphan) => {
          const { id } = orphan.annotation;
          const words = quoteOf(orphan)?.exact ?? "";
          return (
            <li key={id}>
              {shown !== "nothing" && <q lang={story.article.lang}>{words}</q>}
              {shown === "words and meaning" && <LinkedTo app={app} story={story} target={orphan.ref} />}
              {app.editing.value && (
                <div class="orphan-actions">
                  <button
                    type="button"
                    class="button"
                    aria-label={`Find “${words}” again…`}
                    onClick={() => {
                      app.task.value = { type: "relink", annotation: id };
                    }}
                  >
                    Find it again…
                  </button>
                  <button
                    type="button"
                    class="button"
                    aria-label={`Unlink “${words}”`}
                    onClick={() => apply(`Unlink “${words}”`, unlinkPassage(id), () => {})}
                  >
                    Unlink
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {fault !== "" && <p role="alert">{fault}</p>}
    </>
  );
};

const LinkedTo = ({ app, story, target }: { app: App; story: Story; target: Ref }) => (
  <span class="quiet">
    {target.type === "claim" ? "was checked as " : "was linked to "}
    <button type="button" class="link" onClick={() => openRef(app, target)}>
      {target.type === "claim" ? "a claim" : nameOf(story, target)}
    </button>
  </span>
);
