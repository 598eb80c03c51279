import { useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { likelyPlaces } from "../../app/edit/likely-places.ts";
import { nameOf } from "../../app/name-of.ts";
import { openRef } from "../../app/open-ref.ts";
import { optionsOfNamed } from "../../app/told-apart.ts";
import { mergePlaces } from "../../core/edits/merge-places.ts";
import { referencesTo } from "../../core/edits/references.ts";
import type { Story } from "../../core/story.ts";
import { Choice } from "../parts/field.tsx";
import { SubmitRow } from "../parts/submit-row.tsx";
import { TaskPanel } from "./task-panel.tsx";
import { useEdit } from "./use-edit.ts";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly id: string;
  readonly onClose: () => void;
}

/** Makes one place of two: all that names this one names the other. */
export const MergePlace = ({ app, story, id, onClose }: Props) => {
  const name = nameOf(story, { type: "place", id });
  const others = likelyPlaces(story, name).places.filter((place) => place.id !== id);
  const [into, choose] = useState("");
  const { fault, apply } = useEdit(app);
  const ref = { type: "place", id: into } as const;
  const count = referencesTo(story, { type: "place", id }).length;
  return (
    <TaskPanel title={`Merge ${name} into another place`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void apply(`Merge ${name} into ${nameOf(story, ref)}`, mergePlaces(id, into), () => {
            onClose();
            openRef(app, ref);
          });
        }}
      >
        <Choice label="Into" value={into} options={optionsOfNamed(others)} onChoose={choose} />
        <p>
          {count === 0
            ? `Nothing refers to ${name}.`
            : `What refers to ${name} (${count} passages, claims and ends of routes) then refers to that place, which takes over the names that it lacks.`}
        </p>
        <SubmitRow fault={fault} action="Merge" isDisabled={into === ""} />
      </form>
    </TaskPanel>
  );
};
