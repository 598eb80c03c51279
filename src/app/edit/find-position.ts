import type { LonLat } from "../../core/geodesy.ts";
import type { ReadPosition } from "../../formats/coordinates/position.ts";
import { readCoordinates } from "../../formats/coordinates.ts";
import type { Gazetteer } from "../../text/gazetteer/gazetteer.ts";
import { type GazetteerHit, searchGazetteer } from "../../text/gazetteer/search.ts";

/** What the text of the one box means: coordinates, or names that may be meant, or why it is neither. */
export type Meaning =
  | { readonly type: "nothing" }
  | { readonly type: "position"; readonly position: ReadPosition }
  | { readonly type: "names"; readonly hits: readonly GazetteerHit[] }
  | { readonly type: "fault"; readonly message: string };

const MOST_HITS = 8;

/** Reads the box where a place is named or its coordinates are given, latitude first. `gazetteer` is null until it is there. */
export const meaningOf = (text: string, gazetteer: Gazetteer | null, near: LonLat | undefined): Meaning => {
  if (text.trim() === "") return { type: "nothing" };
  const read = readCoordinates(text, "lat-lon");
  if (read.ok) return { type: "position", position: read.value };
  const hits = gazetteer ? searchGazetteer(gazetteer, text, near, MOST_HITS) : [];
  // "Gwadar" is no broken coordinate; "163.5, 25.2" and "geo:1" are no names.
  const isLikeCoordinates = /\d.*\d|^geo:|^https?:|°/i.test(text);
  if (isLikeCoordinates && hits[0]?.match !== "exact") return { type: "fault", message: read.error };
  return { type: "names", hits };
};
