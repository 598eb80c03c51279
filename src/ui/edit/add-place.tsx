import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { landmarksOf } from "../../app/edit/find-position.ts";
import {
  draftOfClick,
  draftOfFound,
  draftOfPosition,
  type PlaceDraft,
  placeOf,
} from "../../app/edit/new-place.ts";
import { offerOthers } from "../../app/edit/offer-others.ts";
import { copyOf, type OtherPlace } from "../../app/edit/other-stories.ts";
import { openRef } from "../../app/open-ref.ts";
import { addPlace } from "../../core/edits/add-place.ts";
import type { Edit } from "../../core/edits/edit.ts";
import { inTurn } from "../../core/edits/in-turn.ts";
import { linkPassage } from "../../core/edits/link-passage.ts";
import type { Stretch } from "../../core/passage.ts";
import type { Place } from "../../core/place.ts";
import type { Story } from "../../core/story.ts";
import type { Gazetteer } from "../../text/gazetteer/gazetteer.ts";
import { NearbyPlaces } from "./nearby-places.tsx";
import { PlaceForm } from "./place-form.tsx";
import { TaskPanel } from "./task-panel.tsx";
import { useEdit } from "./use-edit.ts";
import { useOtherPlaces } from "./use-other-places.ts";
import { WhereBox } from "./where-box.tsx";

interface Props {
  readonly app: App;
  readonly story: Story;
  /** The words of the article that name it: they are linked to it when it is there. */
  readonly passage: Stretch | null;
  readonly onClose: () => void;
}

interface Step {
  readonly draft: PlaceDraft;
  /** It is a point that was given, so what the world has there is asked for. */
  readonly isPoint: boolean;
}

/** Adds a place: by name or coordinates in one box, or by a click on the map; then its name, kind, source and notes. */
export const AddPlace = (props: Props) => {
  const { app, story, passage, onClose } = props;
  const { gazetteer, problem } = useGazetteer(app);
  const [step, setStep] = useState<Step | null>(null);
  const others = useOtherPlaces(app, story.id);
  const landmarks = useMemo(() => landmarksOf(story), [story]);
  const words = passage ? wordsOf(story, passage) : "";
  useLayoutEffect(() => {
    app.picking.value = (at) => setStep({ draft: draftOfClick(at), isPoint: true });
    return () => {
      app.picking.value = null;
    };
  }, [app]);
  return (
    <TaskPanel title="Add a place" step={step} onClose={onClose}>
      {step ? (
        <Known {...props} step={step} setStep={setStep} gazetteer={gazetteer} others={others} />
      ) : (
        <WhereBox
          gazetteer={gazetteer}
          problem={problem}
          begin={words}
          landmarks={landmarks}
          onEntry={(entry, text) =>
            setStep({ draft: draftOfFound(entry, text === words ? words.trim() : ""), isPoint: false })
          }
          onPosition={(position, text) => setStep({ draft: draftOfPosition(position, text), isPoint: true })}
        />
      )}
    </TaskPanel>
  );
};

/** Where it is, is known: what lies there already can be taken, or the rest of a new place is asked for. */
const Known = (
  props: Props & {
    step: Step;
    setStep: (step: Step | null) => void;
    gazetteer: Gazetteer | null;
    others: readonly OtherPlace[];
  },
) => {
  const { app, story, passage, onClose, step, setStep, gazetteer, others } = props;
  const { draft, isPoint } = step;
  const { fault, apply } = useEdit(app);
  const words = passage ? wordsOf(story, passage) : "";
  /** Opens what was added or linked; where the article has the same words elsewhere too, linking them is offered. */
  const show = ({ id }: Place) => {
    onClose();
    if (passage) offerOthers(app, app.story.peek() ?? story, id, words);
    openRef(app, { type: "place", id });
  };
  const take = (place: Place) => {
    if (passage) void apply(...linking(story, place, passage), () => show(place));
    else show(place);
  };
  const copy = (place: Place) => void apply(...adding(place, passage), () => show(place));
  return (
    <>
      {draft.at && (
        <NearbyPlaces
          story={story}
          at={draft.at}
          others={others}
          gazetteer={isPoint ? gazetteer : null}
          onPlace={take}
          onOther={(other) => copy(copyOf(story, other))}
          onEntry={(entry) => setStep({ draft: draftOfFound(entry, words.trim()), isPoint: false })}
        />
      )}
      <PlaceForm
        key={draft.at?.join()}
        app={app}
        story={story}
        draft={words === "" ? draft : { ...draft, name: draft.name || words }}
        action="Add"
        onBack={() => setStep(null)}
        onSubmit={async (filled) => {
          const place = placeOf(filled, story);
          const done = await app.apply(...adding(place, passage));
          if (done.ok) show(place);
          return done;
        }}
      />
      {fault !== "" && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
};

const wordsOf = ({ article }: Story, { start, end }: Stretch): string => article.text.slice(start, end);

type Change = [label: string, edit: Edit];

/** The place and the link of the words that name it, as one change. */
const adding = (place: Place, passage: Stretch | null): Change => {
  const links = passage ? [linkPassage({ type: "place", id: place.id }, passage)] : [];
  return [`Add ${place.properties.name}`, inTurn(addPlace(place), ...links)];
};

const linking = (story: Story, { id, properties: { name } }: Place, passage: Stretch): Change => [
  `Link “${wordsOf(story, passage)}” to ${name}`,
  linkPassage({ type: "place", id }, passage),
];

/** The names of the world's places, once they are there, or why they can't be had. */
const useGazetteer = (app: App) => {
  const [gazetteer, setGazetteer] = useState<Gazetteer | null>(null);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    void app.gazetteer().then((loaded) => {
      if (loaded.ok) setGazetteer(loaded.value);
      else setProblem(loaded.error);
    });
  }, [app]);
  return { gazetteer, problem };
};
