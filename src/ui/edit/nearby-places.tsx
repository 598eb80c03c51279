import { useMemo } from "preact/hooks";
import { notYetIn, type OtherPlace } from "../../app/edit/other-stories.ts";
import { NEARBY_METERS, placesNear } from "../../app/edit/places-near.ts";
import { formatLength, PLACE_KIND_NAMES } from "../../app/format.ts";
import type { LonLat } from "../../core/geodesy.ts";
import type { Place } from "../../core/place.ts";
import type { Story } from "../../core/story.ts";
import type { GazetteerEntry } from "../../text/gazetteer/entry.ts";
import type { Gazetteer } from "../../text/gazetteer/gazetteer.ts";
import { nearestPlaces } from "../../text/gazetteer/nearest.ts";
import { PlaceHits } from "./place-hits.tsx";

const MOST = 5;
/** A point within an outline, or on the place's own point to a metre. */
const HERE_METERS = 1;

interface Props {
  readonly story: Story;
  readonly at: LonLat;
  readonly others: readonly OtherPlace[];
  /** Null: what the world has there is not asked for, or not there yet. */
  readonly gazetteer: Gazetteer | null;
  readonly onPlace: (place: Place) => void;
  readonly onOther: (other: OtherPlace) => void;
  readonly onEntry: (entry: GazetteerEntry) => void;
}

/** What lies near a point, to be taken rather than added twice: of this story, of others, of the gazetteer. */
export const NearbyPlaces = ({ story, at, others, gazetteer, onPlace, onOther, onEntry }: Props) => {
  const here = useMemo(
    () =>
      placesNear(
        story.places.features.map((place) => ({ place })),
        at,
      ).slice(0, MOST),
    [story, at],
  );
  const there = useMemo(() => notYetIn(story, placesNear(others, at)).slice(0, MOST), [story, at, others]);
  const known = useMemo(
    () =>
      gazetteer ? nearestPlaces(gazetteer, at, MOST).filter(({ meters }) => meters <= NEARBY_METERS) : [],
    [gazetteer, at],
  );
  return (
    <>
      {here.length > 0 && (
        <div class="nearby">
          <h3>Already in this story</h3>
          <ul class="place-hits">
            {here.map(({ place, meters }) => (
              <Hit key={place.id} place={place} meters={meters} onChoose={() => onPlace(place)} />
            ))}
          </ul>
        </div>
      )}
      {there.length > 0 && (
        <div class="nearby">
          <h3>In other stories</h3>
          <ul class="place-hits">
            {there.map((other) => (
              <Hit
                key={`${other.story} ${other.place.id}`}
                place={other.place}
                meters={other.meters}
                title={other.title}
                onChoose={() => onOther(other)}
              />
            ))}
          </ul>
        </div>
      )}
      {known.length > 0 && (
        <div class="nearby">
          <h3>Is it one of these?</h3>
          <PlaceHits hits={known} onChoose={onEntry} />
        </div>
      )}
    </>
  );
};

const Hit = (props: { place: Place; meters: number; title?: string; onChoose: () => void }) => {
  const { name, kind } = props.place.properties;
  const far = props.meters < HERE_METERS ? "here" : formatLength(props.meters, "km");
  const words = `${PLACE_KIND_NAMES[kind][0].toLowerCase()} · ${far}`;
  return (
    <li>
      <button type="button" onClick={props.onChoose}>
        <span class="hit-name">
          <bdi>{name}</bdi>
        </span>
        <span class="quiet">
          {words}
          {props.title !== undefined && (
            <>
              {" · "}
              <bdi>{props.title}</bdi>
            </>
          )}
        </span>
      </button>
    </li>
  );
};
