import { HEDGE_WORDS } from "../claim.ts";
import type { Figure } from "../claim-text/figure.ts";
import type { Unit } from "../units.ts";
import {
  differenceLength,
  fixed,
  measuredText,
  percentText,
  spanText,
  statedNumber,
  unitName,
} from "./format-length.ts";
import { statedMetersOf } from "./stated-range.ts";
import { DIFFERS_SHARE } from "./thresholds.ts";
import type { Measured, MeasuredMode, Reading, Span, VerdictWord } from "./verdict.ts";
import type { Weighed } from "./weigh.ts";

/** A figure as the sentence quotes it: "112", "more than 50", "100 to 120". */
const quoted = (figure: Figure): string => {
  const hedge = figure.hedge === null || figure.hedge === "only" ? "" : `${HEDGE_WORDS[figure.hedge]} `;
  const high = figure.high === null ? "" : ` to ${statedNumber(figure.high)}`;
  return `"${hedge}${statedNumber(figure.value)}${high}"`;
};

/** What the sentence says was measured, and how. */
export interface Told {
  readonly mode: MeasuredMode;
  /** The name of the area whose nearest edge was measured, else null. */
  readonly edgeOf: string | null;
  /** The route that was measured, else null. */
  readonly route: string | null;
}

const subject = ({ mode, edgeOf, route }: Told): string => {
  if (route !== null) return `${mode === "sea" ? "By sea" : "By road"} (${route}) it is`;
  const edge = edgeOf === null ? "" : ` to the nearest edge of ${edgeOf}`;
  return mode === "straight" ? `The straight line${edge} is` : `By ${mode}${edge} it is`;
};

/** "The straight line is 115.6 km (WGS84)." */
export const measuredSentence = (told: Told, meters: number, unit: Unit): string =>
  `${subject(told)} ${measuredText(meters, unit)} (WGS84).`;

/** '"112" is 3.6 km (3.1 %) short': the difference in the text's unit and per cent of the measured. */
export const differenceText = (figure: Figure, stated: number, measured: number): string => {
  const difference = stated - measured;
  if (difference === 0)
    return figure.high === null
      ? `${quoted(figure)} is 0 ${unitName(figure.unit, 0)} off`
      : `${quoted(figure)} includes it (difference 0 ${unitName(figure.unit, 0)}, 0 %)`;
  const percent = measured === 0 ? "" : ` (${percentText((100 * difference) / measured)})`;
  return `${quoted(figure)} is ${differenceLength(Math.abs(difference), figure.unit)}${percent} ${difference < 0 ? "short" : "long"}`;
};

/** "70 miles × 1.6", "100 km ÷ 1.609", "115 rounded to 5". */
const originText = ({ value, unit, factor }: Reading): string => {
  const number = `${statedNumber(value)} ${unitName(unit, value)}`;
  return factor < 1 && factor > 0.35
    ? `${number} ÷ ${statedNumber(Number((1 / factor).toFixed(6)))}`
    : `${number} × ${statedNumber(Number(factor.toFixed(6)))}`;
};

const readingText = (figure: Figure, reading: Reading, measured: Measured): string => {
  if (reading.to === "middle") return ", but it fits the distance to the middle of the area";
  const number = `${statedNumber(reading.value)} ${unitName(reading.unit, reading.value)}`;
  if (reading.factor === 1) return `, but as a number rounded to fives ${number} is right`;
  const source = measuredText(measured.value, reading.unit);
  return reading.unit === figure.unit || source === number
    ? `, but it is what ${originText(reading)} gives, and about ${number} is right`
    : `, but it is what ${originText(reading)} gives, and about ${number} is right (${source})`;
};

const holdsText = (figure: Figure, span: Span, measured: Measured): string => {
  const range = spanText(span, figure.unit);
  const isInside = measured.value >= span[0] && (span[1] === null || measured.value <= span[1]);
  const allowance = figure.hedge === null || figure.hedge === "only" ? "its rounding" : "what that allows";
  if (isInside) return `, within ${allowance} (${range})`;
  const places = spanText([measured.least, measured.most], figure.unit);
  return `, within ${allowance} (${range}) and where the places may be (${places})`;
};

const misleadingText = (span: Span, measured: Measured): string =>
  span[0] === 0
    ? ": true, but misleading, since every distance is"
    : `: true, but misleading, since the distance is ${fixed(measured.value / span[0], 1)} times that`;

const offText = (verdict: VerdictWord, gap: number, measured: Measured, unit: Unit): string => {
  const percent = measured.value === 0 ? "" : ` (${percentText((100 * gap) / measured.value)})`;
  // Told with one digit after the point, a share just above 10 % reads as 10.0 %.
  const isClose = gap < 1.0005 * DIFFERS_SHARE * measured.value;
  const size = verdict === "differs" ? "no more than 10 %" : `${isClose ? "just " : ""}more than 10 %`;
  return `; rounding and the places explain all but ${differenceLength(gap, unit)}${percent}, ${size}`;
};

/** The figure beside what was measured, with the reason for the verdict. */
export const reasonSentence = (figure: Figure, span: Span, measured: Measured, weighed: Weighed): string => {
  const { verdict, reading, isMisleading, isWide, gap } = weighed;
  const difference = differenceText(figure, statedMetersOf(figure, measured.value), measured.value);
  if (isWide && verdict === "unmeasurable") {
    const places = spanText([measured.least, measured.most], figure.unit);
    return `${difference}, but the places are known too roughly to tell: anything from ${places} may be meant.`;
  }
  if (verdict === "holds-rounded" && reading)
    return `${difference}${readingText(figure, reading, measured)}.`;
  if (isMisleading) return `${difference}${misleadingText(span, measured)}.`;
  if (verdict === "holds") return `${difference}${holdsText(figure, span, measured)}.`;
  return `${difference}${offText(verdict, gap, measured, figure.unit)}.`;
};
