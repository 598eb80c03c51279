import { useState } from "preact/hooks";
import type { EncodingReading } from "../../formats/decode-text.ts";

interface Props {
  readonly fault: string;
  readonly readings: readonly EncodingReading[];
  readonly onEncoding: (encoding: string) => void;
  readonly onBack: () => void;
}

/** A text that does not say its encoding, as each would read it: a reader sees which names are right. */
export const ImportEncoding = ({ fault, readings, onEncoding, onBack }: Props) => {
  const [chosen, setChosen] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    onEncoding(chosen);
  };
  return (
    <form class="import" onSubmit={submit}>
      <p class="fault" dir="auto">
        {fault}
      </p>
      <fieldset class="columns encodings">
        <legend>Encoding: which reads rightly?</legend>
        {readings.map(({ encoding, sample }) => (
          <label key={encoding}>
            <input
              type="radio"
              name="encoding"
              required
              checked={chosen === encoding}
              onChange={() => setChosen(encoding)}
            />
            <span>
              {encoding}{" "}
              {sample.map((line, index) => (
                <bdi key={index}>{line}</bdi>
              ))}
            </span>
          </label>
        ))}
      </fieldset>
      <div class="row">
        <button type="submit" class="button strong" disabled={chosen === ""}>
          Read it so
        </button>
        <button type="button" class="button" onClick={onBack}>
          Another file
        </button>
      </div>
    </form>
  );
};
