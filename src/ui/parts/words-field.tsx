import { useState } from "preact/hooks";
import { excerpt } from "../../core/excerpt.ts";
import type { Stretch } from "../../core/passage.ts";

interface Props {
  readonly text: string;
  readonly lang: string;
  readonly found: Stretch | null;
  readonly onFound: (found: Stretch | null) => void;
}

/** Finds words of the article by typing them, for a hand without a pointer; what is found is shown in its sentence. */
export const WordsField = ({ text, lang, found, onFound }: Props) => {
  const [words, setWords] = useState("");
  const find = (wanted: string, behind: number) => {
    const next = text.indexOf(wanted, behind);
    const start = next >= 0 ? next : text.indexOf(wanted);
    onFound(wanted.trim() === "" || start < 0 ? null : { start, end: start + wanted.length });
  };
  return (
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
