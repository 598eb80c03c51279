import { err, type Result } from "../../core/result.ts";
import { type ReadPosition, toPosition } from "./position.ts";

const ISO = /^([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)?(?:CRS([\w:.-]+))?\/?$/i;
/** Digits before the point: degrees, with minutes, with seconds. Latitudes have two of degrees, longitudes three. */
const FORMS = [
  { lat: 2, lon: 3 },
  { lat: 4, lon: 5 },
  { lat: 6, lon: 7 },
];

export const looksLikeIso6709 = (text: string): boolean => ISO.test(text);

/** A point of ISO 6709 annex H: +47.7199-117.4931/, +4743.194-11729.586/, +27.5916+086.5640+8850CRSWGS_84/. */
export const readIso6709 = (text: string): Result<ReadPosition> => {
  const [, lat = "", lon = "", , crs] = ISO.exec(text) ?? [];
  if (crs !== undefined && !/^(?:WGS_?84|EPSG:?4326)$/i.test(crs))
    return err(`"${text}" is in the system ${crs}. Wanted: WGS_84.`);
  const [latDigits, lonDigits] = [wholeDigits(lat), wholeDigits(lon)];
  const form = FORMS.findIndex((each) => each.lat === latDigits && each.lon === lonDigits);
  // Some programs leave out the zeros before the degrees: with points in both numbers nothing else can be meant.
  const isShort = latDigits <= 2 && lonDigits <= 3 && lat.includes(".") && lon.includes(".");
  if (form < 0 && !isShort) {
    return err(
      `"${text}" has ${latDigits} and ${lonDigits} digits before the points. ISO 6709 has 2 and 3 (degrees), 4 and 5 (minutes), 6 and 7 (seconds).`,
    );
  }
  const count = Math.max(0, form);
  const fault = sexagesimalFault(lat, 2, text) ?? sexagesimalFault(lon, 3, text);
  if (count > 0 && fault !== undefined) return err(fault);
  return toPosition(degreesOf(lon, 3, count), degreesOf(lat, 2, count), "ISO 6709");
};

const wholeDigits = (number: string): number => /\d+/.exec(number)?.[0].length ?? 0;

/** The numbers of minutes and seconds that stand run together behind the degrees. */
const partsOf = (number: string, degreeDigits: number, count: number): string[] => {
  const digits = number.slice(1);
  const ends = Array.from({ length: count }, (_, i) => degreeDigits + 2 * i);
  return [0, ...ends].map((start, i) => digits.slice(start, ends[i]));
};

const sexagesimalFault = (number: string, degreeDigits: number, text: string): string | undefined => {
  const count = Math.round((wholeDigits(number) - degreeDigits) / 2);
  const over = partsOf(number, degreeDigits, count)
    .slice(1)
    .find((part) => Number(part) >= 60);
  return over && `"${text}": ${over} minutes or seconds in ${number}. Wanted: less than 60.`;
};

const degreesOf = (number: string, degreeDigits: number, count: number): number => {
  const size = partsOf(number, degreeDigits, count).reduce((sum, part, i) => sum + Number(part) / 60 ** i, 0);
  return number.startsWith("-") ? -size : size;
};
