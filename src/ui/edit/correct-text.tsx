import { useRef, useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { findMarks } from "../../app/marks.ts";
import { correctText } from "../../core/edits/correct-text.ts";
import type { Story } from "../../core/story.ts";
import { Dialog } from "../parts/dialog.tsx";

/** A correction that was begun: it outlives its dialog, as long as the text that it began with is the article's. */
export interface BegunCorrection {
  readonly of: string;
  readonly text: string;
}

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly begun: { current: BegunCorrection | null };
  readonly onClose: () => void;
}

/** The article's text to be corrected in place. What would lose its passage is said before it is done. */
export const CorrectText = ({ app, story, begun, onClose }: Props) => {
  const { text, lang } = story.article;
  const field = useRef<HTMLTextAreaElement>(null);
  const [message, setMessage] = useState("");
  const [isWarned, setWarned] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    const edit = correctText(field.current?.value ?? text);
    const lost = isWarned ? [] : lostPassages(story, edit(story));
    if (lost.length > 0) {
      setWarned(true);
      setMessage(
        `No longer found in the text, and to be linked anew: ${lost.map((each) => `“${each}”`).join(", ")}.`,
      );
      return;
    }
    const done = await app.apply("Correct the text", edit);
    if (done.ok) onClose();
    else setMessage(done.error);
  };
  return (
    <Dialog label="Correct the text" onClose={onClose}>
      <h2>Correct the text</h2>
      <form class="correct-text" onSubmit={submit}>
        <textarea
          ref={field}
          aria-label="Text of the article, as Markdown"
          lang={lang}
          dir="auto"
          rows={16}
          defaultValue={begun.current?.of === text ? begun.current.text : text}
          onInput={(event) => {
            begun.current = { of: text, text: event.currentTarget.value };
            setWarned(false);
            setMessage("");
          }}
        />
        <p role="status">{message}</p>
        <div class="row">
          <button type="submit" class="button strong">
            {isWarned ? "Correct it anyway" : "Correct"}
          </button>
          <button type="button" class="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
};

/** The words whose passages are found now, and would not be found after the edit. */
const lostPassages = (story: Story, edited: ReturnType<ReturnType<typeof correctText>>): string[] => {
  if (!edited.ok) return [];
  const before = new Set(findMarks(story).orphans.map(({ annotation }) => annotation.id));
  return findMarks(edited.value)
    .orphans.filter(({ annotation }) => !before.has(annotation.id))
    .flatMap(({ annotation }) => annotation.target.selector)
    .flatMap((selector) => (selector.type === "TextQuoteSelector" ? [selector.exact] : []));
};
