import { distance as turfDistance } from "@turf/distance";
import geographiclib from "geographiclib-geodesic";

/** [longitude, latitude] in degrees, WGS84. */
export type LonLat = readonly [lon: number, lat: number];

/** A GeoJSON position without its height. */
export const toLonLat = ([lon = Number.NaN, lat = Number.NaN]: readonly number[]): LonLat => [lon, lat];

const WGS84 = geographiclib.Geodesic.WGS84;
const { DISTANCE, LATITUDE, LONGITUDE, LONG_UNROLL, STANDARD } = geographiclib.Geodesic;

/** A line is drawn with a point at least every so many metres, so that it looks curved at every zoom. */
const DRAWN_STEP_METERS = 25_000;

/** Length in metres of the shortest line on the WGS84 ellipsoid (Karney 2013, doi:10.1007/s00190-012-0578-z). */
export const ellipsoidMeters = (from: LonLat, to: LonLat): number =>
  WGS84.Inverse(from[1], from[0], to[1], to[0], DISTANCE).s12 ?? Number.NaN;

/** Length in metres of the great circle on Turf's sphere (radius 6,371,008.8 m). */
export const sphereMeters = (from: LonLat, to: LonLat): number =>
  turfDistance([...from], [...to], { units: "meters" });

/** The geodesic from `from`: metres, and bearings in degrees clockwise from north, 0 ≤ b < 360. */
export const inverse = (from: LonLat, to: LonLat) => {
  const line = WGS84.Inverse(from[1], from[0], to[1], to[0], STANDARD);
  return {
    meters: line.s12 ?? Number.NaN,
    initialBearingDegrees: turn(line.azi1 ?? Number.NaN),
    finalBearingDegrees: turn(line.azi2 ?? Number.NaN),
  };
};

/** The point `meters` away from `from` along the geodesic that starts at `bearingDegrees`. */
export const direct = (from: LonLat, bearingDegrees: number, meters: number): LonLat => {
  const end = WGS84.Direct(from[1], from[0], bearingDegrees, meters, LATITUDE | LONGITUDE | LONG_UNROLL);
  return [end.lon2 ?? Number.NaN, end.lat2 ?? Number.NaN];
};

/**
 * The geodesic as a drawable line: both ends and points between at most 25 km apart, or as far as is asked. Longitudes
 * run on over 180° instead of jumping, so that a map draws one line; the ends are exact (modulo 360°).
 */
export const geodesicPath = (from: LonLat, to: LonLat, stepMeters = DRAWN_STEP_METERS): LonLat[] => {
  const line = WGS84.InverseLine(from[1], from[0], to[1], to[0]);
  const steps = Math.max(1, Math.ceil(line.s13 / stepMeters));
  const points: LonLat[] = [from];
  for (let i = 1; i < steps; i++) {
    const point = line.Position((line.s13 * i) / steps, LATITUDE | LONGITUDE | LONG_UNROLL);
    points.push([point.lon2 ?? Number.NaN, point.lat2 ?? Number.NaN]);
  }
  const turns = Math.round(((points.at(-1) ?? from)[0] - to[0]) / 360);
  return [...points, [to[0] + turns * 360, to[1]]];
};

/** Length in metres of a line of geodesic legs on the WGS84 ellipsoid. */
export const pathMeters = (path: readonly LonLat[]): number => {
  let meters = 0;
  let previous: LonLat | undefined;
  for (const point of path) {
    if (previous) meters += ellipsoidMeters(previous, point);
    previous = point;
  }
  return meters;
};

/** The circle of `meters` round `center` as a closed ring, counter-clockwise as RFC 7946 wants outer rings. */
export const circle = (center: LonLat, meters: number, corners = 64): LonLat[] => {
  const ring: LonLat[] = [];
  for (let i = 0; i < corners; i++) ring.push(direct(center, -(360 * i) / corners, meters));
  return [...ring, ring[0] ?? center];
};

/** A longitude that ran on over 180°, within one turn again: -180 to 180. */
export const withinTurn = (lon: number): number => lon - 360 * Math.round(lon / 360);

const turn = (degrees: number): number => ((degrees % 360) + 360) % 360;
