import type { GeometryCollection, Position } from "geojson";
import { type Chain, carve } from "./carve.ts";
import { type Ring, readShores } from "./coast.ts";
import { encodeMesh } from "./encode.ts";
import { linkLines } from "./lines.ts";
import { Points } from "./points.ts";
import { mergePolygons } from "./polygons.ts";
import { simplify } from "./simplify.ts";
import { LINE, SHORE, Triangulation } from "./triangulation.ts";
import { areaSquareKm, openSea, splitTouching } from "./water.ts";

/** The simplified shore runs within so many metres of the source's. */
export const TOLERANCE_METERS = 500;

/** The sea's area is known (361.9 million km² with the Caspian's 0.4): a leak over a continent shows here. */
const AREA_SQUARE_KM = { least: 359e6, most: 364e6 };

/**
 * The bytes of the data file (src/sea/mesh-file.ts, not compressed) from the polygons of the world's seas
 * (degrees, WGS84). `say` hears of each step. Throws if the source has no MultiPolygon or the sea leaks.
 */
export const buildSea = (source: GeometryCollection, say: (line: string) => void): Uint8Array => {
  const seas = source.geometries.find((geometry) => geometry.type === "MultiPolygon");
  if (!seas) throw new Error("sea source: a GeometryCollection with a MultiPolygon was wanted");
  const { bytes, squareKm } = buildMesh(seas.coordinates, linkLines(), say);
  say(`${(squareKm / 1e6).toFixed(2)} million km² of open sea`);
  if (squareKm < AREA_SQUARE_KM.least || squareKm > AREA_SQUARE_KM.most) {
    throw new Error(`sea mesh: ${squareKm} km² of water, ${JSON.stringify(AREA_SQUARE_KM)} were wanted`);
  }
  return bytes;
};

/** The data file's bytes and the water's area, for any world whose South Pole is land. */
export const buildMesh = (
  polygons: readonly Position[][][],
  { lines, canals }: ReturnType<typeof linkLines>,
  say: (line: string) => void,
): { bytes: Uint8Array; squareKm: number } => {
  const points = new Points();
  const shores = readShores(polygons, points, 2 * TOLERANCE_METERS);
  say(`${points.count} points on ${shores.length} shores`);
  const simple = simplify(shores, points, TOLERANCE_METERS);
  const mesh = triangulate(simple, carve(simple, points, lines), points);
  say(`${points.count} points, ${mesh.origin.length / 3} triangles, ${mesh.conflicts} edges rerouted`);
  const water = openSea(mesh, points, canals);
  const squareKm = areaSquareKm(mesh, points.vectors, water);
  const corner = splitTouching(mesh, water, points);
  const merged = mergePolygons(mesh, water, corner, points.vectors);
  say(`${merged.count} convex polygons`);
  return { bytes: encodeMesh(merged, points), squareKm };
};

const triangulate = (shores: readonly Ring[], chains: readonly Chain[], points: Points): Triangulation => {
  const mesh = new Triangulation(points, new Set([...shores, ...chains.map((chain) => chain.ids)].flat()));
  for (const ring of shores) {
    for (const [i, id] of ring.entries()) mesh.insert(ring.at(i - 1) ?? id, id, SHORE);
  }
  for (const { ids, gate } of chains) {
    for (const [i, id] of ids.entries()) mesh.insert(ids[i - 1] ?? id, id, LINE, gate);
  }
  return mesh;
};
