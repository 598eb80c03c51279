import { fromMeters, READER_UNITS, type ReaderUnit, type Unit } from "../../core/units.ts";

const LOCALE = "en";
const decimals = (digits: 1 | 2) =>
  new Intl.NumberFormat(LOCALE, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    roundingMode: "trunc",
  });
const FIXED = { 1: decimals(1), 2: decimals(2) };
const SMALL = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2, roundingMode: "trunc" });

/** Geodesics are exact to some nanometres: what lacks less than this of a whole number is that number. */
const SLACK_METERS = 1e-6;
/** Feet below a tenth of a mile, metres below a kilometre; there is no smaller nautical unit that readers know. */
const SMALLER: Partial<Record<ReaderUnit, { readonly unit: Unit; readonly belowMeters: number }>> = {
  km: { unit: "m", belowMeters: 1000 },
  mi: { unit: "ft", belowMeters: 160.9344 },
};

/**
 * A length of the ruler: "115.57 km", "1,234.5 km", "12.3 m", "0.4 m". Cut, never rounded up, so that 111.99 km is no
 * 112 km; and never cut to nothing.
 */
export const truncatedLength = (meters: number, unit: ReaderUnit): string => {
  const smaller = SMALLER[unit];
  if (meters < SLACK_METERS) return `0 ${smaller?.unit ?? unit}`;
  const isSmall = smaller !== undefined && meters + SLACK_METERS < smaller.belowMeters;
  const written = isSmall ? smaller.unit : unit;
  return `${cut(fromMeters(meters + SLACK_METERS, written), isSmall ? 1 : 2)} ${written}`;
};

const cut = (value: number, digits: 1 | 2): string => {
  if (value < (digits === 1 ? 1 : 0.1)) return SMALL.format(value);
  return FIXED[value < 1000 ? digits : 1].format(value);
};

/** A length in all units of the reader, the chosen one first. */
export const lengthInAllUnits = (meters: number, first: ReaderUnit): string[] =>
  [first, ...READER_UNITS.filter((unit) => unit !== first)].map((unit) => truncatedLength(meters, unit));
