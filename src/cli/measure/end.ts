import { type Footprint, footprintOf, noFootprint } from "../../core/judge/footprint.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { findPlace, type Story } from "../../core/story.ts";
import { readCoordinates } from "../../formats/coordinates.ts";
import type { Data } from "../data.ts";

/** One end of a measure, and how it was understood. */
export interface End {
  readonly footprint: Footprint;
  readonly understood: string;
}

/** An end as it was typed: the id of a place of the story, or coordinates; two bare numbers are longitude, latitude. */
export const readEnd = (typed: string, story: Story | null, data: Data): Result<End> => {
  const place = story && findPlace(story, typed);
  if (place) {
    const footprint = footprintOf(place, data.land.areaOf);
    const { name, kind } = place.properties;
    return footprint
      ? ok({ footprint, understood: `${name} (${kind})` })
      : err(`${typed}: ${noFootprint(place, data.land.areaOf)}`);
  }
  const position = readCoordinates(typed, "lon-lat");
  if (!position.ok) return err(`${faultOf(typed, position.error)}${placeHint(typed, story)}`);
  const { lon, lat, understood } = position.value;
  return ok({ footprint: { type: "disc", center: [lon, lat], radiusMeters: 0 }, understood });
};

/** Some faults quote what was typed, some do not. */
const faultOf = (typed: string, fault: string): string =>
  `${fault.startsWith('"') ? "" : `"${typed}": `}${fault.replace(/\.$/, "")}.`;

/** A word without digits was meant as a place. */
const placeHint = (typed: string, story: Story | null): string => {
  if (/\d/.test(typed)) return "";
  if (!story) return " A place's id needs its story: --in geo/stories/…";
  return ` ${story.id} has no place of that id; it has ${story.places.features.map(({ id }) => id).join(", ")}`;
};
