import { useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { claimOfPassage, trimmed } from "../../app/measure/ruler-claim.ts";
import type { DistanceClaim } from "../../core/claim.ts";
import { addClaim } from "../../core/edits/add-claim.ts";
import type { Stretch } from "../../core/passage.ts";
import type { Story } from "../../core/story.ts";
import { selectedPassage } from "../article/selected-passage.ts";
import { useSelectedPassage } from "../article/use-selected-passage.ts";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly places: readonly [from: string, to: string];
  readonly isBySea: boolean;
}

/** Turns the measure into a claim of the words that are selected in the article, or asks to select some. */
export const RulerClaim = ({ app, story, places, isBySea }: Props) => {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <button type="button" class="button" onClick={() => setOpen(true)}>
        Make this a claim
      </button>
    );
  return (
    <ClaimForm app={app} story={story} places={places} isBySea={isBySea} onClose={() => setOpen(false)} />
  );
};

const ClaimForm = ({ app, story, places, isBySea, onClose }: Props & { onClose: () => void }) => {
  // What was selected counts until something else is: pressing a button may take the selection away.
  const [selected, keep] = useState<Stretch | null>(selectedPassage);
  useSelectedPassage(keep);
  const passage = selected && trimmed(story.article.text, selected);
  const [fault, say] = useState<string | null>(null);
  const claim = passage && claimOfPassage(story, places, passage, isBySea);
  const save = async (made: DistanceClaim, at: Stretch) => {
    const done = await app.apply(`Claim: ${made.stated.text}`, addClaim(made, at));
    if (!done.ok) return say(done.error);
    onClose();
    app.selectClaim(made.id);
  };
  return (
    <div class="ruler-claim">
      {passage && claim ? (
        <p>
          The text says <q>{story.article.text.slice(passage.start, passage.end)}</q>
          {claim.ok ? "." : ": these words state no length. Select those that do."}
        </p>
      ) : (
        <p>Select the words of the article that state this distance.</p>
      )}
      {fault !== null && <p role="alert">{fault}</p>}
      <div class="ruler-buttons">
        <button
          type="button"
          class="button strong"
          disabled={!claim?.ok}
          onClick={() => {
            if (passage && claim?.ok) void save(claim.value, passage);
          }}
        >
          Add the claim
        </button>
        <button type="button" class="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </div>
  );
};
