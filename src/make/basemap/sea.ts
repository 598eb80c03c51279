import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Feature, GeometryCollection, MultiPolygon, Polygon, Position } from "geojson";
import { cutPolygons, type Layer } from "./cut.ts";

/** The sea's polygons end at 180°. Moved beyond a tile's buffer, that edge is never drawn as a coast. */
const BEYOND_DEGREES = 10;

/** Where the whole ocean is in one tile, renderers fail to fill it: up to here it comes in pieces, without a coast line. */
const PIECES_TO_ZOOM = 4;
/** The pieces are tiles of these zooms. */
const PIECES = { full: 4, cut: 7 } as const;

/** The file of OpenStreetMap's seas. */
export const seaFile = (): string =>
  createRequire(import.meta.url).resolve("@geo-maps/earth-seas-10m/map.geo.json");

/** OpenStreetMap's seas (with the Caspian), one feature a polygon. */
export const readSea = (): Feature<Polygon>[] => {
  const { geometries } = JSON.parse(readFileSync(seaFile(), "utf8")) as GeometryCollection<MultiPolygon>; // The package's own file.
  return geometries
    .flatMap(({ coordinates }) => coordinates)
    .map((rings) => ({
      type: "Feature",
      properties: {},
      geometry: { type: "Polygon", coordinates: rings.map((ring) => ring.map(pushOut)) },
    }));
};

const pushOut = (position: Position): Position => {
  const [lon = 0, lat = 0] = position;
  return Math.abs(lon) === 180 ? [lon + Math.sign(lon) * BEYOND_DEGREES, lat] : position;
};

/** The sea for every zoom: in pieces for the lower ones, in whole polygons for the others. */
export function* seaLayers(maxZoom: number): Generator<Layer> {
  const features = readSea();
  yield {
    name: "sea",
    features: cutPolygons(features, PIECES.full, PIECES.cut),
    minZoom: 0,
    maxZoom: PIECES_TO_ZOOM,
    tolerance: 2,
  };
  yield { name: "sea", features, minZoom: PIECES_TO_ZOOM + 1, maxZoom };
}
