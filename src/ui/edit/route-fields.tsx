import type { RouteDraft } from "../../app/edit/new-route.ts";
import { ROUTE_KIND_OPTIONS } from "../../app/told-apart.ts";
import { Choice } from "../parts/field.tsx";
import { LinesField, TextField } from "../parts/text-field.tsx";

/** What a route needs beside its line: a name, a kind, a source; and notes. */
export const RouteFields = ({
  draft,
  onChange,
}: {
  draft: RouteDraft;
  onChange: (draft: RouteDraft) => void;
}) => (
  <>
    <TextField label="Name" value={draft.name} onChange={(name) => onChange({ ...draft, name })} />
    <Choice
      label="Kind"
      value={draft.kind}
      options={ROUTE_KIND_OPTIONS}
      onChoose={(kind) => kind !== "" && onChange({ ...draft, kind })}
    />
    <TextField label="Source" value={draft.source} onChange={(source) => onChange({ ...draft, source })} />
    <LinesField label="Notes" value={draft.notes} onChange={(notes) => onChange({ ...draft, notes })} />
  </>
);
