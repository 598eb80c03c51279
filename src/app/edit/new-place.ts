import type { MultiPolygon, Polygon } from "geojson";
import { cornersFault, cornersOf } from "../../core/corners.ts";
import { freeId } from "../../core/free-id.ts";
import type { LonLat } from "../../core/geodesy.ts";
import { outlineOf } from "../../core/judge/outline.ts";
import { isAreaKind, type Place, type PlaceKind, pointOf } from "../../core/place.ts";
import type { Story } from "../../core/story.ts";
import type { ReadPosition } from "../../formats/coordinates/position.ts";
import type { GazetteerEntry } from "../../text/gazetteer/entry.ts";

/** A place that is about to be added: what its form shows. */
export interface PlaceDraft {
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly kind: PlaceKind;
  /** Null: it has an outline, or none of both, as a country that takes the outline of its code. */
  readonly at: LonLat | null;
  /** What it covers: it is written in place of the point. */
  readonly outline: Polygon | MultiPolygon | null;
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
  outline: null,
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

/**
 * A place of the gazetteer that words of the article mean: their spelling is kept as the name ("Peking", "Malabata"),
 * but for one in another language that the gazetteer knows, and for words that are no name ("the city"). `words` is
 * empty where no words were looked for.
 */
export const draftOfFound = (entry: GazetteerEntry, words: string): PlaceDraft => {
  const draft = draftOfEntry(entry);
  const isSpelling = words !== "" && !/^\p{Ll}/u.test(words) && !Object.values(entry.names).includes(words);
  return isSpelling ? { ...draft, name: words } : draft;
};

/** Coordinates that were typed or pasted: their text is where they are from, until something better is named. */
export const draftOfPosition = ({ lon, lat, notation }: ReadPosition, text: string): PlaceDraft => ({
  ...EMPTY,
  at: [lon, lat],
  source: `Coordinates given as ${notation}: ${text.trim()}`,
});

/** A hand on the map is exact to five decimals of a degree, a metre. */
export const handExact = ([lon, lat]: LonLat): LonLat => [Number(lon.toFixed(5)), Number(lat.toFixed(5))];

/** A click is as exact as the hand and the map are. */
export const draftOfClick = ([lon, lat]: LonLat): PlaceDraft => ({
  ...EMPTY,
  at: handExact([lon, lat]),
  source: "Set on the map by hand",
});

/** A place of the story that is about to be changed. */
export const draftOfPlace = (place: Place): PlaceDraft => {
  const { name, names = {}, kind, countryCode, subdivisionCode, source, notes = "" } = place.properties;
  const { coordinateUncertaintyInMeters: uncertaintyMeters } = place.properties;
  const at = pointOf(place) ?? null;
  const outline = place.geometry && place.geometry.type !== "Point" ? place.geometry : null;
  return { name, names, kind, at, outline, countryCode, subdivisionCode, uncertaintyMeters, source, notes };
};

/** What a form says of a place that is there, for `changePlace`: what was emptied goes. */
export const changeOf = (draft: PlaceDraft) => ({
  properties: {
    name: draft.name.trim(),
    names: Object.keys(draft.names).length > 0 ? draft.names : undefined,
    kind: draft.kind,
    coordinateUncertaintyInMeters: draft.uncertaintyMeters,
    source: draft.source.trim(),
    notes: draft.notes.trim() || undefined,
  },
  geometry: shapeOf(draft),
});

/** An outline leads, since a file has one geometry a place: it says more than a point does. */
const shapeOf = ({ outline, at }: PlaceDraft): Place["geometry"] =>
  outline ?? (at && { type: "Point", coordinates: [...at] });

/** Whether `geo/base/` has the outline of its code. */
const hasCode = ({ kind, countryCode, subdivisionCode }: PlaceDraft): boolean =>
  kind === "country" ? countryCode !== undefined : isAreaKind(kind) && subdivisionCode !== undefined;

/** With another outline. The circle of a point says nothing of how exactly the first one's edge is known. */
export const withOutline = (draft: PlaceDraft, outline: Polygon): PlaceDraft => ({
  ...draft,
  outline,
  uncertaintyMeters: draft.outline ? draft.uncertaintyMeters : undefined,
});

/** What is wrong with an outline that a hand made, as a sentence; null: nothing. */
export const outlineFault = (outline: PlaceDraft["outline"]): string | null => {
  const corners = outline && cornersOf(outline);
  return corners && cornersFault(corners);
};

/** Without its outline a place is a point again: where it was, else in the outline's middle; none where a code has an outline. */
export const withoutOutline = (draft: PlaceDraft): PlaceDraft => {
  if (!draft.outline) return draft;
  const at = draft.at ?? (hasCode(draft) ? null : handExact(outlineOf(draft.outline).middle));
  return { ...draft, outline: null, at, uncertaintyMeters: undefined };
};

/** The place of a draft, with an id that the story does not have yet. A country and a province take the outline of their code. */
export const placeOf = (draft: PlaceDraft, story: Story): Place => {
  const { countryCode, subdivisionCode, uncertaintyMeters, names } = draft;
  const notes = draft.notes.trim();
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
    geometry: hasCode(draft) ? draft.outline : shapeOf(draft),
  };
};
