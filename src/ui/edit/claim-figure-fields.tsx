import type { ClaimDraft } from "../../app/edit/claim-draft.ts";
import { HEDGE_WORDS, HEDGES, MODES, type Mode } from "../../core/claim.ts";
import { METERS_PER_UNIT, type Unit } from "../../core/units.ts";
import { Choice, Field } from "../parts/field.tsx";

const UNITS = Object.keys(METERS_PER_UNIT) as Unit[]; // Object.keys forgets the keys' type.
const UNIT_OPTIONS = UNITS.map((unit) => [unit, unit] as const);

const HEDGE_OPTIONS = HEDGES.map((hedge) => [hedge, HEDGE_WORDS[hedge]] as const);

const MODE_NAMES: Readonly<Record<Mode, string>> = {
  unstated: "not said",
  straight: "straight line",
  sea: "by sea",
  road: "by road",
};
const MODE_OPTIONS = MODES.map((mode) => [mode, MODE_NAMES[mode]] as const);

interface Props {
  readonly draft: ClaimDraft;
  readonly set: (change: Partial<ClaimDraft>) => void;
}

/** The figure of a distance or a length, its hedge, and of a distance how it is measured. */
export const FigureFields = ({ draft, set }: Props) => (
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
      {draft.kind === "distance" && <MeasuredField draft={draft} set={set} />}
    </div>
  </>
);

/** How the text means its distances to be measured. */
export const MeasuredField = ({ draft, set }: Props) => (
  <Choice
    label="Measured"
    value={draft.mode}
    options={MODE_OPTIONS}
    onChoose={(mode) => set({ mode: mode || "unstated" })}
  />
);
