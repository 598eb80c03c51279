import type { Position } from "geojson";
import type { Bounds, ImportedGeometry } from "../../core/imported.ts";

/** The narrowest box round some geometries; null round none. */
export const boundsOfGeometries = (geometries: readonly ImportedGeometry[]): Bounds | null => {
  const box = createBox();
  for (const geometry of geometries) box.grow(geometry);
  return box.bounds();
};

/** A box that grows with each geometry; of the two ways round the world it takes the narrower one. */
export const createBox = () => {
  const fromWest = createRange();
  const fromGreenwich = createRange();
  const latitudes = createRange();
  const growBy = ([lon = 0, lat = 0]: Position): void => {
    fromWest.grow(lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
    fromGreenwich.grow(lon < 0 ? lon + 360 : lon);
    latitudes.grow(lat);
  };
  return {
    grow: ({ type, coordinates }: ImportedGeometry): void => {
      if (type === "Point") growBy(coordinates);
      else if (type === "LineString") coordinates.forEach(growBy);
      else if (type === "MultiPolygon") coordinates.flat(2).forEach(growBy);
      else coordinates.flat().forEach(growBy);
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
