import type { Position } from "geojson";
import { joinedAt180, lineOver180 } from "../../core/antimeridian.ts";
import type { ImportedGeometry } from "../../core/imported.ts";
import { polygonAsRead } from "../../core/outline-as-read.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { showValue } from "../problem.ts";

/** Why a geometry is left out: one sentence for all of its kind, and what came. */
interface GeometryFault {
  readonly why: string;
  readonly came: string;
}
type Read<T> = Result<T, GeometryFault>;

const fault = (why: string, came: unknown): { ok: false; error: GeometryFault } =>
  err({ why, came: showValue(Array.isArray(came) ? came.slice(0, 3) : came) });

/** Why a position is left out whose numbers would fit the other way round. */
export const BEYOND_90 = "a latitude beyond 90°: are longitude and latitude swapped?";

/** Lines over 180° may run on. */
const MOST_LONGITUDE = 360;
const MOST_PARTS = 10_000;

/** Unknown GeoJSON as the geometries that it is made of: of a collection or several points, each one. Heights go. */
export const readGeometry = (value: unknown): Read<ImportedGeometry[]> => {
  const parts: ImportedGeometry[] = [];
  const waiting: unknown[] = [value];
  for (let next = waiting.pop(); waiting.length + parts.length <= MOST_PARTS; next = waiting.pop()) {
    if (!isRecord(next)) return fault("no geometry", null);
    if (next.type === "GeometryCollection" && Array.isArray(next.geometries)) {
      if (next.geometries.length > MOST_PARTS) break;
      waiting.push(...next.geometries.toReversed());
    } else {
      const read = readSimple(next.type, next.coordinates);
      if (!read.ok) return read;
      for (const part of read.value) parts.push(part);
    }
    if (waiting.length === 0) return parts.length > 0 ? ok(merged(parts)) : fault("an empty geometry", null);
  }
  return fault(`a geometry of more than ${MOST_PARTS} parts`, null);
};

/** A collection of lines alone, or of polygons alone, is one thing: KML has no other way to say so. */
const merged = (parts: ImportedGeometry[]): ImportedGeometry[] => {
  if (parts.length < 2) return parts;
  const lines = parts.flatMap((part) =>
    part.type === "LineString" ? [part.coordinates] : part.type === "MultiLineString" ? part.coordinates : [],
  );
  if (parts.every(({ type }) => type.endsWith("LineString"))) return [linesOf(lines)];
  const polygons = parts.flatMap((part) =>
    part.type === "Polygon" ? [part.coordinates] : part.type === "MultiPolygon" ? part.coordinates : [],
  );
  return parts.every(({ type }) => type.endsWith("Polygon"))
    ? [{ type: "MultiPolygon", coordinates: polygons }]
    : parts;
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const one = <T>(read: Read<T>, make: (value: T) => ImportedGeometry): Read<ImportedGeometry[]> =>
  read.ok ? ok([make(read.value)]) : read;

const readSimple = (type: unknown, coordinates: unknown): Read<ImportedGeometry[]> => {
  switch (type) {
    case "Point":
      return one(position(coordinates, 180), (at) => ({ type, coordinates: at }));
    case "MultiPoint": {
      const points = list(coordinates, 1, "no position", (each) => position(each, 180));
      return points.ok ? ok(points.value.map((at) => ({ type: "Point", coordinates: at }))) : points;
    }
    case "LineString":
      return one(line(coordinates), (positions) => ({ type, coordinates: positions }));
    case "MultiLineString":
      return one(list(coordinates, 1, "no line", line), linesOf);
    case "Polygon":
      return one(list(coordinates, 1, "no ring", ring), (rings) => ({
        type,
        coordinates: asRead(rings),
      }));
    case "MultiPolygon":
      return one(
        list(coordinates, 1, "no polygon", (polygon) => list(polygon, 1, "no ring", ring)),
        (polygons) => ({ type, coordinates: polygons.map(asRead) }),
      );
    default:
      return fault("no point, line or polygon", type);
  }
};

/** Lines, of which those that were cut at 180° are one again: a route is as long as both together. */
const linesOf = (lines: Position[][]): ImportedGeometry => {
  const joined = joinedAt180(lines);
  const [first = []] = joined;
  return lines.length > 1 && joined.length === 1
    ? { type: "LineString", coordinates: first }
    : { type: "MultiLineString", coordinates: joined };
};

/** What a ring with edges of more than 180° means is settled here: what is stored can be read in one way only. */
const asRead = (rings: Position[][]): Position[][] => {
  const read = polygonAsRead(rings);
  return read.every((ring) => ring.every(([lon = 0]) => Math.abs(lon) <= MOST_LONGITUDE)) ? read : rings;
};

const list = <T>(value: unknown, least: number, why: string, read: (each: unknown) => Read<T>): Read<T[]> => {
  if (!Array.isArray(value) || value.length < least) return fault(why, value);
  const all: T[] = [];
  for (const each of value) {
    const next = read(each);
    if (!next.ok) return next;
    all.push(next.value);
  }
  return ok(all);
};

const line = (value: unknown): Read<Position[]> => {
  const read = list(value, 2, "a line of fewer than 2 positions", (each) => position(each, MOST_LONGITUDE));
  return read.ok ? ok(lineOver180(read.value)) : read;
};

const ring = (value: unknown): Read<Position[]> => {
  const read = list(value, 3, "a ring of fewer than 3 positions", (each) => position(each, MOST_LONGITUDE));
  if (!read.ok) return read;
  const [first, last] = [read.value[0], read.value.at(-1)];
  // Many programs leave the last position of a ring out; what is meant is clear.
  const closed =
    first && (first[0] !== last?.[0] || first[1] !== last?.[1]) ? [...read.value, [...first]] : read.value;
  return closed.length < 4 ? fault("a ring of fewer than 3 positions", value) : ok(closed);
};

/** Whether a value is longitude and latitude in range, as lines may have them. */
export const isPosition = (value: unknown): boolean => position(value, MOST_LONGITUDE).ok;

const position = (value: unknown, mostLongitude: number): Read<Position> => {
  if (!Array.isArray(value)) return fault("no position", value);
  const [lon, lat] = value;
  if (typeof lon !== "number" || typeof lat !== "number" || !Number.isFinite(lon) || !Number.isFinite(lat))
    return fault("a coordinate that is no number", value);
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= mostLongitude) return ok([lon, lat]);
  if (Math.abs(lon) > 360 && Math.abs(lat) > 90)
    return fault(
      "a position far out of range: metres of a projection? Export it as WGS84 (EPSG:4326)",
      value,
    );
  if (Math.abs(lon) <= 90 && Math.abs(lat) <= 180) return fault(BEYOND_90, value);
  return fault("a position out of range: longitude −180 to 180, latitude −90 to 90", value);
};
