import { err, type Result } from "../core/result.ts";
import { readDegrees } from "./coordinates/degrees.ts";
import { readGeoUri } from "./coordinates/geo-uri.ts";
import { looksLikeMgrs, looksLikeUtm, readMgrs, readUtm } from "./coordinates/grid.ts";
import { looksLikeIso6709, readIso6709 } from "./coordinates/iso-6709.ts";
import { looksLikeLink, readMapLink } from "./coordinates/map-link.ts";
import { plainText } from "./coordinates/plain-text.ts";
import { looksLikePlusCode, readPlusCode } from "./coordinates/plus-code.ts";
import { type Order, type ReadPosition, toPosition } from "./coordinates/position.ts";
import { readSentence } from "./coordinates/sentence.ts";

/** Longer than any link of a map site, and any sentence. */
const LONGEST_TEXT = 4000;

const NUMBER = "([+-]?\\d+(?:\\.\\d+)?)";
const GEOJSON = new RegExp(
  `^(?:\\{ ?"type" ?: ?"Point" ?, ?"coordinates" ?: ?)?\\[ ?${NUMBER} ?, ?${NUMBER} ?(?:, ?${NUMBER} ?)?\\](?: ?\\})?$`,
);
const WKT = new RegExp(
  `^(?:SRID ?= ?(\\d+) ?; ?)?POINT(?: ?Z)? ?\\( ?${NUMBER}(?: ?, ?| )${NUMBER}(?: ${NUMBER})? ?\\)$`,
  "i",
);
/** The template of encyclopedias: {{coord|25|16|12|N|63|28|12|E|display=title}}, {{coord|25.27|63.47}}. */
const TEMPLATE =
  /^\{\{ ?coord ?\|([-+\d.]+(?:\|[\d.]+)*(?:\|[NS])?\|[-+\d.]+(?:\|[\d.]+)*(?:\|[EW])?)(?:\|[^{}]*)?\}\}$/i;
/** Systems whose degrees are up to a kilometre off WGS84's. */
const OTHER_SYSTEMS =
  /\b(?:NAD ?27|ED ?50|OSGB ?36|SK-?42|Pulkovo|Tokyo datum|AGD ?(?:66|84)|Beijing ?(?:19)?54|Xi['’]?an ?(?:19)?80|GCJ-?02|BD-?09)\b|北京54|西安80|火星坐标|百度坐标/i;
/** What people write for a place and is not read here. */
const NOT_READ: readonly (readonly [RegExp, string])[] = [
  [/^[A-R]{2}\d{2}(?:[a-x]{2}(?:\d{2})?)?$/i, "a Maidenhead locator"],
  [/^(?:\/{3}|what3words:)\S+$/i, "an address of what3words"],
  [/^[HNOST][A-HJ-Z] ?\d{2,5} ?\d{2,5}$/i, "a reference of the British grid"],
];

/**
 * Reads one position in any common notation: degrees (decimal, minutes, seconds; signs, letters and words of several
 * languages), ISO 6709, geo URIs, MGRS, UTM, full Plus Codes, GeoJSON and WKT points, links of map sites, and a
 * sentence with one of them. `order` is for two bare numbers alone: every other notation has its own.
 * The error says what is wrong with which value, and what was wanted. Degrees are WGS84, to 6 decimals.
 */
export const readCoordinates = (text: string, order: Order): Result<ReadPosition> => {
  const raw = text.trim();
  if (raw === "") return err("Nothing to read. Wanted: coordinates, such as 25.27, 63.47");
  if (raw.length > LONGEST_TEXT)
    return err(`Coordinates of ${raw.length} characters: wanted ${LONGEST_TEXT} at most.`);
  const geo = /^geo:/i.test(raw) ? readGeoUri(raw) : undefined;
  if (geo && (geo.ok || !/\s/.test(raw))) return geo;
  if (/^\S+$/.test(raw) && looksLikeLink(raw)) return readMapLink(raw);
  const system = OTHER_SYSTEMS.exec(raw)?.[0];
  if (system !== undefined) return err(`These coordinates are in the system ${system}. Wanted: WGS84.`);
  const plain = plainText(raw);
  const whole = readWhole(plain);
  if (whole) return whole;
  const read = readDegrees(plain, order);
  return read.ok ? read : (readSentence(raw, order) ?? read);
};

/** Notations that are told by their form; undefined for all others. */
const readWhole = (plain: string): Result<ReadPosition> | undefined => {
  const [, x, y] = GEOJSON.exec(plain) ?? [];
  if (x !== undefined) return toPosition(Number(x), Number(y), "GeoJSON", "longitude first, as in GeoJSON");
  const template = TEMPLATE.exec(plain)?.[1]?.replaceAll("|", " ");
  if (template !== undefined) return readDegrees(template, "lat-lon");
  const [wkt, system, lon, lat] = WKT.exec(plain.replace(/;(?=\()/g, "")) ?? [];
  if (wkt !== undefined) {
    return system === undefined || system === "4326"
      ? toPosition(Number(lon), Number(lat), "WKT", "longitude first, as in WKT")
      : err(`"${plain}" is in the system ${system}. Wanted: SRID=4326.`);
  }
  const strange = NOT_READ.find(([form]) => form.test(plain));
  if (strange) return err(`"${plain}" looks like ${strange[1]}, which is not read. Write it in degrees.`);
  if (looksLikeIso6709(plain)) return readIso6709(plain);
  if (looksLikePlusCode(plain)) return readPlusCode(plain.split(" ")[0] ?? plain);
  if (looksLikeMgrs(plain)) return readMgrs(plain);
  if (looksLikeUtm(plain)) return readUtm(plain);
  return undefined;
};
