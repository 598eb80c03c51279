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

const grouped = (whole: number): string => {
  if (whole < 1000) return String(whole);
  const rest = whole % 1000;
  return `${grouped(Math.floor(whole / 1000))},${rest < 10 ? "00" : rest < 100 ? "0" : ""}${rest}`;
};

/** `value` (0 or more) with thousands in commas and `decimals` (0 to 2) digits after the point. By whole numbers: Intl and toFixed cost more than a geodesic. */
export const fixed = (value: number, decimals: number): string => {
  if (decimals === 0) return grouped(Math.round(value));
  const scale = decimals === 1 ? 10 : 100;
  const scaled = Math.round(value * scale);
  const rest = scaled % scale;
  return `${grouped(Math.floor(scaled / scale))}.${decimals === 2 && rest < 10 ? "0" : ""}${rest}`;
};

/** About four digits, as many as a reader can use. */
const decimalsFor = (value: number): number => (value < 10 ? 2 : value < 1000 ? 1 : 0);

export const unitName = (unit: Unit, value: number): string => NAMES[unit][value === 1 ? 0 : 1];

/** A measured length: "115.6 km", "71.8 miles". */
export const measuredText = (meters: number, unit: Unit): string => {
  const value = meters / METERS_PER_UNIT[unit];
  return `${value === 0 ? "0" : fixed(value, decimalsFor(value))} ${NAMES[unit][1]}`;
};

/** A difference: "3.6 km"; two digits after the point only below 1. */
export const differenceLength = (meters: number, unit: Unit): string => {
  const value = meters / METERS_PER_UNIT[unit];
  if (value > 0 && value < 0.005) return `under 0.01 ${NAMES[unit][1]}`;
  return `${fixed(value, value < 1 ? 2 : value < 1000 ? 1 : 0)} ${NAMES[unit][1]}`;
};

/** A number as stated, with no digit more: "112", "1,200", "2.5". */
export const statedNumber = (value: number): string => {
  if (Number.isInteger(value)) return grouped(value);
  const [whole = "", rest] = String(Number(value.toPrecision(12))).split(".");
  return rest === undefined ? whole : `${grouped(Number(whole))}.${rest}`;
};

/** An end of a range: at most one digit more than a reader needs, without trailing zeros. */
const endText = (meters: number, unit: Unit): string => {
  const value = meters / METERS_PER_UNIT[unit];
  // Half a step of a long number is a digit that counts: 1,868.5 to 1,869.5.
  const isHalf = value >= 1000 && Math.abs(value - Math.floor(value) - 0.5) < 1e-6;
  const text = fixed(value, isHalf ? 1 : decimalsFor(value));
  return text.endsWith(".0") ? text.slice(0, -2) : text.endsWith(".00") ? text.slice(0, -3) : text;
};

/** "111.5 to 112.5 km", "50 km or more", "up to 200 km". */
export const spanText = ([least, most]: readonly [number, number | null], unit: Unit): string => {
  if (most === null) return `${endText(least, unit)} ${NAMES[unit][1]} or more`;
  if (most === 0) return `0 ${NAMES[unit][1]}`;
  if (least === 0) return `up to ${endText(most, unit)} ${NAMES[unit][1]}`;
  return `${endText(least, unit)} to ${endText(most, unit)} ${NAMES[unit][1]}`;
};

export const percentText = (percent: number): string => {
  const size = Math.abs(percent);
  return size < 0.05 ? "under 0.1 %" : `${fixed(size, size < 100 ? 1 : 0)} %`;
};
