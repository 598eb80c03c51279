import { useState } from "preact/hooks";
import type { App } from "../app/app.ts";
import type { Story } from "../core/story.ts";
import "./chips.css";
import { ClaimList, PlaceList, RouteList } from "./lists.tsx";

type ListName = "claims" | "places" | "routes";

/** What the story has, counted: each chip opens its list. */
export const Chips = ({ app, story }: { app: App; story: Story }) => {
  const [open, setOpen] = useState<ListName | null>(null);
  const chip = (name: ListName, count: number, one: string) =>
    count > 0 && (
      <button
        type="button"
        class={`chip ${name}`}
        aria-expanded={open === name}
        onClick={() => setOpen(open === name ? null : name)}
      >
        <b>{count}</b> {count === 1 ? one : `${one}s`}
      </button>
    );
  return (
    <div class="chips">
      <div class="chip-row">
        {chip("claims", story.claims.length, "claim")}
        {chip("places", story.places.features.length, "place")}
        {chip("routes", story.routes.features.length, "route")}
      </div>
      {open === "claims" && <ClaimList app={app} story={story} />}
      {open === "places" && <PlaceList app={app} story={story} />}
      {open === "routes" && <RouteList app={app} story={story} />}
    </div>
  );
};
