import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { App } from "../app/app.ts";
import {
  draftOfClick,
  draftOfEntry,
  draftOfPosition,
  type PlaceDraft,
  placeOf,
  storyPlacesNear,
} from "../app/new-place.ts";
import { offerOthers } from "../app/offer-others.ts";
import { openRef } from "../app/open-ref.ts";
import { addPlace } from "../core/edits/add-place.ts";
import { inTurn } from "../core/edits/in-turn.ts";
import { linkPassage } from "../core/edits/link-passage.ts";
import type { LonLat } from "../core/geodesy.ts";
import type { Stretch } from "../core/passage.ts";
import type { Place } from "../core/place.ts";
import type { Story } from "../core/story.ts";
import type { Gazetteer } from "../text/gazetteer/gazetteer.ts";
import { type NearbyEntry, nearestPlaces } from "../text/gazetteer/nearest.ts";
import { PlaceForm } from "./place-form.tsx";
import { PlaceHits } from "./place-hits.tsx";
import { TaskPanel } from "./task-panel.tsx";
import { WhereBox } from "./where-box.tsx";

interface Props {
  readonly app: App;
  readonly story: Story;
  /** The words of the article that name it: they are linked to it when it is there. */
  readonly passage: Stretch | null;
  readonly onClose: () => void;
}

const MOST_NEARBY = 5;
/** What lies farther from a click than this was hardly meant. */
const NEARBY_METERS = 30_000;

const nearbyOf = (gazetteer: Gazetteer | null, at: LonLat | null): NearbyEntry[] =>
  gazetteer && at
    ? nearestPlaces(gazetteer, at, MOST_NEARBY).filter(({ meters }) => meters <= NEARBY_METERS)
    : [];

/** Adds a place: by name or coordinates in one box, or by a click on the map; then its name, kind, source and notes. */
export const AddPlace = ({ app, story, passage, onClose }: Props) => {
  const words = passage ? story.article.text.slice(passage.start, passage.end) : "";
  const [gazetteer, setGazetteer] = useState<Gazetteer | null>(null);
  const [problem, setProblem] = useState("");
  const [draft, setDraft] = useState<PlaceDraft | null>(null);
  const [clicked, setClicked] = useState<LonLat | null>(null);
  // A click may come before the gazetteer is there.
  const nearby = useMemo(() => nearbyOf(gazetteer, clicked), [gazetteer, clicked]);
  const view = app.view.value;
  useEffect(() => {
    void app.gazetteer().then((loaded) => {
      if (loaded.ok) setGazetteer(loaded.value);
      else setProblem(loaded.error);
    });
  }, []);
  useLayoutEffect(() => {
    app.picking.value = (at) => {
      setDraft(draftOfClick(at));
      setClicked(at);
    };
    return () => {
      app.picking.value = null;
    };
  }, [app]);
  const start = (next: PlaceDraft | null) => {
    setDraft(next);
    setClicked(null);
  };
  return (
    <TaskPanel title="Add a place" step={draft} onClose={onClose}>
      {draft === null ? (
        <WhereBox
          gazetteer={gazetteer}
          problem={problem}
          begin={words}
          near={view ? [view.lon, view.lat] : undefined}
          onEntry={(entry) => start(draftOfEntry(entry))}
          onPosition={(position, text) => start(draftOfPosition(position, text))}
        />
      ) : (
        <>
          {draft.at && (
            <AlreadyThere
              app={app}
              places={storyPlacesNear(story, draft.at, NEARBY_METERS)}
              onChosen={onClose}
            />
          )}
          {nearby.length > 0 && (
            <div class="nearby">
              <h3>Is it one of these?</h3>
              <PlaceHits hits={nearby} onChoose={(entry) => start(draftOfEntry(entry))} />
            </div>
          )}
          <PlaceForm
            key={draft.at?.join()}
            app={app}
            story={story}
            draft={words === "" ? draft : { ...draft, name: draft.name || words }}
            action="Add"
            onBack={() => start(null)}
            onSubmit={(filled) => add(app, story, filled, passage)}
          />
        </>
      )}
    </TaskPanel>
  );
};

/** Adds the place and links the words, as one change; then what else has the same words is offered. */
const add = async (app: App, story: Story, draft: PlaceDraft, passage: Stretch | null) => {
  const place = placeOf(draft, story);
  const { id } = place;
  const links = passage ? [linkPassage({ type: "place", id }, passage)] : [];
  const done = await app.apply(`Add ${place.properties.name}`, inTurn(addPlace(place), ...links));
  if (!done.ok) return done;
  if (passage) offerOthers(app, done.value, id, story.article.text.slice(passage.start, passage.end));
  else app.task.value = null;
  openRef(app, { type: "place", id });
  return done;
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
              openRef(props.app, { type: "place", id });
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
