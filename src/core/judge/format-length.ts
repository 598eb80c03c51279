import { METERS_PER_UNIT, type Unit } from "../units.ts";

/** Unit as a sentence writes it, one and many. */
const NAMES: Readonly<Record<Unit, readonly [string, string]>> = {
  km: ["km", "km"],
  m: ["m", "m"],
  mi: ["mile", "miles"],
  nmi: ["nautical mile", "nautical miles"],
  ft: ["ft", "ft"],
  li: ["li", "li"],
};

/** `value` with thousands in commas and `decimals` digits after the point. No Intl: it costs more than a geodesic. */
export const fixed = (value: number, decimals: number): string => {
  const text = value.toFixed(decimals);
  if (value < 1000) return text;
  const [whole = "", rest] = text.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return rest === undefined ? grouped : `${grouped}.${rest}`;
};

/** About four digits, as many as a reader can use. */
const decimalsFor = (value: number): number => (value < 10 ? 2 : value < 1000 ? 1 : 0);

export const unitName = (unit: Unit, value: number): string => NAMES[unit][value === 1 ? 0 : 1];

/** A measured length: "115.6 km", "71.8 miles". */
export const measuredText = (meters: number, unit: Unit): string => {
  const value = meters / METERS_PER_UNIT[unit];
  return `${fixed(value, decimalsFor(value))} ${NAMES[unit][1]}`;
};

/** A difference: "3.6 km"; two digits after the point only below 1. */
export const differenceLength = (meters: number, unit: Unit): string => {
  const value = meters / METERS_PER_UNIT[unit];
  return `${fixed(value, value < 1 ? 2 : value < 1000 ? 1 : 0)} ${NAMES[unit][1]}`;
};

/** A number as stated, with no digit more: "112", "1,200", "2.5". */
export const statedNumber = (value: number): string => {
  const rounded = Number(value.toPrecision(12));
  if (rounded < 1000) return String(rounded);
  const [whole = "", rest] = String(rounded).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return rest === undefined ? grouped : `${grouped}.${rest}`;
};

/** An end of a range: at most one digit more than a reader needs, without trailing zeros. */
const endText = (meters: number, unit: Unit): string => {
  const value = meters / METERS_PER_UNIT[unit];
  return statedNumber(Number(value.toFixed(decimalsFor(value))));
};

/** "111.5 to 112.5 km", "50 km or more", "up to 200 km". */
export const spanText = ([least, most]: readonly [number, number | null], unit: Unit): string => {
  if (most === null) return `${endText(least, unit)} ${NAMES[unit][1]} or more`;
  if (least === 0) return `up to ${endText(most, unit)} ${NAMES[unit][1]}`;
  return `${endText(least, unit)} to ${endText(most, unit)} ${NAMES[unit][1]}`;
};

export const percentText = (percent: number): string => {
  const size = Math.abs(percent);
  return size < 0.05 ? "under 0.1 %" : `${fixed(size, size < 100 ? 1 : 0)} %`;
};
