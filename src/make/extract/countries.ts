import type { Feature, MultiPolygon, Point, Polygon, Position } from "geojson";
import polylabel from "polylabel";
import { merge } from "topojson-client";
import type { Polygon as TopoPolygon } from "topojson-specification";
import { countryNames } from "./areas.ts";
import { groupBy, type Names, roundDegrees, writeFeatures } from "./source-files.ts";
import { type AreaTopology, areaProperties } from "./topology.ts";

/** The properties of every label of the map: its rank counts from 0, the greatest, and decides between neighbours. */
export type LabelProperties = Readonly<{
  kind: string;
  name: string;
  rank: number;
  minzoom: number;
  [nameTag: `name:${string}`]: string | undefined;
}>;

/** Where the middle of the biggest part is no good place for the name. */
const LABEL_AT: Readonly<Record<string, Position>> = {
  US: [-98.5, 39.5],
  CA: [-103, 57],
  RU: [97, 62],
  NO: [9.5, 61.2],
  CL: [-70.9, -30],
  FR: [2.4, 46.7],
  IN: [79, 22.5],
  CN: [103, 35.5],
  PK: [68.3, 29.9],
  IR: [54.5, 32.7],
  OM: [56.6, 20.8],
  VN: [106.2, 15.9],
  ID: [113.7, -0.8],
  MY: [102.3, 4.1],
  GB: [-1.6, 52.8],
  HR: [16.4, 45.6],
  NZ: [172, -42.7],
  AQ: [20, -78],
  JP: [138.3, 36.4],
  PH: [122.3, 12.6],
  IT: [12.4, 43],
  AU: [134.5, -25.5],
  SE: [15.4, 62],
  FI: [26.4, 63.2],
  CU: [-78.6, 21.7],
  KI: [-157.4, 1.9],
};
/** Square degrees (of a plate carrée shrunk by latitude) from which a name is shown at zoom 1, 2, … 6. */
const AREA_BY_ZOOM = [250, 60, 14, 3, 0.4, 0.03];
const STEP = 0.001;

/** Writes a label a country: one point in the midst of its biggest part. */
export const writeCountries = (all: AreaTopology): void => {
  const groups = groupBy(all.objects.areas.geometries, (shape) => areaProperties(shape).country);
  const features = [...groups].flatMap(([code, shapes]): Feature<Point, LabelProperties>[] => {
    const names = countryNames(code);
    if (!names.en) return [];
    const { at, area } = middle(merge(all, shapes as TopoPolygon[])); // Areas are polygons all.
    const rank = AREA_BY_ZOOM.findIndex((least) => area >= least);
    const zoom = rank === -1 ? AREA_BY_ZOOM.length + 1 : rank + 1;
    const properties = label("country", names.en, names, zoom - 1, code === "AQ" ? 1 : zoom);
    return [point(LABEL_AT[code] ?? at, properties)];
  });
  writeFeatures("countries.geojson.gz", features);
};

export const label = (
  kind: string,
  name: string,
  names: Names,
  rank: number,
  minzoom: number,
): LabelProperties => ({
  kind,
  name,
  rank,
  minzoom,
  // A name that is the same as the main one is found there.
  ...Object.fromEntries(
    Object.entries(names).flatMap(([lang, text]) => (text && text !== name ? [[`name:${lang}`, text]] : [])),
  ),
});

export const point = (
  [lon = 0, lat = 0]: Position,
  properties: LabelProperties,
): Feature<Point, LabelProperties> => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates: [roundDegrees(lon, STEP), roundDegrees(lat, STEP)] },
});

/** The point farthest from the edge of the biggest part, and the size of all. */
export const middle = (shape: Polygon | MultiPolygon): { at: Position; area: number } => {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  let biggest = { size: 0, rings: polygons[0] ?? [] };
  let area = 0;
  for (const rings of polygons) {
    const size = ringArea(rings[0] ?? []);
    area += size;
    if (size > biggest.size) biggest = { size, rings };
  }
  // Longitudes shrink toward the poles, as the eye sees them.
  const shrink = Math.cos(((biggest.rings[0]?.[0]?.[1] ?? 0) * Math.PI) / 180);
  const flat = biggest.rings.map((ring) =>
    ring.map(([lon = 0, lat = 0]): [number, number] => [lon * shrink, lat]),
  );
  const [x = 0, y = 0] = polylabel(flat, 0.05);
  return { at: [x / shrink, y], area };
};

const ringArea = (ring: readonly Position[]): number => {
  let sum = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [nx = x, ny = y] = ring[i + 1] ?? [];
    sum += (x * ny - nx * y) * Math.cos((y * Math.PI) / 180);
  });
  return Math.abs(sum) / 2;
};
