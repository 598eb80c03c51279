import { useState } from "preact/hooks";
import type { App } from "../app/app.ts";
import type { Stretch } from "../core/passage.ts";
import type { Story } from "../core/story.ts";
import { selectPassage } from "./selected-passage.ts";
import { TaskPanel } from "./task-panel.tsx";

/** Finds words of the article and selects them, for a hand without a pointer; then they are linked or checked. */
export const FindWords = ({ app, story, onClose }: { app: App; story: Story; onClose: () => void }) => {
  const [words, setWords] = useState("");
  const [found, setFound] = useState<Stretch | null>(null);
  const { text, lang } = story.article;
  const find = (wanted: string, behind: number) => {
    const behindIt = text.indexOf(wanted, behind);
    const from = wanted === "" ? -1 : behindIt >= 0 ? behindIt : text.indexOf(wanted);
    const next = from < 0 ? null : { start: from, end: from + wanted.length };
    setFound(next);
    if (next) selectPassage(next);
  };
  return (
    <TaskPanel title="Words of the article" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          find(words, found ? found.start + 1 : 0);
        }}
      >
        <label for="wanted-words">As the text has them; Enter goes to the next ones</label>
        <input
          id="wanted-words"
          lang={lang}
          dir="auto"
          autocomplete="off"
          value={words}
          onInput={({ currentTarget: { value } }) => {
            setWords(value);
            find(value, 0);
          }}
        />
        <p role="status" class="quiet">
          {words === ""
            ? ""
            : found
              ? `…${text.slice(Math.max(0, found.start - 40), found.end + 40)}…`
              : "The text does not say this."}
        </p>
      </form>
      <div class="row">
        {(["link-place", "check-distance"] as const).map((type) => (
          <button
            key={type}
            type="button"
            class="button"
            disabled={!found}
            onClick={() => {
              if (found) app.task.value = { type, passage: found };
            }}
          >
            {type === "link-place" ? "This is a place…" : "Check this distance…"}
          </button>
        ))}
      </div>
    </TaskPanel>
  );
};
