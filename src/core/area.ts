import geographiclib from "geographiclib-geodesic";
import type { Polygon } from "geojson";
import { alongEdge } from "./judge/outline.ts";
import { flatArea, readRing, unrolled } from "./ring.ts";
import { edgesOf } from "./ring-crossing.ts";

/**
 * Square metres on the WGS84 ellipsoid within an outline, less its holes, its edges straight in longitude and latitude
 * as RFC 7946 (§3.1.1) has them. By Karney's polygons of geodesics (2013, doi:10.1007/s00190-012-0578-z), each edge cut
 * so finely that the geodesics follow it: good to about 1 part in 10,000.
 */
export const areaSquareMeters = ({ coordinates: [outer, ...holes] }: Polygon): number =>
  ringArea(outer ?? [], "outer") - holes.reduce((sum, hole) => sum + ringArea(hole, "hole"), 0);

const ringArea = (ring: Polygon["coordinates"][number], role: "outer" | "hole"): number => {
  const read = readRing(ring, role);
  const points = read.ok ? read.value.points : unrolled(ring);
  const polygon = geographiclib.Geodesic.WGS84.Polygon(false);
  // Counter-clockwise, an area of more than half the Earth is told from the rest of it.
  for (const [from, to] of edgesOf(flatArea(points) < 0 ? points.toReversed() : points))
    for (const [lon, lat] of alongEdge(from, to)) polygon.AddPoint(lat, lon);
  return polygon.Compute(false, false).area ?? Number.NaN;
};
