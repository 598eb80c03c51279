import type { Place } from "../place.ts";
import { footprintOf } from "./footprint.ts";
import { type DistanceRead, isBelowStraight, type ModeResult } from "./modes.ts";
import { differenceText, measuredSentence, reasonSentence, type Told } from "./sentence.ts";
import { statedMetersOf } from "./stated-range.ts";
import type { Straight } from "./straight.ts";

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
  mode !== "straight" && isBelowStraight(read, straight);

/** The sentence of a distance: what was measured, how, the difference, and the reason. */
export const headlineSentence = (read: DistanceRead, headline: ModeResult, straight: Straight): string => {
  const { measure } = headline;
  if (!measure || isBelow(read, headline, straight)) return missingSentence(read, headline, straight);
  const { figure, span } = read;
  const { measured } = measure;
  const line = measuredSentence(toldOf(read, headline), measured.value, figure.unit);
  return `${line} ${reasonSentence(figure, span, measured, headline)}`;
};
