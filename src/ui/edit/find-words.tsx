import { useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import type { Stretch } from "../../core/passage.ts";
import type { Story } from "../../core/story.ts";
import { WordsField } from "../parts/words-field.tsx";
import { TaskPanel } from "./task-panel.tsx";

/** Words of the article, found by typing them, are linked to a place or checked. */
export const FindWords = ({ app, story, onClose }: { app: App; story: Story; onClose: () => void }) => {
  const [found, setFound] = useState<Stretch | null>(null);
  const { text, lang } = story.article;
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
      <WordsField text={text} lang={lang} found={found} onFound={setFound} />
      <div class="row">
        {tool("This is a place…", "link-place")}
        {tool("Check this claim…", "check-claim")}
      </div>
    </TaskPanel>
  );
};
