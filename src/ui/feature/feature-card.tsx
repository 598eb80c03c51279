import type { App } from "../../app/app.ts";
import { sameRef } from "../../app/refs.ts";
import { findPlace, findRoute } from "../../core/story.ts";
import "./feature-card.css";
import { PlaceCard } from "./place-card.tsx";
import { RouteCard } from "./route-card.tsx";

/** What a popup holds: the selected place or route, and a way through the others under the same click. */
export const FeatureCard = ({ app }: { app: App }) => {
  const [story, selection] = [app.story.value, app.selection.value];
  if (!story || !selection) return null;
  const { ref } = selection;
  const place = ref.type === "place" ? findPlace(story, ref.id) : undefined;
  const route = ref.type === "route" ? findRoute(story, ref.id) : undefined;
  return (
    <section
      class="card feature-card"
      aria-label={place?.properties.name ?? route?.properties.name ?? ref.id}
    >
      <Pager app={app} />
      <button type="button" class="close" aria-label="Close" onClick={() => app.select(null)}>
        ×
      </button>
      {place && <PlaceCard app={app} story={story} place={place} />}
      {route && <RouteCard app={app} story={story} route={route} />}
      {!place && !route && <p>This story has no “{ref.id}” (any more).</p>}
    </section>
  );
};

const Pager = ({ app }: { app: App }) => {
  const selection = app.selection.value;
  if (!selection || selection.among.length < 2) return null;
  const { among, ref } = selection;
  const index = among.findIndex((each) => sameRef(each, ref));
  const turn = (step: number) => {
    const next = among[(index + step + among.length) % among.length];
    if (next) app.select({ ...selection, ref: next, passage: null });
  };
  return (
    <div class="pager">
      <button type="button" aria-label="Previous" onClick={() => turn(-1)}>
        ‹
      </button>
      <span aria-live="polite">
        {index + 1} of {among.length} here
      </span>
      <button type="button" aria-label="Next" onClick={() => turn(1)}>
        ›
      </button>
    </div>
  );
};
