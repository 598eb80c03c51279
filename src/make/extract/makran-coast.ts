import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import * as h5 from "h5wasm/node";
import { merge } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, Polygon as TopoPolygon } from "topojson-specification";
import { isIn, joinAlongEdges } from "../basemap/edge-join.ts";
import { sourcePath, writeFeatures } from "./source-files.ts";

/** Whole degrees, west, south, east, north: the coast round the first story, with room for the margin of its tiles. */
const BOX = [60, 23, 68, 27] as const;
/** GSHHG's units in a degree. Positions are kept in them until the end, so that neighbours meet exactly. */
const UNITS = 65_535;
const SHORE = 1;
/** What stands for the side of a bin where an island's line neither comes in nor goes out. */
const CLOSED = 4;

/** A line of the shore within a bin of one degree, land on its left. */
interface Segment {
  readonly points: Position[];
  readonly isClosed: boolean;
}

/** Writes the sea of BOX from GSHHG's full resolution (Wessel and Smith 1996), whose shores are about 90 m apart a point. */
export const writeMakranCoast = async (folder: string): Promise<void> => {
  await h5.ready;
  const bins = openBins(new h5.File(sourcePath(folder, "gshhg"), "r"));
  const [west, south, east, north] = BOX;
  const seas: Feature<Polygon>[] = [];
  for (let lat = south; lat < north; lat++)
    for (let lon = west; lon < east; lon++) seas.push(...seaOfBin(bins(lon, lat), lon, lat));
  const all = topology({ seas: { type: "FeatureCollection", features: seas } as never });
  const whole = merge(all, (all.objects.seas as GeometryCollection).geometries as TopoPolygon[]); // Made just above.
  writeFeatures("makran-coast.geojson.gz", [{ type: "Feature", properties: {}, geometry: toDegrees(whole) }]);
};

type Bin = { readonly segments: Segment[]; readonly isLand: boolean };

/** Reads a bin's segments of the shore, and whether its south-west corner is land. */
const openBins = (file: h5.File): ((lon: number, lat: number) => Bin) => {
  const read = (name: string): ArrayLike<number> => (file.get(name) as h5.Dataset).value as ArrayLike<number>; // Numbers all.
  const first = read("Id_of_first_segment_in_a_bin");
  const counts = read("N_segments_in_a_bin");
  const nodes = read("Embedded_node_levels_in_a_bin");
  const embedded = read("Embedded_npts_levels_exit_entry_for_a_segment");
  const starts = read("Id_of_first_point_in_a_segment");
  const xs = read("Relative_longitude_from_SW_corner_of_bin");
  const ys = read("Relative_latitude_from_SW_corner_of_bin");
  return (lon, lat) => {
    const bin = (89 - lat) * 360 + lon;
    const ids = Array.from({ length: counts[bin] ?? 0 }, (_, i) => (first[bin] ?? 0) + i);
    const segments = ids.flatMap((id): Segment[] => {
      const bits = embedded[id] ?? 0;
      if (((bits >> 6) & 7) !== SHORE) return [];
      const points = Array.from({ length: bits >> 9 }, (_, i): Position => {
        const at = (starts[id] ?? 0) + i;
        return [(xs[at] ?? 0) & 0xffff, (ys[at] ?? 0) & 0xffff]; // Unsigned, though stored as signed.
      });
      return [{ points, isClosed: (bits & 7) === CLOSED }];
    });
    return { segments, isLand: (nodes[bin] ?? 0) >> 9 > 0 };
  };
};

/** The sea of one bin: the shores that cross it, joined along its edges, and its islands cut out. */
const seaOfBin = ({ segments, isLand }: Bin, lon: number, lat: number): Feature<Polygon>[] => {
  // Turned round, a shore has the sea on its left, as an outer ring has its inside.
  const shores = segments.filter(({ isClosed }) => !isClosed).map(({ points }) => [...points].reverse());
  const outer = shores.length > 0 ? joinAlongEdges(shores, { min: 0, max: UNITS }) : isLand ? [] : [SQUARE];
  const islands = segments
    .filter(({ isClosed }) => isClosed)
    .map(({ points }) => close([...points].reverse()));
  const move = (ring: Position[]) => ring.map(([x = 0, y = 0]) => [lon * UNITS + x, lat * UNITS + y]);
  return outer.map((ring) => {
    const holes = islands.filter((island) => isIn(ring, island[0] ?? [0, 0]));
    return {
      type: "Feature",
      properties: {},
      geometry: { type: "Polygon", coordinates: [ring, ...holes].map(move) },
    };
  });
};

const SQUARE: Position[] = [
  [0, 0],
  [UNITS, 0],
  [UNITS, UNITS],
  [0, UNITS],
  [0, 0],
];

const close = (ring: Position[]): Position[] => [...ring, ring[0] ?? [0, 0]];

const toDegrees = (shape: MultiPolygon): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: shape.coordinates.map((rings) =>
    rings.map((ring) =>
      ring.map(([x = 0, y = 0]) => [Number((x / UNITS).toFixed(5)), Number((y / UNITS).toFixed(5))]),
    ),
  ),
});
