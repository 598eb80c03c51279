import type { Feature, LineString, MultiLineString, MultiPolygon, Point, Polygon, Position } from "geojson";
import { read } from "shapefile";
import { type LabelProperties, label, middle, point } from "./countries.ts";
import { roundDegrees, type Source, sourcePath, writeFeatures } from "./source-files.ts";
import { HAND_WATER_NAMES, MENDED_NAMES } from "./water-names.ts";

const STEP = 0.001;
/** The map zoom (512 pixel tiles) from which a river or lake of Natural Earth's rank is shown. */
const zoomOfRank = (rank: number): number => Math.max(2, Math.min(8, rank - 1));

/** Writes the rivers, with their names. */
export const writeRivers = async (folder: string): Promise<void> => {
  const { features } = await readShapes(folder, "rivers");
  const rivers = features.flatMap(({ properties, geometry }) => {
    const rank = Number(properties.scalerank);
    // A river's line through a lake would be drawn over the lake.
    if (!geometry || properties.featurecla !== "River") return [];
    const name = mended(properties.name, rank);
    return [river(geometry as LineString | MultiLineString, name, zoomOfRank(rank))];
  });
  writeFeatures("rivers.geojson.gz", rivers);
};

const river = (geometry: LineString | MultiLineString, name: string, minzoom: number): Feature => {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  const names = name ? { name, ...tagged(name) } : {};
  return {
    type: "Feature",
    properties: { minzoom, ...names },
    geometry: { type: "MultiLineString", coordinates: lines.map((line) => line.map(round)) },
  };
};

const tagged = (name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(HAND_WATER_NAMES[name] ?? {}).map(([lang, text]) => [`name:${lang}`, text]),
  );

/** Writes the lakes as polygons, and a label for each that has a name. */
export const writeLakes = async (folder: string): Promise<void> => {
  const { features } = await readShapes(folder, "lakes");
  const lakes = features.filter(
    ({ properties, geometry }) =>
      geometry && String(properties.featurec_2 ?? "") !== "" && !isSea(String(properties.name ?? "")),
  );
  const labels: Feature<Point, LabelProperties>[] = [];
  const shapes = lakes.map(({ properties, geometry }): Feature => {
    const shape = geometry as Polygon | MultiPolygon; // Lakes are areas all.
    const rank = Number(properties.scaleran_2);
    const name = mended(properties.name, rank);
    const { at, area } = middle(shape);
    if (name)
      labels.push(point(at, label("lake", name, HAND_WATER_NAMES[name] ?? {}, rank, labelZoom(area))));
    const rings = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
    return {
      type: "Feature",
      properties: { minzoom: zoomOfRank(rank) },
      geometry: {
        type: "MultiPolygon",
        coordinates: rings.map((polygon) => polygon.map((ring) => ring.map(round))),
      },
    };
  });
  writeFeatures("lakes.geojson.gz", shapes);
  writeFeatures("lake-labels.geojson.gz", labels);
};

/** Names of the lesser ranks have lost letters that nobody has looked up: none is better than a wrong one. */
const LAST_NAMED_RANK = 6;
const mended = (given: unknown, rank: number): string => {
  const name = String(given ?? "").trim();
  const known = MENDED_NAMES[name] ?? (/[?\uFFFD]/.test(name) ? "" : name);
  return rank <= LAST_NAMED_RANK ? known.replace(/ +/g, " ") : "";
};

/** The sea's own data has the Caspian, and it is labelled with the seas. */
const isSea = (name: string): boolean => name === "Caspian Sea";

/** From square degrees: a lake is named where it is about as wide as its name. */
const labelZoom = (area: number): number => {
  const least = [3, 0.8, 0.2, 0.05, 0.012].findIndex((size) => area >= size);
  return least === -1 ? 8 : least + 3;
};

const round = ([lon = 0, lat = 0]: Position): Position => [roundDegrees(lon, STEP), roundDegrees(lat, STEP)];

const readShapes = async (folder: string, source: "rivers" | "lakes"): Promise<Source> => {
  const path = sourcePath(folder, source);
  return (await read(`${path}.shp`, `${path}.dbf`, { encoding: "utf-8" })) as Source; // The package's own file.
};
