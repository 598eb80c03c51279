import type { LonLat } from "../../core/geodesy.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { readAngle } from "../coordinates/angle.ts";
import { plainText } from "../coordinates/plain-text.ts";
import { tokensOf } from "../coordinates/tokens.ts";
import { readCoordinates } from "../coordinates.ts";
import { isRecord } from "./geometry.ts";
import { isWktStart, parseWkt } from "./wkt.ts";

/** An angle as a cell has it: degrees, and which axis its letter names. */
export interface CellAngle {
  readonly degrees: number;
  readonly axis: "lat" | "lon" | undefined;
  /** Whether it is written as an angle, and not as a plain number. */
  readonly isMarked: boolean;
}

/** Which of two numbers in one cell comes first. */
export type Order = "lat-lon" | "lon-lat";

const LONGEST_ANGLE = 60;
const LONGEST_POSITION = 200;
const SHOWN = 40;
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i;

/** Degrees with a point or a comma, or degrees, minutes and seconds in any notation; anything else stays text, to be shown. */
export const angleIn = (cell: string | undefined): CellAngle | string => {
  const text = (cell ?? "").trim();
  if (text.length > LONGEST_ANGLE) return text.slice(0, SHOWN);
  if (NUMBER.test(text)) return plainAngle(text);
  const plain = plainText(text).replace(/(\d),(\d)/, "$1.$2");
  const bare = plain.replace(/ ?°$/, "");
  if (NUMBER.test(bare)) return { ...plainAngle(bare), isMarked: plain !== bare };
  const angle = readAngle(tokensOf(plain));
  if (!angle.ok) return text.slice(0, SHOWN);
  const { degrees, axis } = angle.value;
  return { degrees, axis, isMarked: true };
};

const plainAngle = (text: string): CellAngle => ({
  degrees: Number(text.replace(",", ".")),
  axis: undefined,
  isMarked: false,
});

/** Digits after the point or comma of a plain number. */
export const decimalsOf = (cell: string): number => /[.,](\d*)\D*$/.exec(cell.trim())?.[1]?.length ?? 0;

/** What a cell says that holds both numbers of a position, first latitude or first longitude. */
export const positionIn = (cell: string | undefined, order: Order): LonLat | string => {
  const text = (cell ?? "").trim();
  const isOneAngle = typeof angleIn(text) !== "string";
  if (text === "" || text.length > LONGEST_POSITION || isOneAngle) return text.slice(0, SHOWN);
  const keyed = keyedPosition(text);
  if (keyed) return keyed;
  // [63.4, 25.2] is a list of two here, whichever comes first, and no GeoJSON.
  const bare = /^[[(](.*)[\])]$/s.exec(text)?.[1]?.trim() ?? text;
  const halves = halvesOf(bare);
  if (halves) return order === "lat-lon" ? [halves[1], halves[0]] : [halves[0], halves[1]];
  const read = readCoordinates(bare, order);
  return read.ok ? [read.value.lon, read.value.lat] : text.slice(0, SHOWN);
};

const KEY = (name: string) =>
  new RegExp(`["']?\\b(?:${name})["']?\\s{0,3}[:=]\\s{0,3}["']?([+-]?\\d+(?:\\.\\d+)?)`, "i");
const [LAT_KEY, LON_KEY] = [KEY("lat|latitude"), KEY("lon|lng|long|longitude")];

/** {"lat": 25.2, "lng": 63.4}, also as Python and OData write it. */
const keyedPosition = (text: string): LonLat | null => {
  if (!text.startsWith("{")) return null;
  const [lat, lon] = [LAT_KEY.exec(text)?.[1], LON_KEY.exec(text)?.[1]];
  return lat === undefined || lon === undefined ? null : [Number(lon), Number(lat)];
};

/** Two plain numbers with a mark between them that is no part of either: "25.2, 63.4", "25,2; 63,4", "25.2 63.4". */
const halvesOf = (text: string): readonly [number, number] | null => {
  for (const mark of [";", "|", "/", ", ", ",", /\s+/]) {
    const parts = text.split(mark).map((part) => part.trim());
    if (parts.length !== 2) continue;
    const [first, second] = parts.map(angleIn);
    const isPlain = (angle: CellAngle | string | undefined) =>
      typeof angle === "object" && angle.axis === undefined ? angle.degrees : null;
    const [a, b] = [isPlain(first), isPlain(second)];
    if (a !== null && b !== null) return [a, b];
  }
  return null;
};

export const looksLikeGeometry = (cell: string): boolean => isWktStart(cell) || isJsonGeometry(cell);

/** PostGIS writes a column of geometry so, if it is not told otherwise. */
export const isHexWkb = (cell: string): boolean => /^0[01][0-9a-f]{40}/i.test(cell);

const isJsonGeometry = (cell: string): boolean =>
  cell.startsWith("{") && /"(?:coordinates|geometries|geometry)"/.test(cell);

/** Well-known text or GeoJSON in a cell, still to be checked; null for none; or why it can't be read. */
export const geometryIn = (cell: string | undefined): Result<unknown> => {
  const text = (cell ?? "").trim();
  return text.startsWith("{") ? jsonGeometry(text) : parseWkt(text);
};

const jsonGeometry = (text: string): Result<unknown> => {
  try {
    const json: unknown = JSON.parse(text);
    return ok(isRecord(json) && json.type === "Feature" ? json.geometry : json);
  } catch {
    return err("no GeoJSON");
  }
};
