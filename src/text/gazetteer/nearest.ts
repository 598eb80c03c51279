import { ellipsoidMeters, type LonLat } from "../../core/geodesy.ts";
import { Best } from "./best.ts";
import { entryOf, type GazetteerEntry } from "./entry.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { kilometersFrom } from "./nearness.ts";

export interface NearbyEntry extends GazetteerEntry {
  readonly meters: number;
}

/** The `most` places nearest to `at`, nearest first. All are looked at: a click may take a few milliseconds. */
export const nearestPlaces = (gazetteer: Gazetteer, at: LonLat, most: number): NearbyEntry[] => {
  const best = new Best(most);
  const kilometers = kilometersFrom(gazetteer, [at]);
  for (let place = 0; place < gazetteer.placeCount; place++) {
    const distance = kilometers(place);
    if (distance < best.limit) best.offer(place, distance, undefined);
  }
  return best.finds
    .map(({ place }) => entryOf(gazetteer, place))
    .map((entry) => ({ ...entry, meters: ellipsoidMeters(at, entry.at) }))
    .toSorted((a, b) => a.meters - b.meters);
};
