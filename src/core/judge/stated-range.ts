import type { Hedge } from "../claim.ts";
import type { Figure } from "../claim-text/figure.ts";
import { METERS_PER_UNIT } from "../units.ts";
import { ABOUT_SHARE, MOST_HALF_STEP, NEARLY_SHARE, OVER_FACTOR } from "./thresholds.ts";
import type { Span } from "./verdict.ts";

/** Half a step of a number's last digit that is no trailing zero, and never more than `share` of it. */
const halfStep = (value: number, place: number, share: number): number =>
  Math.min(0.5 * 10 ** place, share * value);

/** What a hedge leaves of a range whose ends without half steps are `low` and `high`. */
export const hedged = (
  hedge: Hedge | null,
  low: number,
  high: number,
  plain: Span,
  shares: { readonly about: number; readonly nearly: number; readonly over: number },
): Span => {
  switch (hedge) {
    case "about":
      return [
        Math.min(plain[0], low * (1 - shares.about)),
        Math.max(plain[1] ?? high, high * (1 + shares.about)),
      ];
    case "nearly":
      return [low * (1 - shares.nearly), high];
    case "over":
      return [low, high * shares.over];
    case "atLeast":
      return [low, null];
    case "under":
    case "upTo":
      return [0, high];
    default:
      return plain;
  }
};

const AS_WRITTEN = { about: ABOUT_SHARE, nearly: NEARLY_SHARE, over: OVER_FACTOR };

/**
 * The range in metres that a figure as written means (docs: how a claim is judged, 1): 112 km is 111.5 to 112.5,
 * 70 is 65 to 75, 100 is 90 to 110, "more than 50" is 50 to 62.5, 110多 is 110 to 120.
 */
export const statedRange = (figure: Figure): Span => {
  const { value, place, high, highPlace, isStep, unit, hedge } = figure;
  const meters = METERS_PER_UNIT[unit];
  const low = value * meters;
  if (isStep && high !== null) return [low, high * meters];
  const below = halfStep(value, place, MOST_HALF_STEP) * meters;
  if (high === null) return hedged(hedge, low, low, [low - below, low + below], AS_WRITTEN);
  const top = high * meters;
  const above = halfStep(high, highPlace, MOST_HALF_STEP) * meters;
  return hedged(hedge, low, top, [low - below, top + above], AS_WRITTEN);
};

/** The value that stands for a stated figure: of a range, its end nearest to what was measured. */
export const statedMetersOf = ({ value, high, unit }: Figure, measured: number): number => {
  const low = value * METERS_PER_UNIT[unit];
  if (high === null) return low;
  const top = high * METERS_PER_UNIT[unit];
  return measured < low ? low : Math.min(measured, top);
};
