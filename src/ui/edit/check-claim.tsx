import { useMemo, useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { type ClaimDraft, claimOfDraft, draftOfPassage } from "../../app/edit/claim-draft.ts";
import { nameOf } from "../../app/name-of.ts";
import { openRef } from "../../app/open-ref.ts";
import { claimRef } from "../../app/refs.ts";
import { statesDirection } from "../../core/claim-text/kind.ts";
import { WIND_NAMES } from "../../core/claim-text/winds.ts";
import { addClaim } from "../../core/edits/add-claim.ts";
import { inTurn } from "../../core/edits/in-turn.ts";
import type { Stretch } from "../../core/passage.ts";
import type { Story } from "../../core/story.ts";
import { ClaimForm } from "./claim-form.tsx";
import { TaskPanel } from "./task-panel.tsx";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly passage: Stretch;
  readonly onClose: () => void;
}

/** Makes a claim of words of the article, so that it is judged: what they state is read, and can be corrected. */
export const CheckClaim = ({ app, story, passage, onClose }: Props) => {
  const draft = useMemo(() => draftOfPassage(story, app.marks.peek().found, passage), [story, passage]);
  const [isBoth, setBoth] = useState(true);
  const submit = async (filled: ClaimDraft) => {
    const claim = claimOfDraft(story, filled);
    if (!claim.ok) return claim;
    const edits = [addClaim(claim.value, passage)];
    if (isBoth && hasDirectionToo(filled)) {
      const direction = claimOfDraft(story, { ...filled, kind: "bearing" });
      if (!direction.ok) return direction;
      edits.push(addClaim(direction.value, passage));
    }
    const done = await app.apply(`Claim: ${filled.text}`, inTurn(...edits));
    if (!done.ok) return done;
    onClose();
    openRef(app, claimRef(claim.value.id));
    return done;
  };
  return (
    <TaskPanel title="Check this claim" onClose={onClose}>
      <ClaimForm story={story} draft={draft} action="Check it" onSubmit={submit}>
        {(filled) =>
          hasDirectionToo(filled) && (
            <label class="tick">
              <input
                type="checkbox"
                checked={isBoth}
                onChange={({ currentTarget }) => setBoth(currentTarget.checked)}
              />
              <span>{directionWords(story, filled)}</span>
            </label>
          )
        }
      </ClaimForm>
    </TaskPanel>
  );
};

/** "112 km west of X" is two claims on one passage. */
const hasDirectionToo = ({ kind, text, bearing }: ClaimDraft): boolean =>
  kind === "distance" && bearing !== "" && statesDirection(text);

const directionWords = (story: Story, { from, to, bearing }: ClaimDraft): string => {
  const [one, other] = [from, to].map((id) => (id === "" ? "…" : nameOf(story, { type: "place", id })));
  return `Check the direction too: ${one} lies ${WIND_NAMES[bearing] ?? `at ${bearing}°`} of ${other}`;
};
