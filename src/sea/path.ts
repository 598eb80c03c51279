import type { LonLat } from "../core/geodesy.ts";
import { angle, putLonLat, toLonLat } from "./vector.ts";

/** Points at most so far apart (25 km): straight lines between them on a map stay within metres of the course. */
const STEP_RADIANS = 25_000 / 6_371_008.8;

/**
 * A drawable line through stops (degrees): great circles in small steps, longitudes running on over 180° instead
 * of jumping. The great circle is the search's own line, so that what is drawn stays on the water.
 */
export const pathBetween = (stops: readonly LonLat[]): LonLat[] => {
  const v = new Float64Array(3 * stops.length);
  stops.forEach(([lon, lat], i) => {
    putLonLat(v, i, lon, lat);
  });
  const path: LonLat[] = [];
  const add = ([lon, lat]: LonLat): void => {
    const last = path.at(-1);
    const unrolled = last ? lon - 360 * Math.round((lon - last[0]) / 360) : lon;
    if (last?.[0] !== unrolled || last[1] !== lat) path.push([unrolled, lat]);
  };
  stops.forEach((stop, i) => {
    if (i > 0) for (const point of between(v, i - 1)) add(point);
    add(stop);
  });
  return path;
};

/** Points strictly between stops i and i + 1, evenly along the great circle. */
const between = (v: Float64Array, i: number): LonLat[] => {
  const whole = angle(v, i, i + 1);
  const steps = Math.ceil(whole / STEP_RADIANS);
  const points: LonLat[] = [];
  for (let k = 1; k < steps; k++) {
    const t = k / steps;
    const p = Math.sin((1 - t) * whole) / Math.sin(whole);
    const q = Math.sin(t * whole) / Math.sin(whole);
    const at = (c: number): number => p * (v[3 * i + c] ?? 0) + q * (v[3 * i + 3 + c] ?? 0);
    points.push(toLonLat(at(0), at(1), at(2)));
  }
  return points;
};
