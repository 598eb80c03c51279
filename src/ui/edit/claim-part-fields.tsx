import type { ClaimDraft } from "../../app/edit/claim-draft.ts";
import { byName, optionsOfNamed } from "../../app/told-apart.ts";
import { WIND_NAMES } from "../../core/claim-text/winds.ts";
import type { Story } from "../../core/story.ts";
import { Choice } from "../parts/field.tsx";

interface Props {
  readonly story: Story;
  readonly draft: ClaimDraft;
  readonly set: (change: Partial<ClaimDraft>) => void;
}

/** What a claim is about: its places or its route, with the words that stand between them. */
export const ClaimPartFields = ({ story, draft, set }: Props) => {
  const places = optionsOfNamed(byName(story.places.features));
  const place = (label: string, end: "from" | "to" | "than") => (
    <Choice label={label} value={draft[end]} options={places} onChoose={(id) => set({ [end]: id })} />
  );
  switch (draft.kind) {
    case "distance":
      return (
        <div class="pair">
          {place("From", "from")}
          {place("To", "to")}
        </div>
      );
    case "bearing":
      return (
        <>
          {place("Place", "from")}
          <div class="pair">
            <Choice
              label="Lies"
              value={draft.bearing}
              options={windOptions(draft.bearing)}
              onChoose={(bearing) => set({ bearing })}
            />
            {place("Of", "to")}
          </div>
        </>
      );
    case "comparison":
      return (
        <>
          <div class="pair">
            {place("Place", "from")}
            <Choice
              label="Is"
              value={draft.relation}
              options={RELATIONS}
              onChoose={(relation) => set({ relation })}
            />
          </div>
          <div class="pair">
            {place(draft.relation === "farther" ? "From" : "To", "to")}
            {place(draft.relation === "farther" ? "Than from" : "Than to", "than")}
          </div>
        </>
      );
    case "containment":
      return (
        <div class="pair">
          {place("Place", "from")}
          {place("Lies in", "to")}
        </div>
      );
    case "length":
      return <RouteField story={story} draft={draft} set={set} />;
  }
};

const RELATIONS = [
  ["closer", "closer"],
  ["farther", "farther"],
] as const;

/** The winds; and degrees, where the text or the file has them. */
const windOptions = (bearing: string): (readonly [string, string])[] => [
  ...(/^\d/.test(bearing) ? [[bearing, `at ${bearing}°`] as const] : []),
  ...Object.entries(WIND_NAMES).map(([wind, name]) => [wind, `${name} (${wind})`] as const),
];

const RouteField = ({ story, draft, set }: Props) =>
  story.routes.features.length === 0 ? (
    <p class="fault">
      This story has no route to be measured yet. Measure one (M) and save it as a route, then check this
      claim.
    </p>
  ) : (
    <Choice
      label="Route"
      value={draft.route}
      options={optionsOfNamed(byName(story.routes.features))}
      onChoose={(route) => set({ route })}
    />
  );
