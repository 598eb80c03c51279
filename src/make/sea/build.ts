import type { GeometryCollection } from "geojson";
import { CANALS } from "./canals.ts";
import { carve } from "./carve.ts";
import { readShores } from "./coast.ts";
import { encodeMesh } from "./encode.ts";
import { GATES } from "./gates.ts";
import { linkLines } from "./lines.ts";
import { Points } from "./points.ts";
import { mergePolygons } from "./polygons.ts";
import { simplify } from "./simplify.ts";
import { LINE, SHORE, Triangulation } from "./triangulation.ts";
import { areaSquareKm, openSea, splitTouching } from "./water.ts";

/** The simplified shore runs within so many metres of the source's. */
export const TOLERANCE_METERS = 500;

/** All that decides the data file besides its source: raise `version` whenever the builder's code changes it. */
export const RECIPE = { version: 1, TOLERANCE_METERS, GATES, CANALS };

/** The sea's area is known (361.9 million km² with the Caspian's 0.4): a leak over a continent shows here. */
const AREA_SQUARE_KM = { least: 359e6, most: 364e6 };

/**
 * The bytes of the data file (src/sea/mesh-file.ts, not compressed) from the polygons of the world's seas
 * (degrees, WGS84). `say` hears of each step. Throws if the source has no MultiPolygon or the sea leaks.
 */
export const buildSea = (source: GeometryCollection, say: (line: string) => void): Uint8Array => {
  const seas = source.geometries.find((geometry) => geometry.type === "MultiPolygon");
  if (!seas) throw new Error("sea source: a GeometryCollection with a MultiPolygon was wanted");
  const points = new Points();
  const shores = readShores(seas.coordinates, points, 2 * TOLERANCE_METERS);
  say(`${points.count} points on ${shores.length} shores`);
  const simple = simplify(shores, points, TOLERANCE_METERS);
  const { lines, canals } = linkLines();
  const chains = carve(simple, points, lines);
  const used = new Set([...simple, ...chains.map((chain) => chain.ids)].flat());
  say(`${used.size} points after simplifying`);
  const mesh = new Triangulation(points, used);
  for (const ring of simple) {
    for (const [i, id] of ring.entries()) mesh.insert(ring.at(i - 1) ?? id, id, SHORE);
  }
  for (const { ids, gate } of chains) {
    for (const [i, id] of ids.entries()) mesh.insert(ids[i - 1] ?? id, id, LINE, gate);
  }
  say(`${mesh.origin.length / 3} triangles, ${mesh.conflicts} edges rerouted`);
  const water = openSea(mesh, points, canals);
  checkArea(areaSquareKm(mesh, points.vectors, water), say);
  const corner = splitTouching(mesh, water, points);
  const polygons = mergePolygons(mesh, water, corner, points.vectors);
  say(`${polygons.count} convex polygons`);
  return encodeMesh(polygons, points);
};

const checkArea = (area: number, say: (line: string) => void): void => {
  say(`${(area / 1e6).toFixed(2)} million km² of open sea`);
  if (area < AREA_SQUARE_KM.least || area > AREA_SQUARE_KM.most) {
    throw new Error(
      `sea mesh: ${area} km² of water, ${AREA_SQUARE_KM.least} to ${AREA_SQUARE_KM.most} were wanted`,
    );
  }
};
