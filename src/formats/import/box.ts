import type { Position } from "geojson";
import type { Bounds } from "../../core/imported.ts";

/** A box that grows with each position; of the two ways round the world it takes the narrower one. */
export const createBox = () => {
  const fromWest = createRange();
  const fromGreenwich = createRange();
  const latitudes = createRange();
  return {
    grow: ([lon = 0, lat = 0]: Position): void => {
      fromWest.grow(lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
      fromGreenwich.grow(lon < 0 ? lon + 360 : lon);
      latitudes.grow(lat);
    },
    /** Null while it has no position. East is beyond 180 where the box lies across that meridian. */
    bounds: (): Bounds | null => {
      const range = fromGreenwich.size() < fromWest.size() ? fromGreenwich : fromWest;
      const [west, east] = range.ends();
      const [south, north] = latitudes.ends();
      if (west > east) return null;
      return west >= 180 ? [west - 360, south, east - 360, north] : [west, south, east, north];
    },
  };
};

const createRange = () => {
  let [least, most] = [Infinity, -Infinity];
  return {
    grow: (value: number): void => {
      if (value < least) least = value;
      if (value > most) most = value;
    },
    size: (): number => most - least,
    ends: (): [least: number, most: number] => [least, most],
  };
};
