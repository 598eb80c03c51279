import { useMemo, useState } from "preact/hooks";
import { type Landmark, type Meaning, meaningOf, preselected } from "../../app/edit/find-position.ts";
import type { ReadPosition } from "../../formats/coordinates/position.ts";
import type { GazetteerEntry } from "../../text/gazetteer/entry.ts";
import type { Gazetteer } from "../../text/gazetteer/gazetteer.ts";
import { PlaceHits } from "./place-hits.tsx";

interface Props {
  /** Null until it is there. */
  readonly gazetteer: Gazetteer | null;
  /** Why there is none. */
  readonly problem: string;
  /** What stands in the box at first. */
  readonly begin: string;
  /** Places of the story, by which names are ranked. */
  readonly landmarks: readonly Landmark[];
  readonly onEntry: (entry: GazetteerEntry, text: string) => void;
  readonly onPosition: (position: ReadPosition, text: string) => void;
}

/** One box for a name or coordinates; what it understood stands below it while typing. Enter takes a name in full, or what was chosen. */
export const WhereBox = ({ gazetteer, problem, begin, landmarks, onEntry, onPosition }: Props) => {
  const [text, setText] = useState(begin);
  const [pick, choose] = useState<number | null>(null);
  const meaning = useMemo(() => meaningOf(text, gazetteer, landmarks), [text, gazetteer, landmarks]);
  const hits = meaning.type === "names" ? meaning.hits : [];
  const chosen = pick ?? preselected(hits);
  const take = () => {
    const hit = hits[chosen];
    if (meaning.type === "position") onPosition(meaning.position, text);
    else if (hit) onEntry(hit, text);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label for="where">Name or coordinates</label>
      <input
        id="where"
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-describedby="where-understood"
        aria-controls="place-hits"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          choose(null);
        }}
        onKeyDown={(event) => {
          const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
          if (step === 0 || hits.length === 0) return;
          event.preventDefault();
          choose(Math.max(0, Math.min(hits.length - 1, chosen + step)));
        }}
      />
      <p id="where-understood" class={meaning.type === "fault" ? "fault" : "quiet"} role="status">
        {statusWords(text, meaning, gazetteer !== null, problem)}
      </p>
      {meaning.type === "position" && (
        <button type="submit" class="button strong">
          Use {meaning.position.understood}
        </button>
      )}
      <PlaceHits hits={hits} chosen={chosen} onChoose={(hit) => onEntry(hit, text)} />
    </form>
  );
};

const statusWords = (text: string, meaning: Meaning, isReady: boolean, problem: string): string => {
  switch (meaning.type) {
    case "nothing":
      return (
        problem ||
        "Or click on the map. Coordinates: latitude first, in any notation, or a link of a map site."
      );
    case "position":
      return `Understood as ${meaning.position.notation}.`;
    case "fault":
      return meaning.message;
    case "names":
      break;
  }
  if (!isReady) return problem || "Fetching the gazetteer…";
  const [first] = meaning.hits;
  if (first === undefined)
    return "No such name is known. Click on the map, or give coordinates, and name the place yourself.";
  const choice = "Choose one by ↓ or a click if it is meant.";
  if (first.match === "exact") return "";
  return first.match === "elsewhere"
    ? `What “${text.trim()}” means is not in the gazetteer; these are called so too. ${choice}`
    : `No place called “${text.trim()}” is known. ${choice}`;
};
