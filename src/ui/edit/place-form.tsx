import { useLayoutEffect, useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { hasMap } from "../../app/edit/draw-route.ts";
import { namesAsText, readNames } from "../../app/edit/names-text.ts";
import {
  handExact,
  outlineFault,
  type PlaceDraft,
  placeOf,
  withOutline,
  withoutOutline,
} from "../../app/edit/new-place.ts";
import { PLACE_KIND_OPTIONS } from "../../app/told-apart.ts";
import { uncertaintyMeters } from "../../core/place.ts";
import type { Result } from "../../core/result.ts";
import type { Story } from "../../core/story.ts";
import { Choice, Field } from "../parts/field.tsx";
import { SubmitRow } from "../parts/submit-row.tsx";
import { LinesField, TextField } from "../parts/text-field.tsx";
import { OutlineField } from "./outline-field.tsx";
import { PositionField } from "./position-field.tsx";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly draft: PlaceDraft;
  /** What the button says. */
  readonly action: string;
  readonly onBack?: () => void;
  /** Makes the change; its error is shown. */
  readonly onSubmit: (draft: PlaceDraft) => Promise<Result<unknown>>;
}

/** What a place needs: a name, a kind, a source; where it is and how exactly; names in other languages, and notes. */
export const PlaceForm = ({ app, story, draft: given, action, onBack, onSubmit }: Props) => {
  const [draft, setDraft] = useState(given);
  const [names, setNames] = useState(namesAsText(given.names));
  const [fault, say] = useState("");
  const set = (change: Partial<PlaceDraft>) => setDraft((now) => ({ ...now, ...change }));
  const usual = uncertaintyMeters(placeOf({ ...draft, uncertaintyMeters: undefined }, story));
  const placing = usePlacing(app, draft, usual, set);
  const submit = async (event: Event) => {
    event.preventDefault();
    const read = readNames(names);
    if (!read.ok) return say(read.error);
    const wrong = draft.outline === given.outline ? null : outlineFault(draft.outline);
    if (wrong !== null) return say(wrong);
    const done = await onSubmit({ ...draft, names: read.value });
    if (!done.ok) say(done.error);
  };
  return (
    <form onSubmit={submit}>
      <TextField label="Name" value={draft.name} onChange={(name) => set({ name })} />
      {placing && <PositionField at={placing} onMove={(at) => set({ at })} />}
      <div class="pair">
        <Choice
          label="Kind"
          value={draft.kind}
          options={PLACE_KIND_OPTIONS}
          onChoose={(kind) => kind !== "" && set({ kind })}
        />
        <Uncertainty
          meters={draft.uncertaintyMeters}
          usual={usual}
          isEdge={draft.outline !== null}
          onChange={(meters) => set({ uncertaintyMeters: meters })}
        />
      </div>
      {hasMap(app) && (
        <OutlineField
          app={app}
          outline={draft.outline}
          onChange={(outline) => setDraft((now) => withOutline(now, outline))}
          onRemove={() => setDraft(withoutOutline)}
        />
      )}
      <TextField label="Source" value={draft.source} onChange={(source) => set({ source })} />
      <LinesField
        label="Names in other languages, a line each (zh: 瓜达尔)"
        value={names}
        onChange={setNames}
      />
      <LinesField label="Notes" value={draft.notes} onChange={(notes) => set({ notes })} />
      <SubmitRow fault={fault} action={action} onBack={onBack} />
    </form>
  );
};

/** How exactly a place is known, in kilometres; nothing: as is usual for its kind. */
const Uncertainty = (props: {
  meters: number | undefined;
  usual: number;
  /** Of an outline it is the edge that is known so exactly. */
  isEdge: boolean;
  onChange: (meters: number | undefined) => void;
}) => (
  <Field label={props.isEdge ? "Edge exact to, in km" : "Exact to, in km"}>
    {(id) => (
      <input
        id={id}
        type="number"
        min="0"
        step="any"
        placeholder={`${props.usual / 1000}, as usual`}
        value={props.meters === undefined ? "" : props.meters / 1000}
        onInput={({ currentTarget: { value, valueAsNumber } }) =>
          props.onChange(value === "" ? undefined : valueAsNumber * 1000)
        }
      />
    )}
  </Field>
);

/**
 * Shows the point and its circle on the map while the form is open, and follows when they are dragged there. Gives the
 * point, or null: an outline stands for it, or is being drawn.
 */
const usePlacing = (
  app: App,
  draft: PlaceDraft,
  usual: number,
  set: (change: Partial<PlaceDraft>) => void,
) => {
  const { outline, uncertaintyMeters: radius } = draft;
  const isDrawing = app.sketch.value?.type === "draw";
  const at = outline || isDrawing ? null : draft.at;
  useLayoutEffect(() => {
    app.placing.value = at && {
      at,
      radiusMeters: radius ?? usual,
      move: (to) => set({ at: handExact(to) }),
      grow: (meters) => set({ uncertaintyMeters: meters }),
    };
  }, [app, at, radius, usual]);
  useLayoutEffect(
    () => () => {
      app.placing.value = null;
    },
    [app],
  );
  return at;
};
