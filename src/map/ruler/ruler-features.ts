import type { Feature, FeatureCollection } from "geojson";
import type { LonLat } from "../../core/geodesy.ts";
import type { Ruler } from "../../core/ruler.ts";
import { asGeodesics } from "../story-sources.ts";

/** The drawn lines; `isMoving` on the one that ends at the pointer or crosshair. */
export const rulerFeatures = (ruler: Ruler | null): FeatureCollection => {
  if (!ruler) return collection([]);
  if (ruler.status === "line") return collection(ruler.line.paths.map((path) => line(path, false)));
  if (ruler.status === "done" && ruler.bySea)
    return collection(ruler.bySea.map(({ path }) => line(path, false)));
  const fixed = ruler.points.map(({ at }) => at);
  const last = fixed.at(-1);
  return collection([
    ...(fixed.length > 1 ? [line(fixed, false)] : []),
    ...(ruler.status === "drawing" && ruler.end && last ? [line([last, ruler.end.at], true)] : []),
  ]);
};

const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });

const line = (path: readonly LonLat[], isMoving: boolean): Feature => ({
  type: "Feature",
  properties: { isMoving },
  geometry: { type: "LineString", coordinates: asGeodesics(path).map((point) => [...point]) },
});
