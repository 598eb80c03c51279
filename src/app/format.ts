import type { LonLat } from "../core/geodesy.ts";
import type { PlaceKind } from "../core/place.ts";
import type { RouteKind } from "../core/route.ts";
import { fromMeters, type ReaderUnit } from "../core/units.ts";

const LOCALE = "en";
const plain = [0, 1, 2].map(
  (digits) => new Intl.NumberFormat(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

/** A number with a fixed count of decimals (0 to 2): "1,234.5". */
export const formatNumber = (value: number, digits: 0 | 1 | 2): string => plain[digits]?.format(value) ?? "";

/** "115.6 km", "71.8 mi", "62.4 nmi": a decimal below 1,000, two below 10, none above. */
export const formatLength = (meters: number, unit: ReaderUnit): string => {
  const value = fromMeters(meters, unit);
  // What rounds to 10 or 1,000 is written as those are.
  return `${formatNumber(value, value < 9.995 ? 2 : value < 999.95 ? 1 : 0)} ${unit}`;
};

/** The reader's unit, and beside it the other one of km and mi: "115.6 km · 71.8 mi". */
export const formatTwoLengths = (meters: number, unit: ReaderUnit): string =>
  `${formatLength(meters, unit)} · ${formatLength(meters, unit === "km" ? "mi" : "km")}`;

/** An uncertainty: "± 0.5 km", in metres under 100 m. */
export const formatUncertainty = (meters: number, unit: ReaderUnit): string => {
  if (meters < 100) return `± ${formatNumber(meters, 0)} m`;
  const value = fromMeters(meters, unit);
  return `± ${formatNumber(value, value < 9.95 ? 1 : 0)} ${unit}`;
};

/** "25.2580° N 63.4750° E": four decimals are 11 m. */
export const formatDecimalDegrees = ([lon, lat]: LonLat): string =>
  `${Math.abs(lat).toFixed(4)}° ${lat < 0 ? "S" : "N"} ${Math.abs(lon).toFixed(4)}° ${lon < 0 ? "W" : "E"}`;

/** "25° 15.480′ N 63° 28.500′ E": as charts and pilots write. */
export const formatDegreesMinutes = ([lon, lat]: LonLat): string =>
  `${degreesMinutes(lat)} ${lat < 0 ? "S" : "N"} ${degreesMinutes(lon)} ${lon < 0 ? "W" : "E"}`;

const degreesMinutes = (angle: number): string => {
  const thousandths = Math.round(Math.abs(angle) * 60_000);
  const minutes = (thousandths % 60_000) / 1000;
  return `${Math.floor(thousandths / 60_000)}° ${minutes.toFixed(3).padStart(6, "0")}′`;
};

const DAY = new Intl.DateTimeFormat(LOCALE, {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "15 October 2025", "October 2025", or the text itself, where it is a year or no date. */
export const formatDate = (date: string): string => {
  const isMonth = /^\d{4}-\d{2}$/.test(date);
  const day = new Date(`${date.slice(0, 10)}${isMonth ? "-01" : ""}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || /^\d{4}$/.test(date)) return date;
  const parts = DAY.formatToParts(day);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return [isMonth ? "" : `${part("day")} `, part("month"), " ", part("year")].join("");
};

/** What a kind is called, one and many. */
export const PLACE_KIND_NAMES: Readonly<Record<PlaceKind, readonly [one: string, many: string]>> = {
  port: ["Port", "Ports"],
  town: ["Town", "Towns"],
  city: ["City", "Cities"],
  base: ["Base", "Bases"],
  airport: ["Airport", "Airports"],
  institution: ["Institution", "Institutions"],
  landmark: ["Landmark", "Landmarks"],
  country: ["Country", "Countries"],
  province: ["Province", "Provinces"],
  region: ["Region", "Regions"],
  sea: ["Sea", "Seas"],
  lake: ["Lake", "Lakes"],
  strait: ["Strait", "Straits"],
  island: ["Island", "Islands"],
};
export const ROUTE_KIND_NAMES: Readonly<Record<RouteKind, readonly [one: string, many: string]>> = {
  seaRoute: ["Sea route", "Sea routes"],
  shippingLane: ["Traffic lane", "Traffic lanes"],
  road: ["Road", "Roads"],
  railway: ["Railway", "Railways"],
  pipeline: ["Pipeline", "Pipelines"],
};
