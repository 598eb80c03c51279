import { ellipsoidMeters, type LonLat } from "../../core/geodesy.ts";
import { isAreaKind, pointOf } from "../../core/place.ts";
import type { Story } from "../../core/story.ts";
import type { ReadPosition } from "../../formats/coordinates/position.ts";
import { readCoordinates } from "../../formats/coordinates.ts";
import type { Gazetteer } from "../../text/gazetteer/gazetteer.ts";
import { type GazetteerHit, searchGazetteer } from "../../text/gazetteer/search.ts";

/** A place of the gazetteer that may be meant, and the story's place that it lies nearest to. */
interface FoundPlace extends GazetteerHit {
  readonly from: string | undefined;
}

/** What the text of the one box means: coordinates, or names that may be meant, or why it is neither. */
export type Meaning =
  | { readonly type: "nothing" }
  | { readonly type: "position"; readonly position: ReadPosition }
  | { readonly type: "names"; readonly hits: readonly FoundPlace[] }
  | { readonly type: "fault"; readonly message: string };

/** A place of the story, by which names are ranked. */
export interface Landmark {
  readonly at: LonLat;
  readonly name: string;
}

const MOST_HITS = 8;
/** Names in full stand first, then those that go on; what is only similar stands apart, at the end. */
const ORDER: readonly GazetteerHit["match"][] = ["exact", "elsewhere", "start", "misspelt"];

/** Reads the box where a place is named or its coordinates are given, latitude first. `gazetteer` is null until it is there. */
export const meaningOf = (
  text: string,
  gazetteer: Gazetteer | null,
  landmarks: readonly Landmark[],
): Meaning => {
  if (text.trim() === "") return { type: "nothing" };
  const read = readCoordinates(text, "lat-lon");
  if (read.ok) return { type: "position", position: read.value };
  const near = landmarks.map(({ at }) => at);
  const found = gazetteer ? searchGazetteer(gazetteer, text, near, MOST_HITS) : [];
  const hits = found
    .toSorted((a, b) => ORDER.indexOf(a.match) - ORDER.indexOf(b.match))
    .map((hit) => ({ ...hit, from: nearestTo(hit.at, landmarks)?.name }));
  // "Gwadar" is no broken coordinate; "163.5, 25.2" and "geo:1" are no names.
  const isLikeCoordinates = /\d.*\d|^geo:|^https?:|°/i.test(text);
  if (isLikeCoordinates && hits[0]?.match !== "exact") return { type: "fault", message: read.error };
  return { type: "names", hits };
};

/** The number of the hit that Enter takes before any was chosen: one of exactly that name, or -1. */
export const preselected = (hits: readonly GazetteerHit[]): number =>
  hits.findIndex(({ match }) => match === "exact");

const nearestTo = (at: LonLat, landmarks: readonly Landmark[]): Landmark | undefined =>
  landmarks.toSorted((a, b) => ellipsoidMeters(a.at, at) - ellipsoidMeters(b.at, at))[0];

/** More make the search slower, and add little: they lie beside each other. */
const MOST_LANDMARKS = 8;
const CELL_DEGREES = 2;

/**
 * The story's own places with a point, by which names are ranked: what an article names next lies near one of them. Of
 * several in one cell of two degrees the first is enough; areas are too wide.
 */
export const landmarksOf = (story: Story): Landmark[] => {
  const cells = new Map<string, Landmark>();
  for (const place of story.places.features) {
    const at = isAreaKind(place.properties.kind) ? undefined : pointOf(place);
    const cell = at?.map((degrees) => Math.floor(degrees / CELL_DEGREES)).join();
    if (at && cell && !cells.has(cell)) cells.set(cell, { at, name: place.properties.name });
  }
  return [...cells.values()].slice(0, MOST_LANDMARKS);
};
