import { cornersOf } from "../../core/corners.ts";
import { type LonLat, withinTurn } from "../../core/geodesy.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { readCoordinates } from "../../formats/coordinates.ts";
import { rawFeatures } from "../../formats/import/geojson.ts";
import { readGeometry } from "../../formats/import/geometry.ts";
import { parseWkt } from "../../formats/import/wkt.ts";

/** More than a hand sets; each corner more makes the search for crossings slower. */
const MOST_CORNERS = 2000;

/** A corner a line, latitude first as everywhere on the screen. */
export const cornersAsText = (corners: readonly LonLat[]): string =>
  corners.map(([lon, lat]) => `${round(lat)}, ${round(withinTurn(lon))}`).join("\n");

const round = (degrees: number): number => Number(degrees.toFixed(6));

/**
 * Corners as a person types or pastes them: one a line in any notation of coordinates, two bare numbers latitude first;
 * or one polygon as WKT or GeoJSON. The error names the line, what came and what was wanted.
 */
export const readCorners = (text: string): Result<LonLat[]> => {
  const read = /^\s*\{/.test(text)
    ? readGeoJson(text)
    : /^\s*(?:SRID|(?:MULTI)?POLYGON)/i.test(text)
      ? readPolygon(parseWkt(text))
      : readLines(text);
  if (!read.ok || read.value.length <= MOST_CORNERS) return read;
  return err(`${read.value.length} corners came, at most ${MOST_CORNERS} were wanted`);
};

const readLines = (text: string): Result<LonLat[]> => {
  const corners: LonLat[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const read = readCoordinates(line, "lat-lon");
    if (!read.ok) return err(`Line ${index + 1}: ${read.error}`);
    corners.push([read.value.lon, read.value.lat]);
  }
  return ok(corners);
};

const readGeoJson = (text: string): Result<LonLat[]> => {
  try {
    const features = rawFeatures(JSON.parse(text)) ?? [];
    if (features.length !== 1) return err(`${features.length} features came, one polygon was wanted`);
    return readPolygon(ok(features[0]?.geometry));
  } catch {
    return err("This is no whole JSON: a GeoJSON polygon was wanted");
  }
};

const readPolygon = (geometry: Result<unknown>): Result<LonLat[]> => {
  if (!geometry.ok) return geometry;
  const read = readGeometry(geometry.value);
  if (!read.ok) return err(`${read.error.why} (${read.error.came}): one polygon was wanted`);
  const [only, second] = read.value;
  // Many programs write a single part as several.
  const part = only?.type === "MultiPolygon" && only.coordinates.length === 1 ? only.coordinates[0] : null;
  const polygon = part ? { type: "Polygon" as const, coordinates: part } : only;
  const corners = polygon?.type === "Polygon" && !second ? cornersOf(polygon) : null;
  return corners ? ok(corners) : err(`${only?.type ?? "nothing"} came, one polygon without holes was wanted`);
};
