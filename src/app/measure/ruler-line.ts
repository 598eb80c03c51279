import { toLonLat } from "../../core/geodesy.ts";
import type { RulerLine } from "../../core/ruler.ts";
import { findPlace, findRoute, type Story } from "../../core/story.ts";
import { claimEnds, type Lines, placesOfClaim } from "../claim/claim-ends.ts";
import type { Ref } from "../refs.ts";

/** The line of a route or a claim, for the ruler to measure; undefined for what has none. */
export const rulerLine = (story: Story, ref: Ref, lines: Lines): RulerLine | undefined => {
  if (ref.type === "route") {
    const route = findRoute(story, ref.id);
    if (!route) return undefined;
    const { geometry, properties } = route;
    const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
    return { name: properties.name, paths: lines.map((line) => line.map(toLonLat)) };
  }
  const ends = ref.type === "claim" ? claimEnds(story, ref.id, lines) : undefined;
  if (!ends) return undefined;
  const [from, to] = placesOfClaim(story, ref.id).map((id) => findPlace(story, id)?.properties.name);
  return { name: `${from} – ${to}`, paths: [[ends.from, ends.to]] };
};
