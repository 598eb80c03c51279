import type { Claim } from "../../core/claim.ts";
import { readStatement } from "../../core/claim-text/stated.ts";
import { statedNumber } from "../../core/judge/format-length.ts";
import { readingRange } from "../../core/judge/reading.ts";
import type { Measured, MeasuredMode, Reading, Span, Verdict } from "../../core/judge/verdict.ts";
import { fromMeters, type ReaderUnit, type Unit } from "../../core/units.ts";
import { formatNumber } from "../format.ts";

/** A range on the axis, in its unit; an end that is open is drawn to the axis' end. */
export interface AxisBar {
  readonly label: string;
  readonly hue: "stated" | "reading" | MeasuredMode;
  readonly least: number;
  readonly most: number | null;
}
/** What the text says beside what was measured, on one axis in one unit. */
export interface Axis {
  readonly unit: ReaderUnit;
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly number[];
  readonly bars: readonly AxisBar[];
}

/** Intervals between ticks: no more than their numbers have room for. */
const MOST_INTERVALS = 5;
/** Room on each side of the ranges, as a share of them together. */
const ROOM = 0.12;
/** Ranges this far apart are seen from zero: a piece of the axis would flatter them. */
const FROM_ZERO_FACTOR = 4;

/** The picture of a verdict about a length, in the reader's unit; null where it has no length. */
export const verdictAxis = (claim: Claim, verdict: Verdict, unit: ReaderUnit): Axis | null => {
  const bars = [
    ...statedBars(claim, verdict, unit),
    ...readingBars(claim, verdict, unit),
    ...measuredBars(verdict, unit),
  ];
  if (verdict.statedMeters === null) return null;
  const ends = bars.flatMap(({ least, most }) => [least, most ?? least]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const room = (high - low || high || 1) * ROOM;
  const start = high > FROM_ZERO_FACTOR * low ? 0 : Math.max(0, low - room);
  const step = niceStep(high + room - start);
  const first = Math.floor(start / step);
  const last = Math.ceil((high + room) / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return { unit, least: first * step, most: last * step, ticks, bars };
};

/** The least of 1, 2, 5, 10, … that cuts `extent` into few enough intervals. */
const niceStep = (extent: number): number => {
  const power = 10 ** Math.floor(Math.log10(extent / MOST_INTERVALS));
  const factor = [1, 2, 5].find((each) => each * power * MOST_INTERVALS >= extent) ?? 10;
  return factor * power;
};

const barOf = (label: string, hue: AxisBar["hue"], [least, most]: Span, unit: ReaderUnit): AxisBar => ({
  label,
  hue,
  least: fromMeters(least, unit),
  most: most === null ? null : fromMeters(most, unit),
});

/** "says 112", "also says 70 mi": the number as it stands, its unit where the axis has another. */
const statedBars = (claim: Claim, verdict: Verdict, unit: ReaderUnit): AxisBar[] => {
  if (verdict.statedMeters === null) return [];
  const statement = readStatement(claim.stated);
  const figure = statement.ok ? statement.value.figure : null;
  const number = figure
    ? `${statedNumber(figure.value)}${figure.high === null ? "" : ` to ${statedNumber(figure.high)}`}`
    : "";
  const first = barOf(
    `says ${number}${unitBeside(figure?.unit, unit)}`,
    "stated",
    verdict.statedMeters,
    unit,
  );
  const more = verdict.also.map((also) =>
    barOf(
      `also ${statedNumber(also.value)}${unitBeside(also.unit, unit)}`,
      "stated",
      also.statedMeters,
      unit,
    ),
  );
  return [first, ...more];
};

const unitBeside = (stated: Unit | undefined, axis: ReaderUnit): string =>
  stated === undefined || stated === axis ? "" : ` ${stated}`;

/** The rounder number with the range that the judge gives it. */
const readingBars = (claim: Claim, { reading }: Verdict, unit: ReaderUnit): AxisBar[] => {
  if (!reading || reading.to) return [];
  const statement = readStatement(claim.stated);
  const span = readingRange(reading, statement.ok ? statement.value.figure.hedge : null);
  return [barOf(readingLabel(reading), "reading", span, unit)];
};

const readingLabel = ({ value, unit, factor }: Reading): string => {
  const number = `${statedNumber(value)} ${unit}`;
  if (factor === 1) return `${number}, to fives`;
  const isInverse = factor < 1 && factor > 0.35;
  return `${number} ${isInverse ? "÷" : "×"} ${Number((isInverse ? 1 / factor : factor).toFixed(6))}`;
};

const MODE_LABELS: Readonly<Record<MeasuredMode, string>> = {
  straight: "straight",
  sea: "by sea",
  road: "by road",
};
const MODES = ["straight", "sea", "road"] as const;

/** "measured 115.6 ± 1", or each mode by its name where there are several. */
const measuredBars = (verdict: Verdict, unit: ReaderUnit): AxisBar[] => {
  const measured = MODES.flatMap((mode) => {
    const range = verdict.modes[mode]?.measuredMeters;
    return range ? [{ mode, range }] : [];
  });
  if (measured.length === 0 && verdict.measuredMeters)
    return [measuredBar("measured", "straight", verdict.measuredMeters, unit)];
  const isOnly = measured.length === 1;
  return measured.map(({ mode, range }) =>
    measuredBar(isOnly ? "measured" : MODE_LABELS[mode], mode, range, unit),
  );
};

const measuredBar = (name: string, mode: MeasuredMode, range: Measured, unit: ReaderUnit): AxisBar => {
  const [value, below, above] = [range.value, range.value - range.least, range.most - range.value].map(
    (meters) => fromMeters(meters, unit),
  );
  const isEven = Math.abs((above ?? 0) - (below ?? 0)) < 0.05 * Math.max(above ?? 0, below ?? 0);
  const spread = isEven && above ? ` ± ${short(above, SPREAD_DIGITS)}` : "";
  return barOf(`${name} ${short(value ?? 0)}${spread}`, mode, [range.least, range.most], unit);
};

/** Below 10 a measured value has two decimals; what it may be off by, one, and none from 10 on. */
const VALUE_DIGITS = [2, 1] as const;
const SPREAD_DIGITS = [1, 0] as const;

/** As many digits as a label has room for: "115.6", "1", "0.5", "1,234". */
const short = (value: number, [small, medium]: readonly [0 | 1 | 2, 0 | 1 | 2] = VALUE_DIGITS): string => {
  const digits = value < 10 ? small : value < 1000 ? medium : 0;
  return formatNumber(value, digits).replace(/\.0+$|(\.\d)0$/, "$1");
};
