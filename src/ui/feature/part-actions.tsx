import type { App } from "../../app/app.ts";
import type { Task } from "../../app/edit/task.ts";
import type { Ref } from "../../app/refs.ts";
import "./part-actions.css";

/** What can be done to a place, a route or a claim from its card; nothing before editing is there. */
export const PartActions = ({ app, target }: { app: App; target: Ref }) => {
  if (app.editing.value === null) return null;
  const actions: readonly (readonly [name: string, task: Task])[] = [
    ["Edit…", { type: "change", ref: target }],
    ...(target.type === "place" ? [["Merge…", { type: "merge", place: target.id }] as const] : []),
    ...(target.type === "claim" ? [["Review…", { type: "review", claim: target.id }] as const] : []),
    ["Delete…", { type: "remove", ref: target }],
  ];
  return (
    <div class="part-actions">
      {actions.map(([name, task]) => (
        <button
          key={name}
          type="button"
          class="link"
          onClick={() => {
            app.task.value = task;
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
};
