import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Admin1 } from "./admin1.ts";

export interface AreaProperties {
  readonly country: string;
  readonly code: string;
}
export type AreaTopology = Topology<{ areas: GeometryCollection<AreaProperties> }>;
export type AreaShape = AreaTopology["objects"]["areas"]["geometries"][number];

/** About 40 m at the equator: finer than the source. */
const QUANTIZATION = 1e6;
/** Points whose triangle is smaller than this (square degrees; 300 m by 600 m at the equator) are dropped. */
const LEAST_TRIANGLE = 8e-6;

/** All areas as one topology: a border that two of them share is one arc, and is simplified once. */
export const buildTopology = (areas: readonly Admin1[]): AreaTopology => {
  const input: FeatureCollection = { type: "FeatureCollection", features: areas.map(({ shape }) => shape) };
  const whole = topology({ areas: input }, QUANTIZATION);
  // The packages' types lose the properties on the way.
  return simplify(presimplify(whole as never), LEAST_TRIANGLE) as unknown as AreaTopology;
};

/** The codes of an area: shapes of this topology have them all. */
export const areaProperties = (shape: { properties?: object | undefined }): AreaProperties =>
  shape.properties as AreaProperties;

/** Rings of fewer points than a triangle's are dropped, and polygons and areas that lose their outer ring with them. */
export const withoutSpecks = (shape: Polygon | MultiPolygon): MultiPolygon => {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const kept = polygons.flatMap((rings) => {
    const [outer, ...holes] = rings.map(withoutRepeats);
    return outer && outer.length >= 4 ? [[outer, ...holes.filter((hole) => hole.length >= 4)]] : [];
  });
  return { type: "MultiPolygon", coordinates: kept };
};

const withoutRepeats = (ring: number[][]): number[][] =>
  ring.filter(([x, y], i) => i === 0 || x !== ring[i - 1]?.[0] || y !== ring[i - 1]?.[1]);
