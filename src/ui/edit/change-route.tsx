import { useLayoutEffect, useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { changeOfRoute, draftOfRoute, pointsOfRoute } from "../../app/edit/new-route.ts";
import { truncatedLength } from "../../app/measure/truncated-length.ts";
import { changeRoute } from "../../core/edits/change-route.ts";
import { type LonLat, pathMeters } from "../../core/geodesy.ts";
import type { Route } from "../../core/route.ts";
import type { Story } from "../../core/story.ts";
import { SubmitRow } from "../parts/submit-row.tsx";
import { RouteFields } from "./route-fields.tsx";
import { TaskPanel } from "./task-panel.tsx";
import { useEdit } from "./use-edit.ts";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly route: Route;
  readonly onClose: () => void;
}

/** Renames a route, or changes its line, kind, source and notes. */
export const ChangeRoute = ({ app, story, route, onClose }: Props) => {
  const [draft, setDraft] = useState(() => draftOfRoute(route));
  const [moved, setMoved] = useState<readonly LonLat[] | null>(null);
  const { fault, apply } = useEdit(app);
  const points = moved ?? pointsOfRoute(route);
  useLayoutEffect(() => {
    const start = pointsOfRoute(route);
    if (start) app.sketch.value = { type: "edit", shape: "line", points: start, change: setMoved };
    return () => {
      app.sketch.value = null;
    };
  }, [app, route]);
  const submit = (event: Event) => {
    event.preventDefault();
    const change = changeOfRoute(story, route, draft, moved);
    void apply(`Edit ${change.properties.name}`, changeRoute(route.id, change), onClose);
  };
  return (
    <TaskPanel title={`Edit ${route.properties.name}`} onClose={onClose}>
      <form onSubmit={submit}>
        <p class="quiet" role="status">
          {points
            ? `${truncatedLength(pathMeters(points), app.prefs.unit.value)}, ${points.length} points. ${
                app.pen.value
                  ? "On the map, drag a point, or a dot between two for a new one; a right click takes one away."
                  : "What moves them on the map is being fetched."
              }`
            : "It has several lines, which are changed in its file, not here."}
        </p>
        <RouteFields draft={draft} onChange={setDraft} />
        <SubmitRow fault={fault} action="Change" />
      </form>
    </TaskPanel>
  );
};
