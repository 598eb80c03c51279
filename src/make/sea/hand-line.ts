import type { LonLat } from "../../core/geodesy.ts";

/** A line written by hand: "lon lat, lon lat, …" in degrees. Throws on anything else. */
export const handLine = (text: string): LonLat[] =>
  text.split(",").map((pair) => {
    const [lon, lat, ...rest] = pair.trim().split(" ").map(Number);
    if (lon === undefined || lat === undefined || rest.length > 0 || !Number.isFinite(lon + lat)) {
      throw new Error(`line by hand: "lon lat" was wanted, "${pair.trim()}" came`);
    }
    return [lon, lat];
  });
