import { useState } from "preact/hooks";
import type { App } from "../app/app.ts";
import { excerpt } from "../core/excerpt.ts";
import type { Stretch } from "../core/passage.ts";
import type { Story } from "../core/story.ts";
import { TaskPanel } from "./task-panel.tsx";

/** Finds words of the article by typing them, for a hand without a pointer; then they are linked or checked. */
export const FindWords = ({ app, story, onClose }: { app: App; story: Story; onClose: () => void }) => {
  const [words, setWords] = useState("");
  const [found, setFound] = useState<Stretch | null>(null);
  const { text, lang } = story.article;
  const find = (wanted: string, behind: number) => {
    const next = text.indexOf(wanted, behind);
    const start = next >= 0 ? next : text.indexOf(wanted);
    setFound(wanted.trim() === "" || start < 0 ? null : { start, end: start + wanted.length });
  };
  const tool = (name: string, type: "link-place" | "check-claim") => (
    <button
      type="button"
      class="button"
      disabled={!found}
      onClick={() => {
        if (found) app.task.value = { type, passage: found };
      }}
    >
      {name}
    </button>
  );
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
        <p role="status">
          {found && <Found text={text} found={found} />}
          {!found && words.trim() !== "" && "The text does not say this."}
        </p>
      </form>
      <div class="row">
        {tool("This is a place…", "link-place")}
        {tool("Check this claim…", "check-claim")}
      </div>
    </TaskPanel>
  );
};

const Found = ({ text, found }: { text: string; found: Stretch }) => {
  const { before, match, after, cutStart, cutEnd } = excerpt(text, found.start, found.end);
  return (
    <>
      {cutStart && "…"}
      {before}
      <mark>{match}</mark>
      {after}
      {cutEnd && "…"}
    </>
  );
};
