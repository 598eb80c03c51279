import type { Figure } from "../claim-text/figure.ts";
import { readingsOf } from "./reading.ts";
import { DIFFERS_SHARE, SAME_METERS, WIDE_FACTOR } from "./thresholds.ts";
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
}

/** Metres between a stated and a measured range; 0 where they overlap. */
export const gapMeters = ([low, high]: Span, { least, most }: Measured): number => {
  const gap = high !== null && high < least ? least - high : low > most ? low - most : 0;
  return gap <= SAME_METERS ? 0 : gap;
};

const readingThatFits = (
  figure: Figure,
  span: Span,
  measure: Measure,
  isNautical: () => boolean,
): Reading | null => {
  for (const candidate of readingsOf(figure, isNautical))
    if (gapMeters(candidate.span, measure.measured) === 0) return candidate.reading;
  const toMiddle = measure.toMiddle?.();
  if (toMiddle && gapMeters(span, toMiddle) === 0)
    return { value: figure.value, unit: figure.unit, factor: 1, to: "middle" };
  return null;
};

/** Holds a figure with its range against one measure (how a claim is judged, 4). */
export const weigh = (figure: Figure, span: Span, measure: Measure, isNautical: () => boolean): Weighed => {
  const { measured } = measure;
  const gap = gapMeters(span, measured);
  // Beyond "more than 50" lies more than 50, however far.
  const isMisleading = gap > 0 && figure.hedge === "over" && !figure.isStep && span[0] <= measured.most;
  const isHeld = gap === 0 || isMisleading;
  const reading = isHeld ? null : readingThatFits(figure, span, measure, isNautical);
  const isWide = measured.most > WIDE_FACTOR * measured.least && !measure.isArea && !measure.isWithin;
  let verdict: VerdictWord;
  if (isHeld || reading) verdict = isWide ? "unmeasurable" : isHeld ? "holds" : "holds-rounded";
  else verdict = gap <= DIFFERS_SHARE * measured.value ? "differs" : "contradicted";
  return { verdict, measuredMeters: measured, reading, isMisleading, isWide };
};
