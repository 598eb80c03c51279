import type { Position } from "geojson";
import type { LonLat } from "./geodesy.ts";
import type { ImportedFeature } from "./imported.ts";
import { chordMeters, vectorOf } from "./judge/vector.ts";
import { pointOf } from "./place.ts";
import type { Story } from "./story.ts";

/** Where an article is about: what lies nearest to one of these matters most to it. */
export const pointsOfStory = ({ places }: Story): LonLat[] =>
  places.features.map(pointOf).filter((point) => point !== undefined);

/** The `count` features nearest to one of the points, by where each begins; of equals, and without points, the first. */
export const nearestImported = (
  features: readonly ImportedFeature[],
  points: readonly LonLat[],
  count: number,
): ImportedFeature[] => {
  const vectors = points.map(vectorOf);
  const distances = Float64Array.from(features, ({ geometry }) => {
    const start = vectorOf(firstOf(geometry.coordinates));
    let least = vectors.length === 0 ? 0 : Infinity;
    for (const vector of vectors) least = Math.min(least, chordMeters(start, vector));
    return least;
  });
  const order = Uint32Array.from(features.keys()).sort(
    (a, b) => (distances[a] ?? 0) - (distances[b] ?? 0) || a - b,
  );
  return [...order.subarray(0, count)].flatMap((index) => features[index] ?? []);
};

type Coordinates = Position | Coordinates[];

const firstOf = (coordinates: Coordinates): LonLat => {
  const [first, second] = coordinates;
  if (Array.isArray(first)) return firstOf(first);
  return [Number(first ?? 0), Number(second ?? 0)];
};
