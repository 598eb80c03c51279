import type { LonLat } from "../../core/geodesy.ts";

export type Pixel = readonly [x: number, y: number];

/** A window on the world: an equirectangular map, true to scale along its middle latitude. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly project: (point: LonLat) => Pixel;
  readonly metersPerPixel: number;
  /** West, south, east, north in degrees; west and east may run on over 180°. */
  readonly bounds: readonly [number, number, number, number];
}

const METERS_PER_DEGREE = 111_195;
/** Share of the picture left free round what is shown, on each side. */
const MARGIN = 0.2;
const LEAST_DEGREES = 0.04;
/** Near a pole the map would be stretched without end. */
const LEAST_COSINE = 0.15;

/** The frame that holds all points. Their longitudes run on: a line over 180° is one line. */
export const frameOf = (points: readonly LonLat[], width: number, height: number): Frame => {
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const cosine = Math.max(LEAST_COSINE, Math.cos((lat * Math.PI) / 180));
  const room = 1 - 2 * MARGIN;
  const degreesPerPixel = Math.max(
    ((east - west) * cosine) / (width * room),
    (north - south) / (height * room),
    LEAST_DEGREES / width,
  );
  const [halfLon, halfLat] = [(degreesPerPixel * width) / cosine / 2, (degreesPerPixel * height) / 2];
  return {
    width,
    height,
    metersPerPixel: degreesPerPixel * METERS_PER_DEGREE,
    bounds: [lon - halfLon, lat - halfLat, lon + halfLon, lat + halfLat],
    project: (point) => [
      width / 2 + ((point[0] - lon) * cosine) / degreesPerPixel,
      height / 2 - (point[1] - lat) / degreesPerPixel,
    ],
  };
};
