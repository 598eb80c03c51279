import { useState } from "preact/hooks";
import type { ClaimDraft } from "../app/claim-draft.ts";
import { HEDGES, MODES, type Mode } from "../core/claim.ts";
import type { Result } from "../core/result.ts";
import type { Story } from "../core/story.ts";
import { METERS_PER_UNIT, type Unit } from "../core/units.ts";
import { Choice, Field } from "./field.tsx";
import { SubmitRow } from "./submit-row.tsx";

const UNITS = Object.keys(METERS_PER_UNIT) as Unit[]; // Object.keys forgets the keys' type.
const UNIT_OPTIONS = UNITS.map((unit) => [unit, unit] as const);

const HEDGE_NAMES = {
  about: "about",
  nearly: "nearly",
  over: "more than",
  atLeast: "at least",
  under: "less than",
  upTo: "up to",
  only: "only",
} as const;
const HEDGE_OPTIONS = HEDGES.map((hedge) => [hedge, HEDGE_NAMES[hedge]] as const);

const MODE_NAMES: Readonly<Record<Mode, string>> = {
  unstated: "not said",
  straight: "straight line",
  sea: "by sea",
  road: "by road",
};
const MODE_OPTIONS = MODES.map((mode) => [mode, MODE_NAMES[mode]] as const);

interface Props {
  readonly story: Story;
  readonly draft: ClaimDraft;
  /** Without a figure, only the ends are asked for. */
  readonly hasFigure: boolean;
  readonly action: string;
  readonly onSubmit: (draft: ClaimDraft) => Promise<Result<unknown>>;
}

/** What the text states, as it was read, to be corrected: the ends, and of a distance its figure, hedge and mode. */
export const ClaimForm = ({ story, draft: given, hasFigure, action, onSubmit }: Props) => {
  const [draft, setDraft] = useState(given);
  const [fault, say] = useState("");
  const set = (change: Partial<ClaimDraft>) => setDraft({ ...draft, ...change });
  const places = story.places.features
    .map(({ id, properties }) => [id, properties.name] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b, "en"));
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const done = await onSubmit(draft);
        if (!done.ok) say(done.error);
      }}
    >
      <p>
        The text says <q lang={story.article.lang}>{draft.text}</q>
      </p>
      <div class="pair">
        <Choice label="From" value={draft.from} options={places} onChoose={(from) => set({ from })} />
        <Choice label="To" value={draft.to} options={places} onChoose={(to) => set({ to })} />
      </div>
      {hasFigure && <Figure draft={draft} set={set} />}
      <SubmitRow fault={fault} action={action} isDisabled={draft.from === draft.to} />
    </form>
  );
};

const Figure = ({ draft, set }: { draft: ClaimDraft; set: (change: Partial<ClaimDraft>) => void }) => (
  <>
    <div class="pair">
      <Field label="Value">
        {(id) => (
          <input
            id={id}
            type="number"
            required
            min="0"
            step="any"
            value={draft.value ?? ""}
            onInput={({ currentTarget: { value, valueAsNumber } }) =>
              set({ value: value === "" ? null : valueAsNumber })
            }
          />
        )}
      </Field>
      <Choice
        label="Unit"
        value={draft.unit ?? ""}
        options={UNIT_OPTIONS}
        onChoose={(unit) => set({ unit: unit || null })}
      />
    </div>
    <div class="pair">
      <Choice
        label="Hedge"
        none="none"
        value={draft.hedge ?? ""}
        options={HEDGE_OPTIONS}
        onChoose={(hedge) => set({ hedge: hedge || null })}
      />
      <Choice
        label="Measured"
        value={draft.mode}
        options={MODE_OPTIONS}
        onChoose={(mode) => set({ mode: mode || "unstated" })}
      />
    </div>
  </>
);
