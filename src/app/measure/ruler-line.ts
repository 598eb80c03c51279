import { linesOfRoute, partsOfRoute } from "../../core/route.ts";
import type { RulerLine } from "../../core/ruler.ts";
import { findPlace, findRoute, type Story } from "../../core/story.ts";
import { claimEnds, type Lines, placesOfClaim } from "../claim/claim-ends.ts";
import type { Ref } from "../refs.ts";

/** The line of a route or a claim, for the ruler to measure; undefined for what has none. */
export const rulerLine = (story: Story, ref: Ref, lines: Lines): RulerLine | undefined => {
  if (ref.type === "route") {
    const route = findRoute(story, ref.id);
    if (!route) return undefined;
    return { name: route.properties.name, paths: linesOfRoute(route), parts: partsOfRoute(route) };
  }
  const ends = ref.type === "claim" ? claimEnds(story, ref.id, lines) : undefined;
  if (!ends) return undefined;
  const [from, to] = placesOfClaim(story, ref.id).map((id) => findPlace(story, id)?.properties.name);
  return { name: `${from} – ${to}`, paths: [[ends.from, ends.to]], parts: "segments" };
};
