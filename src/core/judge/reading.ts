import type { Hedge } from "../claim.ts";
import type { Figure } from "../claim-text/figure.ts";
import { placeOf } from "../claim-text/number.ts";
import { METERS_PER_UNIT, type Unit } from "../units.ts";
import { gapMeters } from "./gap.ts";
import { hedged } from "./stated-range.ts";
import { CUSTOMARY_FACTORS, MOST_READING_SHARE } from "./thresholds.ts";
import type { Measured, Reading, Span } from "./verdict.ts";

/** A rounder number that gives the figure, with what makes it more or less likely. */
interface Candidate {
  readonly value: number;
  readonly unit: Unit;
  readonly factor: number;
  readonly digits: number;
  /** How far the product is from the figure, in the figure's unit. */
  readonly error: number;
  readonly isCut: boolean;
}

const AS_READ = { about: MOST_READING_SHARE, nearly: MOST_READING_SHARE, over: 1 + MOST_READING_SHARE };
/** Above the noise of a product such as 70 × 1.6, below any digit that a text writes. */
const NOISE = 1e-9;

/** A reading's range in metres: the rounder number's own, at most ± 5 %, taken back by the exact factor. */
const spanOf = (value: number, half: number, unit: Unit, hedge: Hedge | null): Span => {
  const meters = METERS_PER_UNIT[unit];
  const reach = Math.min(half, MOST_READING_SHARE * value) * meters;
  const middle = value * meters;
  return hedged(hedge, middle, middle, [middle - reach, middle + reach], AS_READ);
};

/** A number rounded to fives reaches half of five steps of its last digit. */
const FIVES_HALF_STEP = 2.5;

/** The range in metres that a reading gives its rounder number, under the figure's hedge. */
export const readingRange = ({ value, unit, factor }: Reading, hedge: Hedge | null): Span =>
  spanOf(value, (factor === 1 ? FIVES_HALF_STEP : 0.5) * powerOfTen(placeOf(value)), unit, hedge);

/** 10 to the power of `place`; a power of a negative number is not exact, so it divides. */
const powerOfTen = (place: number): number => (place < 0 ? 1 / 10 ** -place : 10 ** place);

const digitsOf = (count: number): number => (count < 10 ? 1 : 1 + digitsOf(Math.floor(count / 10)));

/**
 * "rounded", "cut", or null: how `product` becomes the figure's number at the place of its last digit. Decimals are
 * cut (112.6 → 112), tens and hundreds only rounded: nobody writes 1,200 for 1,280.
 */
const howItFits = (product: number, wanted: number, step: number): "rounded" | "cut" | null => {
  if (Math.round(product / step + NOISE) === wanted) return "rounded";
  return step <= 1 && Math.floor(product / step + NOISE) === wanted ? "cut" : null;
};

/** Fewest digits, then the smallest rounding error, rounded before cut, land miles before nautical. */
const isBetter = (a: Candidate, b: Candidate | null): boolean =>
  b === null ||
  (a.digits - b.digits ||
    a.error - b.error ||
    Number(a.isCut) - Number(b.isCut) ||
    Number(a.unit === "nmi") - Number(b.unit === "nmi")) < 0;

/** The best number of `unit` with fewer digits than the figure, whose product with `factor` is the figure. */
const rounderNumber = (figure: Figure, unit: Unit, factor: number, measured: Measured): Candidate | null => {
  const step = powerOfTen(figure.place);
  const wanted = Math.round(figure.value / step);
  const most = digitsOf(wanted);
  const source = figure.value / factor;
  const magnitude = Math.floor(Math.log10(source) + NOISE);
  let best: Candidate | null = null;
  for (let digits = 1; digits < most && best === null; digits++) {
    const place = magnitude - digits + 1;
    const unitStep = powerOfTen(place);
    const nearest = Math.round(source / unitStep);
    // A cut product lies up to a step above the figure, so the number just above is tried too.
    for (let count = nearest; count <= nearest + 1; count++) {
      const value = place < 0 ? count / powerOfTen(-place) : count * unitStep;
      const fit = howItFits(value * factor, wanted, step);
      if (!fit || gapMeters(spanOf(value, unitStep / 2, unit, figure.hedge), measured) > 0) continue;
      const error = Math.abs(value * factor - figure.value);
      const candidate = { value, unit, factor, digits, error, isCut: fit === "cut" };
      if (isBetter(candidate, best)) best = candidate;
    }
  }
  return best;
};

/** The last digit is a 5: the number may be rounded to fives (115: 112.5 to 117.5). */
const roundedToFive = (figure: Figure, measured: Measured): Candidate | null => {
  const step = powerOfTen(figure.place);
  const count = Math.round(figure.value / step);
  if (count % 10 !== 5) return null;
  const { value, unit } = figure;
  if (gapMeters(spanOf(value, FIVES_HALF_STEP * step, unit, figure.hedge), measured) > 0) return null;
  return { value, unit, factor: 1, digits: digitsOf(count), error: 0, isCut: false };
};

/** 5 % of the rounder number, and what a customary factor lacks of the exact one (0.3 m a foot: 1.6 %). */
const MOST_REACH = 0.07;

/**
 * True where no reading can fit, whatever it is: most figures that do not hold are told so before any is tried. A
 * reading's range goes no farther than `MOST_REACH` and a step beyond the figure, but where its hedge leaves an end open.
 */
const isOutOfReach = ({ value, place, unit, hedge }: Figure, measured: Measured): boolean => {
  const meters = METERS_PER_UNIT[unit];
  const step = powerOfTen(place);
  return (
    ((value + step) * (1 + MOST_REACH) * meters < measured.least && hedge !== "atLeast") ||
    ((value - step) * (1 - MOST_REACH) * meters > measured.most && hedge !== "under" && hedge !== "upTo")
  );
};

/**
 * The likeliest reading of a figure that fits what was measured: rounded to five, or a rounder number of another unit
 * times the exact or a customary factor, rounded or cut ("112" km: 70 mi × 1.6). Nautical miles only where
 * `isNautical`. null where none fits.
 */
export const readingThatFits = (
  figure: Figure,
  measured: Measured,
  isNautical: () => boolean,
): Reading | null => {
  if (figure.value === 0 || figure.high !== null || isOutOfReach(figure, measured)) return null;
  let best = roundedToFive(figure, measured);
  for (const [unit, factors] of CUSTOMARY_FACTORS[figure.unit])
    for (const factor of factors) {
      const candidate = rounderNumber(figure, unit, factor, measured);
      if (candidate && isBetter(candidate, best) && (unit !== "nmi" || isNautical())) best = candidate;
    }
  return best && { value: best.value, unit: best.unit, factor: best.factor };
};
