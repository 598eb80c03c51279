import type { LonLat } from "../../core/geodesy.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { COORDINATE_STEPS } from "./sections.ts";

const KM_PER_DEGREE = 111.2;

/**
 * Kilometres from `center` to the place of each number, on a plane that touches the earth there: right nearby,
 * too far at the other end of the world, and in order all the same.
 */
export const kilometersFrom = ({ parts: { lon, lat } }: Gazetteer, [lon0, lat0]: LonLat) => {
  const narrowing = Math.max(0.05, Math.cos((lat0 * Math.PI) / 180));
  return (number: number): number => {
    let east = Math.abs((lon[number] ?? 0) / COORDINATE_STEPS - lon0);
    if (east > 180) east = 360 - east;
    const north = (lat[number] ?? 0) / COORDINATE_STEPS - lat0;
    return KM_PER_DEGREE * Math.sqrt(north * north + east * east * narrowing * narrowing);
  };
};
