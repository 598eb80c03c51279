import type { LonLat } from "../core/geodesy.ts";
import { type Place, pointOf, uncertaintyMeters } from "../core/place.ts";
import type { Sea } from "./sea.ts";
import { EARTH_RADIUS_METERS, putLonLat } from "./vector.ts";

/** The coast of the data is its source's within so much. */
const COAST_ERROR_METERS = 500;

/** Whether any water of the sea lies within so many metres of a point. */
const isWithin = (sea: Sea, [lon, lat]: LonLat, meters: number): boolean => {
  const v = new Float64Array(3);
  putLonLat(v, 0, lon, lat);
  const radians = meters / EARTH_RADIUS_METERS;
  return sea.locator.nearest(v[0] ?? 0, v[1] ?? 0, v[2] ?? 0, radians).radians < radians;
};

/** True for a point on the open sea, as far as the coast is known. */
export const isSea = (sea: Sea, point: LonLat): boolean => isWithin(sea, point, COAST_ERROR_METERS);

/** True for a place that is a point and whose disc of uncertainty reaches the sea. */
export const isCoastal = (sea: Sea, place: Place): boolean => {
  const point = pointOf(place);
  return point !== undefined && isWithin(sea, point, uncertaintyMeters(place) + COAST_ERROR_METERS);
};
