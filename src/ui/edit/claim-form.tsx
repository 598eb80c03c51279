import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { CLAIM_KIND_NAMES } from "../../app/claim/claim-kinds.ts";
import type { ClaimDraft } from "../../app/edit/claim-draft.ts";
import type { Claim } from "../../core/claim.ts";
import type { Result } from "../../core/result.ts";
import type { Story } from "../../core/story.ts";
import { Choice } from "../parts/field.tsx";
import { SubmitRow } from "../parts/submit-row.tsx";
import { FigureFields, MeasuredField } from "./claim-figure-fields.tsx";
import { ClaimPartFields } from "./claim-part-fields.tsx";

const KINDS = Object.keys(CLAIM_KIND_NAMES) as Claim["kind"][]; // Object.keys forgets the keys' type.
const KIND_OPTIONS = KINDS.map((kind) => [kind, CLAIM_KIND_NAMES[kind]] as const);

interface Props {
  readonly story: Story;
  readonly draft: ClaimDraft;
  readonly action: string;
  readonly onBack?: () => void;
  readonly onSubmit: (draft: ClaimDraft) => Promise<Result<unknown>>;
  /** What else the form asks for, by what it says so far. */
  readonly children?: (draft: ClaimDraft) => ComponentChildren;
}

/** What the text states, as it was read, to be corrected: its kind, what it is about, its figure. */
export const ClaimForm = ({ story, draft: given, action, onBack, onSubmit, children }: Props) => {
  const [draft, setDraft] = useState(given);
  const [fault, say] = useState("");
  const set = (change: Partial<ClaimDraft>) => setDraft({ ...draft, ...change });
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const done = await onSubmit(draft);
        if (!done.ok) say(done.error);
      }}
    >
      <p>
        The text says <q lang={story.article.lang}>{draft.text}</q>
      </p>
      <Choice
        label="Kind of claim"
        value={draft.kind}
        options={KIND_OPTIONS}
        onChoose={(kind) => kind !== "" && set({ kind })}
      />
      <ClaimPartFields story={story} draft={draft} set={set} />
      {(draft.kind === "distance" || draft.kind === "length") && <FigureFields draft={draft} set={set} />}
      {draft.kind === "comparison" && <MeasuredField draft={draft} set={set} />}
      {children?.(draft)}
      <SubmitRow fault={fault} action={action} onBack={onBack} />
    </form>
  );
};
