import { type Place, type PlaceKind, pointOf, uncertaintyMeters } from "../place.ts";
import type { JudgeContext } from "./context.ts";
import { COAST_ERROR_METERS } from "./thresholds.ts";

const AT_SEA: ReadonlySet<PlaceKind> = new Set(["port", "sea", "strait", "island"]);

/** True for a kind of place that is by the sea wherever it is. */
export const isAtSea = ({ properties }: Place): boolean => AT_SEA.has(properties.kind);

/** True for a place by the sea: of such a kind, or a point whose disc of uncertainty reaches the water. */
export const isCoastal = (place: Place, { isNearSea }: JudgeContext): boolean => {
  if (isAtSea(place)) return true;
  const point = pointOf(place);
  return point !== undefined && isNearSea?.([point], uncertaintyMeters(place) + COAST_ERROR_METERS) === true;
};
