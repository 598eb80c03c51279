import type { Figure } from "../claim-text/figure.ts";
import { gapMeters } from "./gap.ts";
import { readingThatFits } from "./reading.ts";
import { DIFFERS_SHARE, WIDE_FACTOR } from "./thresholds.ts";
import type { Measured, ModeVerdict, Reading, Span, VerdictWord } from "./verdict.ts";

/** What was measured in one mode, with what the rules need to know about its ends. */
export interface Measure {
  readonly measured: Measured;
  /** An area's nearest edge was measured: a wide range is the area's, not a lack of knowledge. */
  readonly isArea: boolean;
  /** One end lies within the other: the range begins at 0 by right. */
  readonly isWithin: boolean;
  /** The distance to the middle of an area, the second reading of "from X". */
  readonly toMiddle?: () => Measured | null;
}

export interface Weighed extends ModeVerdict {
  readonly isMisleading: boolean;
  readonly isWide: boolean;
  /** Metres between the stated range as written and the measured range. */
  readonly gap: number;
}

/** "More than 50" is true of every greater length, however misleading. */
export const isOpenAbove = ({ hedge, isStep }: Figure): boolean => hedge === "over" && !isStep;

const otherReading = (
  figure: Figure,
  span: Span,
  measure: Measure,
  isNautical: () => boolean,
): Reading | null => {
  const reading = readingThatFits(figure, measure.measured, isNautical);
  if (reading) return reading;
  const toMiddle = measure.toMiddle?.();
  return toMiddle && gapMeters(span, toMiddle) === 0
    ? { value: figure.value, unit: figure.unit, factor: 1, to: "middle" }
    : null;
};

/** Every two points of the footprints fit: however wide they are, the figure is right ("within 20 km" of 2 to 10). */
const isWholly = ([low, high]: Span, figure: Figure, { least, most }: Measured): boolean =>
  low <= least && (high === null || most <= high || isOpenAbove(figure));

/** Holds a figure with its range against one measure (how a claim is judged, 4). */
export const weigh = (figure: Figure, span: Span, measure: Measure, isNautical: () => boolean): Weighed => {
  const { measured } = measure;
  const gap = gapMeters(span, measured);
  // Beyond "more than 50" lies more than 50, however far.
  const isMisleading = gap > 0 && isOpenAbove(figure) && span[0] <= measured.most;
  const isHeld = gap === 0 || isMisleading;
  const reading = isHeld ? null : otherReading(figure, span, measure, isNautical);
  const isWide =
    measured.most > WIDE_FACTOR * measured.least &&
    !measure.isArea &&
    !measure.isWithin &&
    !isWholly(span, figure, measured);
  let verdict: VerdictWord;
  if (isHeld || reading) verdict = isWide ? "unmeasurable" : isHeld ? "holds" : "holds-rounded";
  else verdict = gap <= DIFFERS_SHARE * measured.value ? "differs" : "contradicted";
  return { verdict, measuredMeters: measured, reading, isMisleading, isWide, gap };
};
