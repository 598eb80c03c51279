import { useState } from "preact/hooks";
import type { App } from "../app/app.ts";
import { formatDecimalDegrees, PLACE_KIND_NAMES } from "../app/format.ts";
import { type PlaceDraft, placeOf } from "../app/new-place.ts";
import { addPlace } from "../core/edits/add-place.ts";
import { PLACE_KINDS, uncertaintyMeters } from "../core/place.ts";
import type { Story } from "../core/story.ts";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly draft: PlaceDraft;
  readonly onBack: () => void;
  readonly onAdded: () => void;
}

/** What a place needs before it is added: a name, a kind, a source; how exact it is, and notes. */
export const PlaceForm = ({ app, story, draft: given, onBack, onAdded }: Props) => {
  const [draft, setDraft] = useState(given);
  const [message, setMessage] = useState("");
  const set = (change: Partial<PlaceDraft>) => setDraft({ ...draft, ...change });
  const usual = uncertaintyMeters(placeOf({ ...draft, uncertaintyMeters: undefined }, story));
  const submit = async (event: Event) => {
    event.preventDefault();
    const place = placeOf(draft, story);
    const done = await app.apply(`Add ${place.properties.name}`, addPlace(place));
    if (!done.ok) return setMessage(done.error);
    const ref = { type: "place", id: place.id } as const;
    app.select({ ref, among: [ref], passage: null });
    onAdded();
  };
  return (
    <form onSubmit={submit}>
      <p class="quiet">{formatDecimalDegrees(draft.at)}</p>
      <label for="place-name">Name</label>
      <input
        id="place-name"
        required
        pattern=".*\S.*"
        dir="auto"
        value={draft.name}
        onInput={(event) => set({ name: event.currentTarget.value })}
      />
      <div class="pair">
        <div>
          <label for="place-kind">Kind</label>
          <select
            id="place-kind"
            value={draft.kind}
            onChange={(event) => {
              const kind = PLACE_KINDS.find((known) => known === event.currentTarget.value);
              if (kind) set({ kind });
            }}
          >
            {PLACE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {PLACE_KIND_NAMES[kind][0]}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="place-uncertainty">Exact to, in km</label>
          <input
            id="place-uncertainty"
            type="number"
            min="0"
            step="any"
            placeholder={`${usual / 1000}, as usual`}
            value={draft.uncertaintyMeters === undefined ? "" : draft.uncertaintyMeters / 1000}
            onInput={({ currentTarget: { value, valueAsNumber } }) =>
              set({ uncertaintyMeters: value === "" ? undefined : valueAsNumber * 1000 })
            }
          />
        </div>
      </div>
      <label for="place-source">Source</label>
      <input
        id="place-source"
        required
        pattern=".*\S.*"
        value={draft.source}
        onInput={(event) => set({ source: event.currentTarget.value })}
      />
      <label for="place-notes">Notes</label>
      <textarea
        id="place-notes"
        rows={2}
        value={draft.notes}
        onInput={(event) => set({ notes: event.currentTarget.value })}
      />
      <p class="fault" role="status">
        {message}
      </p>
      <div class="row">
        <button type="submit" class="button strong">
          Add
        </button>
        <button type="button" class="button" onClick={onBack}>
          Back
        </button>
      </div>
    </form>
  );
};
