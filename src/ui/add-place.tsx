import { useEffect, useRef, useState } from "preact/hooks";
import type { App } from "../app/app.ts";
import {
  draftOfClick,
  draftOfEntry,
  draftOfPosition,
  type PlaceDraft,
  storyPlacesNear,
} from "../app/new-place.ts";
import type { Place } from "../core/place.ts";
import type { Story } from "../core/story.ts";
import type { Gazetteer } from "../text/gazetteer/gazetteer.ts";
import { type NearbyEntry, nearestPlaces } from "../text/gazetteer/nearest.ts";
import "./add-place.css";
import { PlaceForm } from "./place-form.tsx";
import { PlaceHits } from "./place-hits.tsx";
import { WhereBox } from "./where-box.tsx";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly onClose: () => void;
}

const MOST_NEARBY = 5;
/** What lies farther from a click than this was hardly meant. */
const NEARBY_METERS = 30_000;

/** Adds a place: by name or coordinates in one box, or by a click on the map; then its name, kind, source and notes. */
export const AddPlace = ({ app, story, onClose }: Props) => {
  const [gazetteer, setGazetteer] = useState<Gazetteer | null>(null);
  const [problem, setProblem] = useState("");
  const [draft, setDraft] = useState<PlaceDraft | null>(null);
  const [nearby, setNearby] = useState<readonly NearbyEntry[]>([]);
  const panel = useRef<HTMLElement>(null);
  const view = app.view.value;
  useEffect(() => panel.current?.querySelector("input")?.focus(), [draft]);
  useEffect(() => {
    void app.gazetteer().then((loaded) => {
      if (loaded.ok) setGazetteer(loaded.value);
      else setProblem(loaded.error);
    });
  }, []);
  useEffect(() => {
    app.picking.value = (at) => {
      setDraft(draftOfClick(at));
      const entries = gazetteer ? nearestPlaces(gazetteer, at, MOST_NEARBY) : [];
      setNearby(entries.filter(({ meters }) => meters <= NEARBY_METERS));
    };
    return () => {
      app.picking.value = null;
    };
  }, [gazetteer]);
  const start = (next: PlaceDraft | null) => {
    setDraft(next);
    setNearby([]);
  };
  return (
    <section
      ref={panel}
      class="card add-place"
      aria-label="Add a place"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <button type="button" class="close" aria-label="Close" onClick={onClose}>
        ×
      </button>
      <h2>Add a place</h2>
      {draft === null ? (
        <WhereBox
          gazetteer={gazetteer}
          problem={problem}
          near={view ? [view.lon, view.lat] : undefined}
          onEntry={(entry) => start(draftOfEntry(entry))}
          onPosition={(position, text) => start(draftOfPosition(position, text))}
        />
      ) : (
        <>
          <AlreadyThere
            app={app}
            places={storyPlacesNear(story, draft.at, NEARBY_METERS)}
            onChosen={onClose}
          />
          {nearby.length > 0 && (
            <div class="nearby">
              <h3>Is it one of these?</h3>
              <PlaceHits hits={nearby} onChoose={(entry) => start(draftOfEntry(entry))} />
            </div>
          )}
          <PlaceForm
            key={draft.at.join()}
            app={app}
            story={story}
            draft={draft}
            onBack={() => start(null)}
            onAdded={onClose}
          />
        </>
      )}
    </section>
  );
};

/** Places of the story that lie near: to be chosen, rather than added twice. */
const AlreadyThere = (props: { app: App; places: readonly Place[]; onChosen: () => void }) => {
  if (props.places.length === 0) return null;
  return (
    <div class="nearby">
      <h3>Already in this story</h3>
      <div class="row">
        {props.places.map(({ id, properties: { name } }) => (
          <button
            key={id}
            type="button"
            class="button"
            dir="auto"
            onClick={() => {
              const ref = { type: "place", id } as const;
              props.app.select({ ref, among: [ref], passage: null });
              props.onChosen();
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
};
