import type { Figure } from "../claim-text/figure.ts";
import { placeOf, significantDigits } from "../claim-text/number.ts";
import { METERS_PER_UNIT, type Unit } from "../units.ts";
import { halfStep, hedged } from "./stated-range.ts";
import { CUSTOMARY_FACTORS, MOST_READING_SHARE } from "./thresholds.ts";
import type { Reading, Span } from "./verdict.ts";

/** A rounder number that gives the figure, with its own range in metres and what makes it more or less likely. */
export interface Candidate {
  readonly reading: Reading;
  readonly span: Span;
  readonly digits: number;
  /** How far the product is from the figure, in the figure's unit. */
  readonly error: number;
  readonly isCut: boolean;
}

const AS_READ = { about: MOST_READING_SHARE, nearly: MOST_READING_SHARE, over: 1 + MOST_READING_SHARE };
/** Above the noise of a product such as 70 × 1.6, below any digit that a text writes. */
const NOISE = 1e-9;

/** A reading's range: the rounder number's own, at most ± 5 %, taken back by the exact factor. */
const spanOf = (value: number, place: number, unit: Unit, figure: Figure): Span => {
  const meters = METERS_PER_UNIT[unit];
  const half = halfStep(value, place, MOST_READING_SHARE) * meters;
  const middle = value * meters;
  return hedged(figure.hedge, middle, middle, [middle - half, middle + half], AS_READ);
};

/** The last digit is a 5: the number may be rounded to fives (115: 112.5 to 117.5). */
const roundedToFive = (figure: Figure): Candidate | null => {
  const step = 10 ** figure.place;
  const digits = Math.round(figure.value / step);
  if (digits % 10 !== 5) return null;
  const meters = METERS_PER_UNIT[figure.unit];
  const middle = figure.value * meters;
  const half = Math.min(2.5 * step, MOST_READING_SHARE * figure.value) * meters;
  return {
    reading: { value: figure.value, unit: figure.unit, factor: 1 },
    span: hedged(figure.hedge, middle, middle, [middle - half, middle + half], AS_READ),
    digits: significantDigits(figure),
    error: 0,
    isCut: false,
  };
};

/**
 * "rounded", "cut", or null: how `product` becomes the figure's number at the place of its last digit. Decimals are
 * cut (112.6 → 112), tens and hundreds only rounded: nobody writes 1,200 for 1,280.
 */
const howItFits = (product: number, value: number, step: number): "rounded" | "cut" | null => {
  const wanted = Math.round(value / step);
  if (Math.round(product / step + NOISE) === wanted) return "rounded";
  return step <= 1 && Math.floor(product / step + NOISE) === wanted ? "cut" : null;
};

/** Numbers of fewer digits than the figure's, in `unit`, whose product with `factor` is the figure. */
const rounderNumbers = (figure: Figure, unit: Unit, factor: number, found: Candidate[]): void => {
  const step = 10 ** figure.place;
  const wanted = significantDigits(figure);
  const source = figure.value / factor;
  const magnitude = Math.floor(Math.log10(source));
  for (let digits = 1; digits < wanted; digits++) {
    const place = magnitude - digits + 1;
    // A cut product lies up to a step above the figure, so the number just above is tried too.
    for (const count of new Set([Math.round(source / 10 ** place), Math.ceil(source / 10 ** place)])) {
      const value = place < 0 ? count / 10 ** -place : count * 10 ** place;
      const fit = howItFits(value * factor, figure.value, step);
      const ownDigits = significantDigits({ value, place: placeOf(value) });
      if (!fit || ownDigits > digits) continue;
      const error = Math.abs(value * factor - figure.value);
      const span = spanOf(value, placeOf(value), unit, figure);
      found.push({ reading: { value, unit, factor }, span, digits: ownDigits, error, isCut: fit === "cut" });
    }
  }
};

const order = (a: Candidate, b: Candidate): number =>
  a.digits - b.digits ||
  a.error - b.error ||
  Number(a.isCut) - Number(b.isCut) ||
  Number(a.reading.unit === "nmi") - Number(b.reading.unit === "nmi");

/**
 * The readings of a figure, likeliest first: rounded to five, or a rounder number of another unit times the exact or
 * a customary factor, rounded or cut ("112" km: 70 mi × 1.6). Nautical miles only where `isNautical`.
 */
export const readingsOf = (figure: Figure, isNautical: () => boolean): Candidate[] => {
  if (figure.value === 0 || figure.high !== null) return [];
  const found: Candidate[] = [];
  const five = roundedToFive(figure);
  if (five) found.push(five);
  // The table's entries are lists of factors by unit; Object.entries forgets the keys' type.
  const sources = Object.entries(CUSTOMARY_FACTORS[figure.unit]) as [Unit, readonly number[]][];
  for (const [unit, factors] of sources)
    for (const factor of factors) rounderNumbers(figure, unit, factor, found);
  const sorted = found.sort(order);
  return sorted.some(({ reading }) => reading.unit === "nmi") && !isNautical()
    ? sorted.filter(({ reading }) => reading.unit !== "nmi" || reading.factor === 1)
    : sorted;
};
