import { useMemo } from "preact/hooks";
import type { App } from "../app/app.ts";
import { claimOfDraft, draftOfPassage } from "../app/claim-draft.ts";
import { openRef } from "../app/open-ref.ts";
import { claimRef } from "../app/refs.ts";
import { addClaim } from "../core/edits/add-claim.ts";
import type { Stretch } from "../core/passage.ts";
import type { Story } from "../core/story.ts";
import { ClaimForm } from "./claim-form.tsx";
import { TaskPanel } from "./task-panel.tsx";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly passage: Stretch;
  readonly onClose: () => void;
}

/** Makes a claim of words that state a distance, so that it is measured: figure and ends are read, and can be corrected. */
export const CheckDistance = ({ app, story, passage, onClose }: Props) => {
  const draft = useMemo(() => draftOfPassage(story, app.marks.peek().found, passage), [story, passage]);
  return (
    <TaskPanel title="Check this distance" onClose={onClose}>
      <ClaimForm
        story={story}
        draft={draft}
        hasFigure
        action="Check it"
        onSubmit={async (filled) => {
          const claim = claimOfDraft(story, filled);
          if (!claim.ok) return claim;
          const done = await app.apply(`Claim: ${filled.text}`, addClaim(claim.value, passage));
          if (!done.ok) return done;
          onClose();
          openRef(app, claimRef(claim.value.id));
          return done;
        }}
      />
    </TaskPanel>
  );
};
