import type { LonLat } from "../core/geodesy.ts";
import { type Place, pointOf, uncertaintyMeters } from "../core/place.ts";
import type { Sea } from "./sea.ts";
import { EARTH_RADIUS_METERS, putLonLat } from "./vector.ts";

/** The coast of the data is its source's within so much. */
const COAST_ERROR_METERS = 500;

/** Metres from a point to the nearest water of the sea; 0 on it. */
const metersToSea = (sea: Sea, [lon, lat]: LonLat): number => {
  const v = new Float64Array(3);
  putLonLat(v, 0, lon, lat);
  return sea.locator.nearest(v[0] ?? 0, v[1] ?? 0, v[2] ?? 0).radians * EARTH_RADIUS_METERS;
};

/** True for a point on the open sea, as far as the coast is known. */
export const isSea = (sea: Sea, point: LonLat): boolean => metersToSea(sea, point) <= COAST_ERROR_METERS;

/** True for a place that is a point and whose disc of uncertainty reaches the sea. */
export const isCoastal = (sea: Sea, place: Place): boolean => {
  const point = pointOf(place);
  return point !== undefined && metersToSea(sea, point) <= uncertaintyMeters(place) + COAST_ERROR_METERS;
};
