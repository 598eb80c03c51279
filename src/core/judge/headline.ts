import type { Figure } from "../claim-text/figure.ts";
import type { Place } from "../place.ts";
import { METERS_PER_UNIT } from "../units.ts";
import { footprintOf } from "./footprint.ts";
import { type DistanceRead, isBelowStraight, type ModeResult } from "./modes.ts";
import { differenceText, measuredSentence, reasonSentence, type Told } from "./sentence.ts";
import type { Straight } from "./straight.ts";
import { gapMeters } from "./weigh.ts";

/** The value that stands for a stated figure: of a range, its end nearest to what was measured. */
export const statedMetersOf = ({ value, high, unit }: Figure, measured: number): number => {
  const low = value * METERS_PER_UNIT[unit];
  if (high === null) return low;
  const top = high * METERS_PER_UNIT[unit];
  return measured < low ? low : Math.min(measured, top);
};

const toldOf = (read: DistanceRead, { mode, measure }: ModeResult): Told => ({
  mode,
  edgeOf: measure?.isArea ? (measure.route ? null : edgeName(read)) : null,
  route: measure?.route?.properties.name ?? null,
});

const edgeName = ({ from, to, context }: DistanceRead): string => {
  const isAreaPlace = (place: Place) => {
    const footprint = footprintOf(place, context.areaOf);
    return footprint?.type === "outline" && footprint.isArea;
  };
  return isAreaPlace(to) ? to.properties.name : from.properties.name;
};

/** The headline without a measure: what is missing, beside the straight line that is known. */
const missingSentence = (read: DistanceRead, headline: ModeResult, straight: Straight): string => {
  const { figure } = read;
  const line = measuredSentence(
    { mode: "straight", edgeOf: straight.isArea ? edgeName(read) : null, route: null },
    straight.measured.value,
    figure.unit,
  );
  const { value } = straight.measured;
  const difference = `${line.slice(0, -1)}; ${differenceText(figure, statedMetersOf(figure, value), value)}.`;
  if (headline.verdict === "contradicted")
    return `${difference} No way by ${headline.mode} is shorter than the straight line.`;
  return `By ${headline.mode} it is not measured: ${headline.missing}. ${difference}`;
};

const isBelow = (read: DistanceRead, { mode }: ModeResult, straight: Straight): boolean =>
  mode !== "straight" && isBelowStraight(read.span, straight);

/** The sentence of a distance: what was measured, how, the difference, and the reason. */
export const headlineSentence = (read: DistanceRead, headline: ModeResult, straight: Straight): string => {
  const { measure } = headline;
  if (!measure || isBelow(read, headline, straight)) return missingSentence(read, headline, straight);
  const { figure, span } = read;
  const { measured } = measure;
  const judged = { ...headline, figure, span, measured, gap: gapMeters(span, measured) };
  const line = measuredSentence(toldOf(read, headline), measured.value, figure.unit);
  return `${line} ${reasonSentence(judged, statedMetersOf(figure, measured.value))}`;
};
