import { useState } from "preact/hooks";
import type { App } from "../app/app.ts";
import { ROUTE_KIND_NAMES } from "../app/format.ts";
import { routeName, routeOfMeasure } from "../app/ruler-route.ts";
import { addRoute } from "../core/edits/add-route.ts";
import { ROUTE_KINDS, type RouteKind } from "../core/route.ts";
import type { Ruler } from "../core/ruler.ts";
import type { Story } from "../core/story.ts";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly ruler: Ruler & { status: "done" };
}

/** Keeps the measure's line as a route of the story. */
export const RulerRoute = (props: Props) => {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <RouteForm {...props} onClose={() => setOpen(false)} />;
  return (
    <button type="button" class="button" onClick={() => setOpen(true)}>
      Save as route
    </button>
  );
};

const RouteForm = ({ app, story, ruler, onClose }: Props & { onClose: () => void }) => {
  const [name, rename] = useState(() => routeName(story, ruler));
  const [kind, choose] = useState<RouteKind>("seaRoute");
  const [fault, say] = useState<string | null>(null);
  const save = async () => {
    const route = routeOfMeasure(story, ruler, name.trim(), kind);
    const done = await app.apply(`Add the route ${route.properties.name}`, addRoute(route));
    if (!done.ok) return say(done.error);
    onClose();
    const ref = { type: "route", id: route.id } as const;
    app.select({ ref, among: [ref], passage: null });
  };
  return (
    <form
      class="ruler-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        Name
        <input required value={name} onInput={({ currentTarget }) => rename(currentTarget.value)} />
      </label>
      <label>
        Kind
        <select
          value={kind}
          onChange={({ currentTarget }) => choose(currentTarget.value as RouteKind)} // The options are the kinds.
        >
          {ROUTE_KINDS.map((each) => (
            <option key={each} value={each}>
              {ROUTE_KIND_NAMES[each][0]}
            </option>
          ))}
        </select>
      </label>
      {fault !== null && <p role="alert">{fault}</p>}
      <div class="ruler-buttons">
        <button type="submit" class="button strong" disabled={name.trim() === ""}>
          Add the route
        </button>
        <button type="button" class="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
};
