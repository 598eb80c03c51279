import { freeId } from "../core/free-id.ts";
import type { LonLat } from "../core/geodesy.ts";
import { type Place, type PlaceKind, pointOf } from "../core/place.ts";
import type { Story } from "../core/story.ts";
import type { ReadPosition } from "../formats/coordinates/position.ts";
import type { GazetteerEntry } from "../text/gazetteer/entry.ts";

/** A place that is about to be added: what its form shows. */
export interface PlaceDraft {
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly kind: PlaceKind;
  /** Null: an area or a footprint, whose outline stays as it is. */
  readonly at: LonLat | null;
  readonly countryCode: string | undefined;
  readonly subdivisionCode: string | undefined;
  /** Radius in metres; undefined: what is usual for its kind. */
  readonly uncertaintyMeters: number | undefined;
  readonly source: string;
  readonly notes: string;
}

const EMPTY = {
  name: "",
  names: {},
  kind: "landmark",
  countryCode: undefined,
  subdivisionCode: undefined,
  uncertaintyMeters: undefined,
  notes: "",
} as const;

/** What the gazetteer knows of a place. */
export const draftOfEntry = (entry: GazetteerEntry): PlaceDraft => ({
  ...EMPTY,
  name: entry.name,
  names: entry.names,
  kind: entry.kind,
  at: entry.at,
  countryCode: entry.countryCode,
  subdivisionCode: entry.subdivisionCode,
  source: entry.source,
});

/** Coordinates that were typed or pasted: their text is where they are from, until something better is named. */
export const draftOfPosition = ({ lon, lat, notation }: ReadPosition, text: string): PlaceDraft => ({
  ...EMPTY,
  at: [lon, lat],
  source: `Coordinates given as ${notation}: ${text.trim()}`,
});

/** A click is as exact as the hand and the map are: degrees to five decimals, a metre. */
export const draftOfClick = ([lon, lat]: LonLat): PlaceDraft => ({
  ...EMPTY,
  at: [Number(lon.toFixed(5)), Number(lat.toFixed(5))],
  source: "Set on the map by hand",
});

/** A place of the story that is about to be changed. */
export const draftOfPlace = (place: Place): PlaceDraft => {
  const { name, names = {}, kind, countryCode, subdivisionCode, source, notes = "" } = place.properties;
  const { coordinateUncertaintyInMeters: uncertaintyMeters } = place.properties;
  const at = pointOf(place) ?? null;
  return { name, names, kind, at, countryCode, subdivisionCode, uncertaintyMeters, source, notes };
};

/** What a form says of a place that is there, for `changePlace`: what was emptied goes, an outline stays. */
export const changeOf = ({ at, ...draft }: PlaceDraft) => ({
  properties: {
    name: draft.name.trim(),
    names: Object.keys(draft.names).length > 0 ? draft.names : undefined,
    kind: draft.kind,
    coordinateUncertaintyInMeters: draft.uncertaintyMeters,
    source: draft.source.trim(),
    notes: draft.notes.trim() || undefined,
  },
  ...(at && { geometry: { type: "Point" as const, coordinates: [...at] } }),
});

/** The place of a draft, with an id that the story does not have yet. A country and a province take the outline of their code. */
export const placeOf = (draft: PlaceDraft, story: Story): Place => {
  const { countryCode, subdivisionCode, uncertaintyMeters, names } = draft;
  const notes = draft.notes.trim();
  const hasOutline = draft.kind === "country" ? countryCode !== undefined : subdivisionCode !== undefined;
  return {
    type: "Feature",
    id: freeId(story, draft.name),
    properties: {
      name: draft.name.trim(),
      ...(Object.keys(names).length > 0 && { names }),
      kind: draft.kind,
      ...(countryCode !== undefined && { countryCode }),
      ...(subdivisionCode !== undefined && { subdivisionCode }),
      ...(uncertaintyMeters !== undefined && { coordinateUncertaintyInMeters: uncertaintyMeters }),
      source: draft.source.trim(),
      ...(notes !== "" && { notes }),
    },
    geometry: hasOutline || !draft.at ? null : { type: "Point", coordinates: [...draft.at] },
  };
};
