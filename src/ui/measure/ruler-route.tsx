import { useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { draftOfMeasure, routeOfMeasure } from "../../app/edit/new-route.ts";
import { openRef } from "../../app/open-ref.ts";
import { addRoute } from "../../core/edits/add-route.ts";
import type { Ruler } from "../../core/ruler.ts";
import type { Story } from "../../core/story.ts";
import { RouteFields } from "../edit/route-fields.tsx";
import { useEdit } from "../edit/use-edit.ts";
import { SubmitRow } from "../parts/submit-row.tsx";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly ruler: Ruler & { status: "done" };
}

/** Keeps the measure's line as a route of the story: its form is open at once where the line was drawn for it. */
export const RulerRoute = (props: Props) => {
  const isDrawn = props.app.task.value?.type === "draw-route";
  const [isOpen, setOpen] = useState(isDrawn);
  if (isOpen)
    return (
      <RouteForm
        key={props.ruler.bySea ? "by sea" : "by hand"}
        {...props}
        onClose={() => setOpen(false)}
        onSaved={() => {
          // Drawn for it, the line is the route now.
          if (isDrawn) props.app.ruler.value = null;
        }}
      />
    );
  return (
    <button type="button" class="button" onClick={() => setOpen(true)}>
      Save as route
    </button>
  );
};

const RouteForm = (props: Props & { onClose: () => void; onSaved: () => void }) => {
  const { app, story, ruler, onClose, onSaved } = props;
  const [draft, setDraft] = useState(() => draftOfMeasure(story, ruler));
  const { fault, apply } = useEdit(app);
  const submit = (event: Event) => {
    event.preventDefault();
    const route = routeOfMeasure(story, ruler, draft);
    void apply(`Add the route ${route.properties.name}`, addRoute(route), () => {
      onClose();
      onSaved();
      openRef(app, { type: "route", id: route.id });
    });
  };
  return (
    <form class="ruler-form" onSubmit={submit}>
      <RouteFields draft={draft} onChange={setDraft} />
      <SubmitRow fault={fault} action="Add the route">
        <button type="button" class="button" onClick={onClose}>
          Cancel
        </button>
      </SubmitRow>
    </form>
  );
};
