import type { Imported } from "../../core/imported.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { createCollector, type Progress, type RawFeature } from "./collect.ts";
import { isRecord } from "./geometry.ts";

const GEOMETRIES = ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"];
/** The names under which programs write plain longitude and latitude. OGC 1.3 CRS84; EPSG 4326, in GeoJSON's order. */
const LON_LAT = /(?:CRS84h?|EPSG:+(?:[\d.]*:)?4326)$/i;

/** Reads GeoJSON (RFC 7946): a collection, a feature or a bare geometry. Another coordinate system is named and refused. */
export const readGeoJson = (file: string, json: unknown, progress: Progress): Result<Imported> => {
  const crs = crsName(json);
  if (crs !== null && !LON_LAT.test(crs))
    return err(`${file}: its coordinates are in ${crs.slice(0, 80)}, WGS84 degrees (EPSG:4326) were wanted`);
  const raws = rawFeatures(json);
  if (!raws) return err(`${file}: ${typeName(json)} came, GeoJSON with features was wanted`);
  const collector = createCollector("GeoJSON", "feature");
  collector.addAll(raws, progress);
  return ok(collector.result());
};

/** The features of GeoJSON, each still unknown; null where it is no GeoJSON. */
export const rawFeatures = (json: unknown): RawFeature[] | null => {
  if (!isRecord(json)) return null;
  if (json.type === "FeatureCollection") return Array.isArray(json.features) ? json.features.map(raw) : null;
  if (json.type === "Feature") return [raw(json)];
  if (json.type === "GeometryCollection" || GEOMETRIES.includes(String(json.type)))
    return [{ geometry: json, properties: {} }];
  return null;
};

const raw = (value: unknown): RawFeature =>
  isRecord(value)
    ? { id: value.id, geometry: value.geometry, properties: value.properties }
    : { geometry: null, properties: {} };

/** GeoJSON of 2008 names its coordinate system; today's has none but WGS84. */
const crsName = (json: unknown): string | null => {
  const crs = isRecord(json) ? json.crs : null;
  if (!isRecord(crs)) return null;
  const properties = isRecord(crs.properties) ? crs.properties : {};
  return String(properties.name ?? properties.code ?? properties.href ?? crs.type);
};

const typeName = (json: unknown): string => {
  if (Array.isArray(json)) return "a list";
  if (!isRecord(json)) return JSON.stringify(json)?.slice(0, 40) ?? "nothing";
  return typeof json.type === "string" ? `"${json.type.slice(0, 40)}"` : "an object without a type";
};
