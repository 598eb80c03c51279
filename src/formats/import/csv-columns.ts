import type { TableColumns } from "../../core/imported.ts";
import { numberIn } from "./csv-number.ts";
import { NAME_KEYS } from "./properties.ts";

// Names that programs and people give the columns: QGIS and ogr2ogr X and Y, Darwin Core decimalLatitude, Esri POINT_X.
const LATITUDE =
  /^(?:lat|latitude|lat[_ ]?(?:dd|deg|wgs84)|decimal ?latitude|point_y|y|ycoord|纬度|breite)$/i;
const LONGITUDE =
  /^(?:lon|lng|long|longitude|lon[_ ]?(?:dd|deg|wgs84)|decimal ?longitude|point_x|x|xcoord|经度|länge|laenge)$/i;
const GEOMETRY = /^(?:wkt|wkt_geom|geom|geometry|the_geom|shape)$/i;
const WKT = /^\s*(?:SRID=\d+;)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\b/i;
const LOOKED_AT = 50;

/** Which columns hold longitude, latitude or a geometry, and a name: by their names, and by what stands in them. */
export const guessColumns = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
): TableColumns => {
  const sample = rows.slice(0, LOOKED_AT);
  const cellsOf = (name: string) =>
    sample.map((row) => row[header.indexOf(name)] ?? "").filter((cell) => cell !== "");
  const isWkt = (name: string) => cellsOf(name).length > 0 && cellsOf(name).every((cell) => WKT.test(cell));
  const isNumber = (name: string) => cellsOf(name).some((cell) => typeof numberIn(cell) === "number");
  const find = (pattern: RegExp, fits: (name: string) => boolean) =>
    header.find((name) => pattern.test(name.trim()) && fits(name)) ?? null;
  const lon = find(LONGITUDE, isNumber);
  const lat = find(LATITUDE, isNumber);
  const wkt = find(GEOMETRY, isWkt) ?? (lon && lat ? null : (header.find(isWkt) ?? null));
  const name = nameColumn(header);
  return wkt !== null ? { lon: null, lat: null, wkt, name } : { lon, lat, wkt, name };
};

const nameColumn = (header: readonly string[]): string | null => {
  const small = header.map((name) => name.trim().toLowerCase());
  const key = NAME_KEYS.find((each) => small.includes(each));
  return (key === undefined ? undefined : header[small.indexOf(key)]) ?? null;
};
