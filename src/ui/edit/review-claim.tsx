import { useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { type Claim, REVIEW_STATUSES } from "../../core/claim.ts";
import { reviewClaim } from "../../core/edits/review-claim.ts";
import { Choice, Field } from "../parts/field.tsx";
import { SubmitRow } from "../parts/submit-row.tsx";
import { LinesField, TextField } from "../parts/text-field.tsx";
import { TaskPanel } from "./task-panel.tsx";
import { useEdit } from "./use-edit.ts";

const STATUS_OPTIONS = REVIEW_STATUSES.map((status) => [status, status] as const);
const today = (): string => new Date().toISOString().slice(0, 10);

/** A person's own word on a claim. It stands beside the verdict, and never changes it. */
export const ReviewClaim = ({ app, claim, onClose }: { app: App; claim: Claim; onClose: () => void }) => {
  const { review } = claim;
  const [status, choose] = useState(review?.status ?? "confirmed");
  const [by, sign] = useState(review?.by ?? "");
  const [date, setDate] = useState(review?.date ?? today());
  const [note, setNote] = useState(review?.note ?? "");
  const { fault, apply } = useEdit(app);
  const submit = (event: Event) => {
    event.preventDefault();
    const { note: _before, ...rest } = { ...review, status, by: by.trim(), date };
    const given = note.trim() === "" ? rest : { ...rest, note: note.trim() };
    void apply(`Review “${claim.stated.text}”`, reviewClaim(claim.id, given), onClose);
  };
  return (
    <TaskPanel title="Review the claim" onClose={onClose}>
      <form onSubmit={submit}>
        <Choice
          label="In your judgement it is"
          value={status}
          options={STATUS_OPTIONS}
          onChoose={(next) => next !== "" && choose(next)}
        />
        <div class="pair">
          <TextField label="By" value={by} onChange={sign} />
          <Field label="Date">
            {(id) => (
              <input
                id={id}
                type="date"
                required
                value={date}
                onInput={({ currentTarget }) => setDate(currentTarget.value)}
              />
            )}
          </Field>
        </div>
        <LinesField label="Note" value={note} onChange={setNote} />
        <SubmitRow fault={fault} action={review ? "Change" : "Add the review"}>
          {review && (
            <button
              type="button"
              class="button"
              onClick={() => apply("Take the review away", reviewClaim(claim.id, undefined), onClose)}
            >
              Take it away
            </button>
          )}
        </SubmitRow>
      </form>
    </TaskPanel>
  );
};
