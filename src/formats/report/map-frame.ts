import type { LonLat } from "../../core/geodesy.ts";

export type Pixel = readonly [x: number, y: number];
type Vector = readonly [x: number, y: number, z: number];

/**
 * A window on the world: azimuthal and equidistant round the middle of what is shown, north up there. Neither poles nor
 * the antimeridian are special; a line through the middle is straight and true to scale. On a sphere: this is a picture.
 */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly project: (point: LonLat) => Pixel;
  readonly metersPerPixel: number;
  readonly middle: LonLat;
  /** The picture shows nothing farther from its middle than this, in radians. */
  readonly reach: number;
}

const EARTH_RADIUS_METERS = 6_371_008.8;
/** Share of the picture left free round what is shown, on each side. */
const MARGIN = 0.2;
const LEAST_METERS = 4000;

const RADIANS = Math.PI / 180;

const vectorOf = ([lon, lat]: LonLat): Vector => {
  const cosine = Math.cos(lat * RADIANS);
  return [cosine * Math.cos(lon * RADIANS), cosine * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
};

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** The angle between two points, in radians. */
export const angleBetween = (one: LonLat, other: LonLat): number =>
  Math.acos(Math.min(1, Math.max(-1, dot(vectorOf(one), vectorOf(other)))));

/** The point amid others. */
export const middleOf = (points: readonly LonLat[]): LonLat => {
  let [x, y, z] = [0, 0, 0];
  for (const vector of points.map(vectorOf)) {
    x += vector[0];
    y += vector[1];
    z += vector[2];
  }
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
};

/** The plane that touches the globe at `middle`; metres east and north of it. */
const planeAt = (middle: LonLat) => {
  const up = vectorOf(middle);
  const [lon, lat] = [middle[0] * RADIANS, middle[1] * RADIANS];
  const east: Vector = [-Math.sin(lon), Math.cos(lon), 0];
  const north: Vector = [-Math.sin(lat) * Math.cos(lon), -Math.sin(lat) * Math.sin(lon), Math.cos(lat)];
  return (point: LonLat): Pixel => {
    const vector = vectorOf(point);
    const [x, y] = [dot(vector, east), dot(vector, north)];
    const sine = Math.hypot(x, y);
    const stretch = sine === 0 ? 1 : Math.atan2(sine, dot(vector, up)) / sine;
    return [x * stretch * EARTH_RADIUS_METERS, y * stretch * EARTH_RADIUS_METERS];
  };
};

/** The frame that holds all points. */
export const frameOf = (points: readonly LonLat[], width: number, height: number): Frame => {
  const middle = middleOf(points);
  const toPlane = planeAt(middle);
  const flat = points.map(toPlane);
  const [xs, ys] = [flat.map(([x]) => x), flat.map(([, y]) => y)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = 1 - 2 * MARGIN;
  const metersPerPixel = Math.max(
    (east - west) / (width * room),
    (north - south) / (height * room),
    LEAST_METERS / width,
  );
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const corner = Math.hypot(width, height) / 2;
  return {
    width,
    height,
    metersPerPixel,
    middle,
    reach: (corner * metersPerPixel + Math.hypot(x, y)) / EARTH_RADIUS_METERS,
    project: (point) => {
      const [px, py] = toPlane(point);
      return [width / 2 + (px - x) / metersPerPixel, height / 2 - (py - y) / metersPerPixel];
    },
  };
};
