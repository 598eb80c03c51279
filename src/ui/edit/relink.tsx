import { useCallback, useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { claimWithDraft, draftOfClaim } from "../../app/edit/claim-draft.ts";
import type { Orphan } from "../../app/marks.ts";
import { trimmed } from "../../app/measure/ruler-claim.ts";
import { nameOf } from "../../app/name-of.ts";
import { openRef } from "../../app/open-ref.ts";
import { quoteOf } from "../../app/orphans.ts";
import type { Claim } from "../../core/claim.ts";
import { relinkPassage } from "../../core/edits/relink-passage.ts";
import type { Stretch } from "../../core/passage.ts";
import { passageBetween } from "../../core/passage-between.ts";
import { findClaim, type Story } from "../../core/story.ts";
import { useSelectedPassage } from "../article/use-selected-passage.ts";
import { WordsField } from "../parts/words-field.tsx";
import { ClaimForm } from "./claim-form.tsx";
import { TaskPanel } from "./task-panel.tsx";
import { useEdit } from "./use-edit.ts";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly onClose: () => void;
}

/** Links a lost passage to the words that say it now: a guess, words that are typed, or those selected in the article. */
export const Relink = ({ app, story, annotation, onClose }: Props & { annotation: string }) => {
  const orphan = app.marks.value.orphans.find((each) => each.annotation.id === annotation);
  const quote = orphan && quoteOf(orphan);
  const { text, lang } = story.article;
  const [found, setFound] = useState<Stretch | null>(() => (quote && passageBetween(text, quote)) ?? null);
  const [isRead, setRead] = useState(false);
  useSelectedPassage(useCallback((passage: Stretch) => setFound(trimmed(text, passage)), [text]));
  const { fault, apply } = useEdit(app);
  if (!orphan || !quote) return null;
  const { ref } = orphan;
  const claim = ref.type === "claim" ? findClaim(story, ref.id) : undefined;
  const done = () => {
    onClose();
    openRef(app, ref);
  };
  if (claim && found && isRead)
    return (
      <RelinkClaim
        {...{ app, story, orphan, onClose }}
        claim={claim}
        found={found}
        onBack={() => setRead(false)}
        onDone={done}
      />
    );
  return (
    <TaskPanel title="Find it again" step={isRead} onClose={onClose}>
      <p>
        The text said <q lang={lang}>{quote.exact}</q>
        {!claim && `, which is ${nameOf(story, ref)}`}. Select the words that say so now in the article, or
        type them.
      </p>
      <WordsField text={text} lang={lang} found={found} onFound={setFound} />
      {fault !== "" && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class="button strong"
          disabled={!found}
          onClick={() => {
            if (claim) setRead(true);
            else if (found)
              void apply(`Link “${quote.exact}” again`, relinkPassage(annotation, found, null), done);
          }}
        >
          {claim ? "Use these words" : "Link"}
        </button>
      </div>
    </TaskPanel>
  );
};

/** What a claim states from now on, read from the words that it has found. */
const RelinkClaim = (
  props: Props & { orphan: Orphan; claim: Claim; found: Stretch; onBack: () => void; onDone: () => void },
) => {
  const { app, story, orphan, claim, found, onBack, onDone } = props;
  const words = story.article.text.slice(found.start, found.end);
  // Words that still say it leave it as it is; others are read anew.
  const before = words.includes(claim.stated.text) ? claim : { ...claim, stated: { text: words } };
  return (
    <TaskPanel title="What it states now" onClose={props.onClose}>
      <ClaimForm
        story={story}
        draft={draftOfClaim(before)}
        action="Link"
        onBack={onBack}
        onSubmit={async (filled) => {
          const changed = claimWithDraft(before, filled);
          if (!changed.ok) return changed;
          const edit = relinkPassage(orphan.annotation.id, found, changed.value);
          const done = await app.apply(`Link the claim “${filled.text}” again`, edit);
          if (done.ok) onDone();
          return done;
        }}
      />
    </TaskPanel>
  );
};
