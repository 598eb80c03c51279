import type { Feature, LineString, MultiLineString, Position } from "geojson";
import { read } from "shapefile";
import { mesh } from "topojson-client";
import { roundDegrees, type Source, sourcePath, writeFeatures } from "./source-files.ts";
import { type AreaTopology, areaProperties } from "./topology.ts";

/** Degrees; Natural Earth's versions 3 and 5 differ by less along a line that both have. */
const SAME_LINE = 0.06;
const STEP = 0.0005;
/** What Natural Earth 3 says of lines that not all agree on. */
const DISPUTED = /^(Disputed|Indefinite|Line of control|Indeterminant)/;
/** Codes of areas whose every border is disputed, besides the lines above. */
const DISPUTED_COUNTRIES = new Set(["XK", "XC", "XS", "XG", "EH", "PS"]);
const DISPUTED_CODES = new Set(["UA-43", "UA-40", "GE-AB"]);

interface BorderProperties {
  readonly level: 0 | 1;
  readonly disputed: boolean;
  readonly minzoom: number;
}

/** Writes the borders of countries (level 0) and provinces (level 1) as lines; disputed ones say so. */
export const writeBorders = async (folder: string, all: AreaTopology): Promise<void> => {
  const lines = await read(
    `${sourcePath(folder, "boundaryLines")}.shp`,
    `${sourcePath(folder, "boundaryLines")}.dbf`,
  );
  const disputed = (lines as Source).features.filter(({ properties }) =>
    DISPUTED.test(String(properties.featurecla)),
  );
  const known = pointIndex(
    disputed.flatMap(({ geometry }) => lineStrings(geometry as LineString | MultiLineString)).map(densify),
  );
  const features = bordersOf(all).map(({ line, kind }): Feature<LineString, BorderProperties> => {
    const isKnown = kind !== "province" && isAlong(line, known);
    return border(line, kind === "province" ? 1 : 0, kind === "disputed" || isKnown);
  });
  const drawn = pointIndex(
    features
      .filter(({ properties }) => properties.level === 0 || properties.disputed)
      .map(({ geometry }) => densify(geometry.coordinates)),
  );
  const missing = disputed
    .flatMap(({ geometry }) => lineStrings(geometry as LineString | MultiLineString))
    .filter((line) => !isAlong(line, drawn))
    .map((line) => border(line, 0, true));
  writeFeatures("borders.geojson.gz", [...features, ...missing]);
};

const border = (
  line: Position[],
  level: 0 | 1,
  disputed: boolean,
): Feature<LineString, BorderProperties> => ({
  type: "Feature",
  properties: { level, disputed, minzoom: level === 0 ? 0 : 4 },
  geometry: {
    type: "LineString",
    coordinates: line.map(([lon = 0, lat = 0]) => [roundDegrees(lon, STEP), roundDegrees(lat, STEP)]),
  },
});

type Kind = "country" | "province" | "disputed";

/** Each shared arc once, sorted by what lies on its two sides. */
const bordersOf = (all: AreaTopology): { line: Position[]; kind: Kind }[] => {
  const kinds: Kind[] = ["country", "province", "disputed"];
  return kinds.flatMap((kind) => {
    const lines = mesh(all as never, all.objects.areas as never, (a, b) => a !== b && kindOf(a, b) === kind);
    return lines.coordinates.map((line) => ({ line, kind }));
  });
};

const kindOf = (a: object, b: object): Kind | undefined => {
  const [one, two] = [areaProperties(a), areaProperties(b)];
  if (one.code === two.code) return undefined;
  const isEdgeOf = (codes: ReadonlySet<string>, key: "country" | "code") =>
    codes.has(one[key]) !== codes.has(two[key]);
  if (isEdgeOf(DISPUTED_CODES, "code") || isEdgeOf(DISPUTED_COUNTRIES, "country")) return "disputed";
  return one.country === two.country ? "province" : "country";
};

const lineStrings = (shape: LineString | MultiLineString): Position[][] =>
  shape.type === "LineString" ? [shape.coordinates] : shape.coordinates;

/** With a point at least every half of SAME_LINE. */
const densify = (line: Position[]): Position[] =>
  line.flatMap(([x = 0, y = 0], i) => {
    const [px = x, py = y] = line[i - 1] ?? [];
    const steps = Math.max(1, Math.ceil(Math.hypot(x - px, y - py) / (SAME_LINE / 2)));
    return Array.from({ length: steps }, (_, k) => [x - ((x - px) * k) / steps, y - ((y - py) * k) / steps]);
  });

const cell = (x: number, y: number): string => `${Math.floor(x / SAME_LINE)},${Math.floor(y / SAME_LINE)}`;

/** The cells of a grid that the lines touch. */
const pointIndex = (lines: Position[][]): ReadonlySet<string> =>
  new Set(lines.flat().map(([x = 0, y = 0]) => cell(x, y)));

/** True if most of a line lies in touched cells or beside them. */
const isAlong = (line: Position[], touched: ReadonlySet<string>): boolean => {
  const points = densify(line);
  const near = points.filter(([x = 0, y = 0]) =>
    [-1, 0, 1].some((dx) =>
      [-1, 0, 1].some((dy) => touched.has(cell(x + dx * SAME_LINE, y + dy * SAME_LINE))),
    ),
  );
  return near.length > points.length * 0.6;
};
