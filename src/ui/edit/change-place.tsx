import type { App } from "../../app/app.ts";
import { changeOf, draftOfPlace } from "../../app/edit/new-place.ts";
import { changePlace } from "../../core/edits/change-place.ts";
import { findPlace, type Story } from "../../core/story.ts";
import { PlaceForm } from "./place-form.tsx";
import { TaskPanel } from "./task-panel.tsx";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly id: string;
  readonly onClose: () => void;
}

/** Renames or moves a place, or changes what else is known of it. Its id stays, so nothing that names it is touched. */
export const ChangePlace = ({ app, story, id, onClose }: Props) => {
  const place = findPlace(story, id);
  if (!place) return null;
  return (
    <TaskPanel title={`Edit ${place.properties.name}`} onClose={onClose}>
      <PlaceForm
        app={app}
        story={story}
        draft={draftOfPlace(place)}
        action="Change"
        onSubmit={async (draft) => {
          const done = await app.apply(`Edit ${draft.name}`, changePlace(id, changeOf(draft)));
          if (done.ok) onClose();
          return done;
        }}
      />
    </TaskPanel>
  );
};
