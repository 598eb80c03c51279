import { useState } from "preact/hooks";
import type { App } from "../app/app.ts";
import { ROUTE_KIND_NAMES } from "../app/format.ts";
import { changeRoute } from "../core/edits/change-route.ts";
import { ROUTE_KINDS, type Route } from "../core/route.ts";
import { Choice } from "./field.tsx";
import { SubmitRow } from "./submit-row.tsx";
import { TaskPanel } from "./task-panel.tsx";
import { LinesField, TextField } from "./text-field.tsx";
import { useEdit } from "./use-edit.ts";

const KIND_OPTIONS = ROUTE_KINDS.map((kind) => [kind, ROUTE_KIND_NAMES[kind][0]] as const);

/** Renames a route, or changes its kind, source and notes; its line stays. */
export const ChangeRoute = ({ app, route, onClose }: { app: App; route: Route; onClose: () => void }) => {
  const { properties } = route;
  const [name, rename] = useState(properties.name);
  const [kind, choose] = useState(properties.kind);
  const [source, setSource] = useState(properties.source);
  const [notes, setNotes] = useState(properties.notes ?? "");
  const { fault, apply } = useEdit(app);
  const submit = (event: Event) => {
    event.preventDefault();
    const change = {
      name: name.trim(),
      kind,
      source: source.trim(),
      notes: notes.trim() || undefined,
    };
    void apply(`Edit ${change.name}`, changeRoute(route.id, { properties: change }), onClose);
  };
  return (
    <TaskPanel title={`Edit ${properties.name}`} onClose={onClose}>
      <form onSubmit={submit}>
        <TextField label="Name" value={name} onChange={rename} />
        <Choice
          label="Kind"
          value={kind}
          options={KIND_OPTIONS}
          onChoose={(next) => next !== "" && choose(next)}
        />
        <TextField label="Source" value={source} onChange={setSource} />
        <LinesField label="Notes" value={notes} onChange={setNotes} />
        <SubmitRow fault={fault} action="Change" />
      </form>
    </TaskPanel>
  );
};
