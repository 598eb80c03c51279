import { contours } from "d3-contour";
import type { Feature, Position } from "geojson";
import { type Heights, readHeights } from "./etopo5.ts";
import { roundDegrees, writeFeatures } from "./source-files.ts";

/** Metres below the sea at which a band starts. */
const BANDS = [200, 1000, 2000, 4000, 6000];
/** Grid nodes are averaged by so many: 15' is smooth enough to draw. */
const STRIDE = 3;
const STEP = 0.02;
/** The bands are not drawn near by: src/map/basemap/surface.ts fades them out. */
const LAST_ZOOM = 6;
/** Square degrees; smaller bowls and humps are left out. */
const LEAST_AREA = 0.15;

/** Writes the depth bands: a polygon holds all that is deeper than its `depth`, so they lie in one another. */
export const writeDepth = (folder: string): void => {
  const { values, width, height } = coarse(readHeights(folder));
  const bands = contours().size([width, height]).smooth(true).thresholds(BANDS)(values);
  const toDegrees = ([x = 0, y = 0]: Position): Position => [
    roundDegrees(Math.min(180, Math.max(-180, ((x - 7 / 6) * STRIDE) / 12 - 180)), STEP),
    roundDegrees(Math.min(90, Math.max(-90, ((y - 1 / 6) * STRIDE) / 12 - 90)), STEP),
  ];
  const features = bands.flatMap(({ value, coordinates }) =>
    coordinates.map((rings): Feature => {
      const kept = rings
        .map((ring) => ring.map(toDegrees))
        .filter((ring, i) => i === 0 || area(ring) > LEAST_AREA);
      return {
        type: "Feature",
        properties: { depth: value, maxzoom: LAST_ZOOM },
        geometry: { type: "Polygon", coordinates: kept },
      };
    }),
  );
  const big = features.filter(
    ({ geometry }) => geometry.type === "Polygon" && area(geometry.coordinates[0] ?? []) > LEAST_AREA,
  );
  writeFeatures("depth.geojson.gz", big);
};

/** Depths in metres, averaged, from 180° W to 180° E with one column more on both sides. */
const coarse = (heights: Heights): { values: number[]; width: number; height: number } => {
  const width = heights.columns / STRIDE + 2;
  const height = Math.floor(heights.rows / STRIDE);
  const values = Array.from({ length: width * height }, (_, i) => {
    const row = Math.floor(i / width) * STRIDE;
    const column = ((i % width) - 1) * STRIDE + heights.columns / 2;
    let sum = 0;
    let nearest = Number.POSITIVE_INFINITY;
    for (let dy = -1; dy <= STRIDE; dy++)
      for (let dx = -1; dx <= STRIDE; dx++) {
        const depth = -heights.at(row + dy, column + dx);
        sum += depth;
        nearest = Math.min(nearest, depth);
      }
    // A node beside land counts as shallow, so that no band reaches over a coast.
    return nearest < 0 ? Math.min(nearest, 0) : sum / (STRIDE + 2) ** 2;
  });
  return { values, width, height };
};

const area = (ring: readonly Position[]): number => {
  let sum = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [nx = x, ny = y] = ring[i + 1] ?? [];
    sum += x * ny - nx * y;
  });
  return Math.abs(sum) / 2;
};
