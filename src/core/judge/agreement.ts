import type { Figure } from "../claim-text/figure.ts";
import { METERS_PER_UNIT, type Unit } from "../units.ts";
import { measuredText, statedNumber, unitName } from "./format-length.ts";
import { statedRange } from "./stated-range.ts";
import { AGREE_SHARE, CRUDE_FACTORS, CUSTOMARY_FACTORS } from "./thresholds.ts";

const text = ({ value, unit }: Figure): string => `${statedNumber(value)} ${unitName(unit, value)}`;

const overlap = (one: Figure, other: Figure): boolean => {
  const [a, b] = [statedRange(one), statedRange(other)];
  return (a[1] ?? Infinity) >= b[0] && (b[1] ?? Infinity) >= a[0];
};

/** `to` is `from` × factor at the place of its last digit: rounded, or cut to a whole number (never to tens). */
const gives = (from: Figure, to: Figure, factor: number): boolean => {
  const step = 10 ** to.place;
  const product = (from.value * factor) / step;
  const wanted = Math.round(to.value / step);
  return Math.round(product) === wanted || (to.place <= 0 && Math.floor(product + 1e-9) === wanted);
};

const factorsOf = (table: typeof CUSTOMARY_FACTORS, to: Unit, from: Unit): readonly number[] =>
  table[to].find(([unit]) => unit === from)?.[1] ?? [];

const conversions = (to: Unit, from: Unit): readonly number[] => [
  ...factorsOf(CUSTOMARY_FACTORS, to, from),
  METERS_PER_UNIT[from] / METERS_PER_UNIT[to],
];

const isConverted = (one: Figure, other: Figure): boolean =>
  conversions(other.unit, one.unit).some((factor) => gives(one, other, factor)) ||
  conversions(one.unit, other.unit).some((factor) => gives(other, one, factor));

const isNear = (one: Figure, other: Figure): boolean => {
  const [a, b] = [one.value * METERS_PER_UNIT[one.unit], other.value * METERS_PER_UNIT[other.unit]];
  return Math.abs(a - b) <= AGREE_SHARE * Math.max(a, b);
};

/**
 * Two figures for one thing agree where they are nearly the same, or one is the other times the exact or a customary factor, rounded or cut
 * to its own last digit; two ranges, where they overlap.
 */
export const doAgree = (one: Figure, other: Figure): boolean =>
  one.high === null && other.high === null
    ? isNear(one, other) || isConverted(one, other)
    : overlap(one, other);

const asNautical = (figure: Figure): Figure => (figure.unit === "mi" ? { ...figure, unit: "nmi" } : figure);

/** How two figures that disagree may have come about, or "". */
const origin = (one: Figure, other: Figure): string => {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const factor = factorsOf(CRUDE_FACTORS, to.unit, from.unit).find((candidate) =>
      gives(from, to, candidate),
    );
    if (factor !== undefined) return `${text(to)} is ${statedNumber(from.value)} × ${factor}`;
  }
  const [a, b] = [asNautical(one), asNautical(other)];
  if ((a !== one || b !== other) && doAgree(a, b)) return "they would agree if the miles were nautical";
  return "";
};

/** The sentence for two figures that disagree. */
export const disagreement = (one: Figure, other: Figure): string => {
  const meters = one.value * METERS_PER_UNIT[one.unit];
  const how = origin(one, other);
  return ` The text's two figures disagree: ${text(one)} is ${measuredText(meters, other.unit)}, not ${statedNumber(other.value)}${how === "" ? "" : `; ${how}`}.`;
};
