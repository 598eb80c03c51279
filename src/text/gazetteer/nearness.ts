import type { LonLat } from "../../core/geodesy.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { COORDINATE_STEPS } from "./sections.ts";

const KM_PER_DEGREE = 111.2;

/**
 * Kilometres from the nearest of `centers` to the place of each number, on planes that touch the earth there: right
 * nearby, too far at the other end of the world, and in order all the same.
 */
export const kilometersFrom = ({ parts: { lon, lat } }: Gazetteer, centers: readonly LonLat[]) => {
  const planes = Float64Array.from(
    centers.flatMap(([x, y]) => [x, y, Math.max(0.05, Math.cos((y * Math.PI) / 180))]),
  );
  return (number: number): number => {
    const x = (lon[number] ?? 0) / COORDINATE_STEPS;
    const y = (lat[number] ?? 0) / COORDINATE_STEPS;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < planes.length; i += 3) {
      let east = Math.abs(x - (planes[i] ?? 0));
      if (east > 180) east = 360 - east;
      east *= planes[i + 2] ?? 0;
      const north = y - (planes[i + 1] ?? 0);
      const square = north * north + east * east;
      if (square < least) least = square;
    }
    return KM_PER_DEGREE * Math.sqrt(least);
  };
};
