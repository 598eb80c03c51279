import * as mgrsModule from "mgrs";
import * as utmModule from "utm";
import { err, type Result } from "../../core/result.ts";
import { positionText, type ReadPosition, toPosition } from "./position.ts";

// Node gives both packages as default exports, a bundler as named ones; their types know the named ones alone.
const named = <T extends object>(module: T): T => (Reflect.get(module, "default") as T | undefined) ?? module;
const mgrs = named(mgrsModule);
const utm = named(utmModule);

const BANDS = "CDEFGHJKLMNPQRSTUVWX";
const MGRS = /^(\d{1,2}) ?([A-Z]) ?([A-Z]{2})((?: ?\d+){0,2})$/i;
const UTM =
  /^(?:UTM )?(?:zone )?(\d{1,2}) ?(north|south|[A-Z])\b[ ,:]+(?:E[: ]*)?(\d{6,7}(?:\.\d+)?) ?m? ?E?[ ,]+(?:N[: ]*)?(\d{1,8}(?:\.\d+)?) ?m? ?N?$/i;

/** True for what can only be meant as an MGRS reference. */
export const looksLikeMgrs = (text: string): boolean => MGRS.test(text);
export const looksLikeUtm = (text: string): boolean => UTM.test(text);

/** Degrees south and north of a latitude band. */
const bandLimits = (band: string): readonly [south: number, north: number] => {
  const south = -80 + 8 * BANDS.indexOf(band);
  return [south, band === "X" ? 84 : south + 8];
};

const centralMeridian = (zone: number): number => zone * 6 - 183;

/** Zones 31 to 37 are up to 12° wide in the bands V (Norway) and X (Svalbard); squares reach over the edge by up to 1°. */
const zoneReachDegrees = (band: string): number => ("VX".includes(band) ? 7 : 4);

const zoneFault = (zone: number, band: string): string | undefined => {
  if (zone < 1 || zone > 60) return `Zone ${zone} is out of range. Wanted: 1 to 60.`;
  if ("ABYZ".includes(band))
    return `Band ${band} is the polar grid (UPS), which is not read. Write it in degrees.`;
  if (!BANDS.includes(band)) return `There is no band ${band}. Wanted: C to X without I and O.`;
  return undefined;
};

/** The middle of an MGRS square, such as "41RPN 49048 94856" or "42R UN 12 67". */
export const readMgrs = (text: string): Result<ReadPosition> => {
  const [, zoneText = "", bandText = "", square = "", figures = ""] = MGRS.exec(text) ?? [];
  const [zone, band] = [Number(zoneText), bandText.toUpperCase()];
  const fault = zoneFault(zone, band);
  if (fault !== undefined) return err(`"${text}": ${fault}`);
  const digits = figures.replaceAll(" ", "");
  const [first = "", second = first] = figures.trim().split(" ");
  if (
    digits.length % 2 === 1 ||
    digits.length > 10 ||
    (figures.trim().includes(" ") && first.length !== second.length)
  ) {
    return err(`"${text}": easting and northing need as many digits each, 5 at most; got ${figures.trim()}.`);
  }
  const box = mgrsBox(`${zone}${band}${square.toUpperCase()}${digits}`);
  if (box === undefined || !boxFits(box, zone, band)) {
    return err(`"${text}": there is no square ${square.toUpperCase()} in zone ${zone}${band}.`);
  }
  const meters = 10 ** (5 - digits.length / 2);
  const remark = meters >= 100 ? `the middle of a square of ${meters / 1000} km` : undefined;
  return toPosition((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, "MGRS", remark);
};

type Box = readonly [west: number, south: number, east: number, north: number];

/** The package throws on letters that no square has. */
const mgrsBox = (reference: string): Box | undefined => {
  try {
    return mgrs.inverse(reference);
  } catch {
    return undefined;
  }
};

/** The package places a square of another zone far outside: a square has to touch its own zone and band. */
const boxFits = ([west, south, east, north]: Box, zone: number, band: string): boolean => {
  const [low, high] = bandLimits(band);
  const center = centralMeridian(zone);
  const reach = zoneReachDegrees(band);
  return south < high && north > low && west < center + reach && east > center - reach;
};

/** UTM, such as "41R 649048 2794856" or "41 North 649048mE 2794856mN". "N" and "S" are a band to some, a hemisphere to others. */
export const readUtm = (text: string): Result<ReadPosition> => {
  const [, zoneText = "", letters = "", eastingText = "", northingText = ""] = UTM.exec(text) ?? [];
  const zone = Number(zoneText);
  const isWord = letters.length > 1;
  const letter = letters.charAt(0).toUpperCase();
  const fault = zoneFault(zone, letter);
  if (fault !== undefined) return err(`"${text}": ${fault}`);
  const [easting, northing] = [Number(eastingText), Number(northingText)];
  const inBand = isWord ? undefined : utmPoint(zone, letter >= "N", easting, northing);
  const isRead = inBand !== undefined && isInBand(inBand.latitude, letter);
  const inHalf =
    letter === "N" || letter === "S" ? utmPoint(zone, letter === "N", easting, northing) : undefined;
  if (isRead && letter === "S" && inHalf !== undefined) {
    const [band, half] = [inBand, inHalf].map(({ longitude, latitude }) => positionText(longitude, latitude));
    return err(
      `"${text}" is ${band} in band S, and ${half} in the southern half. Wanted: ${zone} North or ${zone} South.`,
    );
  }
  if (isRead) return toPosition(inBand.longitude, inBand.latitude, "UTM", `zone ${zone}, band ${letter}`);
  if (letter !== "N" && letter !== "S") {
    return err(`"${text}": easting ${easting}, northing ${northing} do not lie in zone ${zone}${letter}.`);
  }
  if (inHalf === undefined)
    return err(`"${text}": easting ${easting}, northing ${northing} are out of zone ${zone}.`);
  const half = letter === "N" ? "northern" : "southern";
  return toPosition(inHalf.longitude, inHalf.latitude, "UTM", `zone ${zone}, ${half} half`);
};

const isInBand = (latitude: number, band: string): boolean => {
  const [south, north] = bandLimits(band);
  return latitude >= south - 0.1 && latitude <= north + 0.1;
};

/** Undefined where the package throws, or the point lies beyond the grid (80° S to 84° N) or its zone. */
const utmPoint = (zone: number, isNorth: boolean, easting: number, northing: number) => {
  try {
    const point = utm.toLatLon(easting, northing, zone, undefined, isNorth);
    const isNear = Math.abs(point.longitude - centralMeridian(zone)) <= 7;
    return isNear && point.latitude >= -80.5 && point.latitude <= 84.5 ? point : undefined;
  } catch {
    return undefined;
  }
};
