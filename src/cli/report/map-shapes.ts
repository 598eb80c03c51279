import type { MultiPolygon, Polygon } from "geojson";
import { type LonLat, toLonLat } from "../../core/geodesy.ts";
import type { Frame, Pixel } from "./map-frame.ts";

/** Points nearer together than this on the picture are one. */
const STEP_PIXELS = 0.6;
/** A shape reaches so far out of the picture, that its cut edge is not seen. */
const BEYOND_PIXELS = 8;
const TURN = 360;

const write = ([x, y]: Pixel): string => `${Number(x.toFixed(1))} ${Number(y.toFixed(1))}`;

/** A line as an SVG path; its longitudes run on. */
export const linePath = (frame: Frame, line: readonly LonLat[]): string =>
  `M${thin(line.map(frame.project)).map(write).join("L")}`;

/** Areas as one SVG path, cut to the picture; empty where none is in it. */
export const areaPath = (frame: Frame, { type, coordinates }: Polygon | MultiPolygon): string => {
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  return polygons.flatMap((rings) => rings.map((ring) => ringPath(frame, ring.map(toLonLat)))).join("");
};

/** A ring may lie in the picture a turn of the globe farther east or west. */
const ringPath = (frame: Frame, ring: readonly LonLat[]): string => {
  const [west, south, east, north] = frame.bounds;
  const lats = ring.map(([, lat]) => lat);
  if (Math.max(...lats) < south || Math.min(...lats) > north) return "";
  const lons = ring.map(([lon]) => lon);
  const [least, most] = [Math.min(...lons), Math.max(...lons)];
  return [-TURN, 0, TURN]
    .filter((turn) => most + turn >= west && least + turn <= east)
    .map((turn) =>
      cutRing(
        frame,
        ring.map(([lon, lat]): Pixel => frame.project([lon + turn, lat])),
      ),
    )
    .join("");
};

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
