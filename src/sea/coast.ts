import type { LonLat } from "../core/geodesy.ts";
import type { Sea } from "./sea.ts";
import { EARTH_RADIUS_METERS, putLonLat } from "./vector.ts";

/** True where some water of the sea lies within so many metres of each of the points (WGS84). */
export const isNearSea = (sea: Sea, points: readonly LonLat[], meters: number): boolean => {
  const v = new Float64Array(3);
  const radians = meters / EARTH_RADIUS_METERS;
  return points.every(([lon, lat]) => {
    putLonLat(v, 0, lon, lat);
    return sea.locator.nearest(v[0] ?? 0, v[1] ?? 0, v[2] ?? 0, radians).radians < radians;
  });
};
