import { err, ok, type Result } from "../../core/result.ts";

/** Which of two bare numbers comes first. */
export type Order = "lat-lon" | "lon-lat";
export type Axis = "lat" | "lon";
export type Hemisphere = "N" | "S" | "E" | "W";

/** How a position was written. */
export type Notation =
  | "decimal degrees"
  | "degrees and minutes"
  | "degrees, minutes and seconds"
  | "geo URI"
  | "ISO 6709"
  | "GeoJSON"
  | "WKT"
  | "map link"
  | "MGRS"
  | "UTM"
  | "Plus Code";

/** A position that was read, WGS84 degrees: −90 ≤ lat ≤ 90, −180 ≤ lon ≤ 180. */
export interface ReadPosition {
  readonly lon: number;
  readonly lat: number;
  /** For the reader's eye: "25.27° N, 63.47° E", and what the notation leaves open. */
  readonly understood: string;
  readonly notation: Notation;
}

/** Decimals of a degree that files keep: 6, or 0.1 m. */
const DECIMALS = 6;

const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

/** "25.27° N". */
export const angleText = (degrees: number, axis: Axis): string => {
  const [positive, negative] = axis === "lat" ? ["N", "S"] : ["E", "W"];
  return `${Math.abs(rounded(degrees))}° ${degrees < 0 ? negative : positive}`;
};

/** "25.27° N, 63.47° E". */
export const positionText = (lon: number, lat: number): string =>
  `${angleText(lat, "lat")}, ${angleText(lon, "lon")}`;

/** The position, or which of its two values is out of range, and what may have been meant. */
export const toPosition = (
  lon: number,
  lat: number,
  notation: Notation,
  remark?: string,
): Result<ReadPosition> => {
  if (Math.abs(lat) > 90) {
    const mend =
      Math.abs(lat) <= 180 && Math.abs(lon) <= 90
        ? `Swapped? Then it is ${positionText(lat, lon)}.`
        : "Wanted: -90 to 90.";
    return err(`Latitude ${rounded(lat)} is out of range. ${mend}`);
  }
  if (Math.abs(lon) > 180) {
    const mend =
      Math.abs(lon) < 360
        ? `Wanted: -180 to 180. The same meridian is ${angleText(lon - Math.sign(lon) * 360, "lon")}.`
        : "Wanted: -180 to 180.";
    return err(`Longitude ${rounded(lon)} is out of range. ${mend}`);
  }
  const text = positionText(lon, lat);
  const understood = remark === undefined ? text : `${text} (${remark})`;
  return ok({ lon: rounded(lon) + 0, lat: rounded(lat) + 0, understood, notation });
};
