import type { MultiPolygon, Polygon } from "geojson";
import { type LonLat, toLonLat } from "../../core/geodesy.ts";
import { outlineAsRead } from "../../core/outline-as-read.ts";
import { angleBetween, type Frame, middleOf, type Pixel } from "./map-frame.ts";

/** Points nearer together than this on the picture are one. */
const STEP_PIXELS = 0.6;
/** A shape reaches so far out of the picture that its cut edge is not seen. */
const BEYOND_PIXELS = 8;
/** A ring wholly farther from the middle may hold the point opposite, where the map turns inside out. */
const FARTHEST_RADIANS = (110 * Math.PI) / 180;

/** One ring, and the cap that holds it: land far from a picture costs next to nothing. */
export interface Ring {
  readonly points: readonly LonLat[];
  readonly middle: LonLat;
  /** The angle from its middle to its farthest point, in radians. */
  readonly radius: number;
}

/** The rings of areas. */
export const ringsOf = (geometry: Polygon | MultiPolygon): Ring[] =>
  outlineAsRead(geometry)
    .coordinates.flat()
    .map((ring) => {
      const points = ring.map(toLonLat);
      const middle = middleOf(points);
      let radius = 0;
      for (const point of points) radius = Math.max(radius, angleBetween(middle, point));
      return { points, middle, radius };
    });

const write = ([x, y]: Pixel): string => `${Number(x.toFixed(1))} ${Number(y.toFixed(1))}`;

/** A line as an SVG path. */
export const linePath = (frame: Frame, line: readonly LonLat[]): string =>
  `M${thin(line.map(frame.project)).map(write).join("L")}`;

/** Rings as one SVG path, cut to the picture; empty where none is in it. */
export const areaPath = (frame: Frame, rings: readonly Ring[]): string =>
  rings
    .map((ring) => (isInReach(frame, ring) ? cutRing(frame, ring.points.map(frame.project)) : ""))
    .join("");

const isInReach = (frame: Frame, { middle, radius }: Ring): boolean =>
  angleBetween(frame.middle, middle) - radius <= Math.min(frame.reach, FARTHEST_RADIANS);

const cutRing = ({ width, height }: Frame, ring: readonly Pixel[]): string => {
  const least = -BEYOND_PIXELS;
  let cut = ring;
  cut = cutSide(cut, ([x]) => x - least);
  cut = cutSide(cut, ([x]) => width + BEYOND_PIXELS - x);
  cut = cutSide(cut, ([, y]) => y - least);
  cut = cutSide(cut, ([, y]) => height + BEYOND_PIXELS - y);
  const points = thin(cut);
  return points.length < 3 ? "" : `M${points.map(write).join("L")}Z`;
};

/** What of a ring lies on one side of a straight cut (Sutherland and Hodgman 1974); `inside` is the distance to it. */
const cutSide = (ring: readonly Pixel[], inside: (point: Pixel) => number): Pixel[] => {
  const kept: Pixel[] = [];
  let before = ring.at(-1);
  for (const point of ring) {
    const [a, b] = [before ? inside(before) : 0, inside(point)];
    if (before && a < 0 !== b < 0) {
      const t = a / (a - b);
      kept.push([before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])]);
    }
    if (b >= 0) kept.push(point);
    before = point;
  }
  return kept;
};

const thin = (points: readonly Pixel[]): Pixel[] => {
  let last: Pixel | undefined;
  return points.filter((point, index) => {
    const isFar = !last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= STEP_PIXELS;
    if (!isFar && index < points.length - 1) return false;
    last = point;
    return true;
  });
};
