import type { App } from "../../app/app.ts";
import { claimWithDraft, draftOfClaim } from "../../app/edit/claim-draft.ts";
import type { Claim } from "../../core/claim.ts";
import { changeClaim } from "../../core/edits/change-claim.ts";
import type { Story } from "../../core/story.ts";
import { ClaimForm } from "./claim-form.tsx";
import { TaskPanel } from "./task-panel.tsx";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly claim: Claim;
  readonly onClose: () => void;
}

/** Corrects what a claim was understood to state. */
export const ChangeClaim = ({ app, story, claim, onClose }: Props) => (
  <TaskPanel title="Edit the claim" onClose={onClose}>
    <ClaimForm
      story={story}
      draft={draftOfClaim(claim)}
      action="Change"
      onSubmit={async (draft) => {
        const changed = claimWithDraft(claim, draft);
        if (!changed.ok) return changed;
        const done = await app.apply(`Edit the claim “${draft.text}”`, changeClaim(changed.value));
        if (done.ok) onClose();
        return done;
      }}
    />
  </TaskPanel>
);
