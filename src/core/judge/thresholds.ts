import type { Unit } from "../units.ts";

/**
 * Every threshold of the judge. On round numbers and how far they reach: Jansen and Pollmann (2001), "On round
 * numbers: pragmatic aspects of numerical expressions", Journal of Quantitative Linguistics 8(3); Krifka (2007),
 * "Approximate interpretation of number words". Both find that the rounder a number is written, the wider the
 * range for which speakers use it, in steps of its last digit, of 5 and of 10.
 */

/** A number as written reaches half a step of its last digit, and no more than this share of itself: 100 is 90 to 110. */
export const MOST_HALF_STEP = 0.1;
/** "about": at least this share either way, the width at which "about" is still accepted for a multiple of ten. */
export const ABOUT_SHARE = 0.1;
/** "nearly" names a number that is not reached, by no more than this share. */
export const NEARLY_SHARE = 0.1;
/** "more than" names the round number below: up to here it informs, beyond it still holds and misleads. */
export const OVER_FACTOR = 1.25;
/** A reading (70 miles × 1.6) is weaker evidence than what is written: its range is narrower than a round number's own. */
export const MOST_READING_SHARE = 0.05;
/** Off by no more than this share of the measured value: differs; by more: contradicted. */
export const DIFFERS_SHARE = 0.1;
/** Footprints this wide (most over least) let any number hold. */
export const WIDE_FACTOR = 2;
/** How much longer than the straight line roads between towns are: detour factors of road networks (Ballou et al. 2002: 1.2 to 1.6 by country, with spread). */
export const ROAD_FACTORS = { least: 1.05, most: 1.7 } as const;
/** A route drawn by hand or from an extract is known to this share of its length, where its file says nothing. */
export const ROUTE_UNCERTAINTY_PERCENT = 5;
/** Bearings differ up to twice the half width of their wind; beyond, they are contradicted. */
export const BEARING_DIFFERS_FACTOR = 2;
/** A bearing in degrees is rounded to its last digit, and to tens at the coarsest. */
export const MOST_DEGREES_HALF_STEP = 5;
/** Two lengths closer than this are equal: above the arithmetic's noise, below anything a text can say. */
export const SAME_METERS = 1e-6;
/** No two points on WGS84 are farther apart than its poles: half a meridian (Karney 2013, §1). */
export const HALF_MERIDIAN_METERS = 20_003_931.4586;

/** The coast of the sea's data is its source's (OpenStreetMap) within so much. */
export const COAST_ERROR_METERS = 500;

/**
 * Islands that the outlines may lack. Of those of the sea's data (33,339 in 2026) they have 99.6 % from 200 km² on, 97 %
 * of 100 to 200, 90 % of 50 to 100, two thirds of 20 to 50 and a fifth of those below 1.
 */
export const LEAST_LAND_SQUARE_KM = 200;

/** For each unit that a figure may have: the units it may come from, and the factors into it. */
type Factors = Readonly<Record<Unit, readonly (readonly [Unit, readonly number[]])[]>>;

/**
 * What texts multiply by: the exact factor, and customary short forms of it. Only straight into the stated unit.
 * Kilometres and metres per mile 1.6, 1.609; per nautical mile 1.85; and their inverses.
 */
export const CUSTOMARY_FACTORS: Factors = {
  km: [
    ["mi", [1.6, 1.609, 1.609344]],
    ["nmi", [1.85, 1.852]],
  ],
  m: [
    ["mi", [1600, 1609, 1609.344]],
    ["nmi", [1850, 1852]],
    ["ft", [0.3, 0.3048]],
  ],
  mi: [["km", [1 / 1.6, 1 / 1.609, 1 / 1.609344]]],
  nmi: [["km", [1 / 1.85, 1 / 1.852]]],
  ft: [["m", [1 / 0.3, 1 / 0.3048]]],
  li: [],
};
/** Factors that people use and that are no conversion: why two figures for one thing may disagree. */
export const CRUDE_FACTORS: Factors = {
  km: [
    ["mi", [1.5]],
    ["nmi", [1.8, 2]],
  ],
  m: [],
  mi: [["km", [0.6, 0.5]]],
  nmi: [["km", [0.6, 0.5]]],
  ft: [],
  li: [],
};
/** Footprints that turn a bearing by half a circle let any direction hold. */
export const WIDE_BEARING_DEGREES = 180;
/** Two figures for one thing this close agree, however many digits they carry. */
export const AGREE_SHARE = 0.005;
