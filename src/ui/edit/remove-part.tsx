import type { App } from "../../app/app.ts";
import { referenceWords } from "../../app/edit/reference-words.ts";
import { nameOf } from "../../app/name-of.ts";
import type { Ref } from "../../app/refs.ts";
import type { Edit } from "../../core/edits/edit.ts";
import { removeClaim } from "../../core/edits/remove-claim.ts";
import { removePlace } from "../../core/edits/remove-place.ts";
import { removeRoute } from "../../core/edits/remove-route.ts";
import type { Story } from "../../core/story.ts";
import { SubmitRow } from "../parts/submit-row.tsx";
import { TaskPanel } from "./task-panel.tsx";
import { useEdit } from "./use-edit.ts";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly target: Ref;
  readonly onClose: () => void;
}

const removal = ({ type, id }: Ref): Edit => {
  switch (type) {
    case "place":
      return removePlace(id, "remove");
    case "route":
      return removeRoute(id, "remove");
    case "claim":
      return removeClaim(id);
  }
};

/** Says what goes with a place, a route or a claim before it is deleted. */
export const RemovePart = ({ app, story, target, onClose }: Props) => {
  const { fault, apply } = useEdit(app);
  const name = target.type === "claim" ? `the claim “${nameOf(story, target)}”` : nameOf(story, target);
  const words = referenceWords(story, target);
  return (
    <TaskPanel title={`Delete ${name}?`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void apply(`Delete ${name}`, removal(target), () => {
            onClose();
            if (target.type === "claim") app.selectClaim(null);
            else app.select(null);
          });
        }}
      >
        {words.length === 0 ? (
          <p>Nothing refers to it.</p>
        ) : (
          <ul>
            {words.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
        <SubmitRow fault={fault} action="Delete">
          <button type="button" class="button" onClick={onClose}>
            Keep it
          </button>
        </SubmitRow>
      </form>
    </TaskPanel>
  );
};
