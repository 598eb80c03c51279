import geographiclib from "geographiclib-geodesic";
import type { Polygon } from "geojson";
import { alongEdge, unrolled } from "./judge/outline.ts";

/**
 * Square metres on the WGS84 ellipsoid within an outline, less its holes, its edges straight in longitude and latitude
 * as RFC 7946 (§3.1.1) has them. By Karney's polygons of geodesics (2013, doi:10.1007/s00190-012-0578-z), each edge cut
 * so finely that the geodesics follow it: good to about 1 part in 10,000.
 */
export const areaSquareMeters = ({ coordinates: [outer, ...holes] }: Polygon): number =>
  ringArea(outer ?? []) - holes.reduce((sum, hole) => sum + ringArea(hole), 0);

const ringArea = (ring: Polygon["coordinates"][number]): number => {
  const polygon = geographiclib.Geodesic.WGS84.Polygon(false);
  const points = unrolled(ring);
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from) for (const [lon, lat] of alongEdge(from, to)) polygon.AddPoint(lat, lon);
  }
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN);
};
