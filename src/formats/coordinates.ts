import { err, type Result } from "../core/result.ts";
import { type Order, readDegrees } from "./coordinates/degrees.ts";
import { readGeoUri } from "./coordinates/geo-uri.ts";
import { looksLikeMgrs, looksLikeUtm, readMgrs, readUtm } from "./coordinates/grid.ts";
import { readMapLink } from "./coordinates/map-link.ts";
import { plainText } from "./coordinates/plain-text.ts";
import { looksLikePlusCode, readPlusCode } from "./coordinates/plus-code.ts";
import { type ReadPosition, toPosition } from "./coordinates/position.ts";

/** Longer than any link of a map site. */
const LONGEST_LINK = 4000;
const LONGEST_TEXT = 200;

const HOST_FIRST = /^(?:www\.|maps?\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S*$/i;
const LON_LAT_PAIR = "\\s*(-?\\d+(?:\\.\\d+)?)\\s*,?\\s+?(-?\\d+(?:\\.\\d+)?)";
const GEOJSON = /^\[\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*(?:,\s*-?\d+(?:\.\d+)?\s*)?\]$/;
const WKT = new RegExp(`^POINT(?: Z)? ?\\(${LON_LAT_PAIR}(?:\\s+-?\\d+(?:\\.\\d+)?)?\\s*\\)$`, "i");

/**
 * Reads one position in any common notation: degrees (decimal, minutes, seconds; signs, letters, 北纬 and 东经),
 * geo URIs, MGRS, UTM, full Plus Codes, GeoJSON and WKT points, and links of map sites.
 * `order` is for two bare numbers alone: every other notation has its own.
 * The error says what is wrong with which value, and what was wanted. Degrees are WGS84, to 6 decimals.
 */
export const readCoordinates = (text: string, order: Order): Result<ReadPosition> => {
  const raw = text.trim();
  if (raw === "") return err("Nothing to read. Wanted: coordinates, such as 25.27, 63.47");
  if (raw.length > LONGEST_LINK)
    return err(`Coordinates of ${raw.length} characters: wanted ${LONGEST_LINK} at most.`);
  if (/^https?:\/\//i.test(raw)) return readMapLink(raw);
  if (HOST_FIRST.test(raw)) return readMapLink(`https://${raw}`);
  if (/^geo:/i.test(raw)) return readGeoUri(raw);
  if (raw.length > LONGEST_TEXT) return err(`"${raw.slice(0, 40)}…" is too long for coordinates.`);
  return readPlain(plainText(raw), order);
};

const readPlain = (plain: string, order: Order): Result<ReadPosition> => {
  const geoJson = GEOJSON.exec(plain);
  if (geoJson !== null)
    return toPosition(Number(geoJson[1]), Number(geoJson[2]), "GeoJSON", "longitude first, as in GeoJSON");
  const wkt = WKT.exec(plain);
  if (wkt !== null) return toPosition(Number(wkt[1]), Number(wkt[2]), "WKT", "longitude first, as in WKT");
  if (looksLikePlusCode(plain)) return readPlusCode(plain.split(" ")[0] ?? plain);
  if (looksLikeMgrs(plain)) return readMgrs(plain);
  if (looksLikeUtm(plain)) return readUtm(plain);
  return readDegrees(plain, order);
};
