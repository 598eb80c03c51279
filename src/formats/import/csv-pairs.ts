import type { LonLat } from "../../core/geodesy.ts";
import type { TableColumns } from "../../core/imported.ts";
import { angleIn, type CellAngle, decimalsOf } from "./csv-cells.ts";
import { type Heading, isAboutPositions, isMinutes, isOtherDatum } from "./csv-headings.ts";

/** A column of a table, with the cells of the rows that are looked at. */
export interface Column {
  readonly name: string;
  readonly index: number;
  readonly heading: Heading | null;
  readonly cells: readonly string[];
}

/** One way to read where each row is, and why it is not certain. */
export interface Candidate {
  readonly columns: Partial<TableColumns>;
  readonly at: (row: readonly string[]) => LonLat | null;
  readonly doubt: string | null;
}

/** How two columns came to be taken for latitude and longitude, the surest first. */
const KINDS = ["sure", "letters", "doubtful", "named", "xy"] as const;
type Kind = (typeof KINDS)[number];

interface Pair {
  readonly kind: Kind;
  readonly lat: Column;
  readonly lon: Column;
}

/** Of a column's cells, so many are what its heading says: others may be mistakes. */
export const MOST_CELLS = 0.5;
/** Degrees are written to a hundred metres and better, widths and lengths in metres seldom are. */
const DEGREE_DECIMALS = 3;
const DEGREE_SHARE = 1 / 3;

/** The pairs of columns that may be latitude and longitude, those of the surest kind alone. */
export const pairCandidates = (
  columns: readonly Column[],
  delimiter: string,
): { readonly isSure: boolean; readonly candidates: Candidate[] } => {
  const pairs = [...headedPairs(columns), ...letteredPairs(columns)];
  const kind = KINDS.find((each) => pairs.some((pair) => pair.kind === each)) ?? "xy";
  const candidates = pairs
    .filter((pair) => pair.kind === kind)
    .map((pair) => candidateOf(pair, columns, delimiter));
  return { isSure: kind === "sure" || kind === "letters", candidates };
};

const headedPairs = (columns: readonly Column[]): Pair[] => {
  const filled = columns.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const of = (axis: Heading["axis"]) => filled.filter(({ heading }) => heading?.axis === axis);
  const pairs = (lats: readonly Column[], lons: readonly Column[]) =>
    lats.flatMap((lat) =>
      lons.flatMap((lon) => (lat.heading?.rest === lon.heading?.rest ? [{ lat, lon }] : [])),
    );
  return [
    ...pairs(of("lat"), of("lon")).flatMap((pair) => {
      const rest = pair.lat.heading?.rest ?? "";
      if (isAboutPositions(rest) || (isMinutes(rest) && !hasMost(columns))) return [];
      const isSure = pair.lat.heading?.isSure || pair.lon.heading?.isSure;
      const kind: Kind = !isSure ? "doubtful" : rest === "" ? "sure" : "named";
      return [{ ...pair, kind }];
    }),
    ...pairs(of("y"), of("x")).flatMap((pair) =>
      pair.lat.heading?.rest === "" ? [{ ...pair, kind: "xy" as const }] : [],
    ),
  ];
};

/** Columns whose cells have letters: all N or S in one, all E or W in the other. */
const letteredPairs = (columns: readonly Column[]): Pair[] => {
  const of = (axis: "lat" | "lon") =>
    columns.filter(({ cells }) => {
      const angles = cells.flatMap((cell) => anglesOf(cell));
      return (
        angles.length > 0 &&
        angles.every((angle) => angle.axis === axis) &&
        shareOf(cells, angles) >= MOST_CELLS
      );
    });
  const [[lat, ...otherLats], [lon, ...otherLons]] = [of("lat"), of("lon")];
  return lat && lon && otherLats.length + otherLons.length === 0 ? [{ kind: "letters", lat, lon }] : [];
};

const anglesOf = (cell: string): CellAngle[] => {
  const angle = angleIn(cell);
  return typeof angle === "string" ? [] : [angle];
};

const shareOf = (cells: readonly string[], good: readonly unknown[]): number =>
  good.length / cells.filter((cell) => cell !== "").length;

const candidateOf = (pair: Pair, columns: readonly Column[], delimiter: string): Candidate => {
  const { lat, lon } = pair;
  return {
    columns: { lat: lat.name, lon: lon.name },
    at: (row) => pointOf(row[lat.index], row[lon.index]),
    doubt:
      valueDoubt(pair, delimiter) ??
      partsDoubt(pair, columns) ??
      signDoubt(pair, columns) ??
      datumDoubt(pair),
  };
};

/** A row's position; null unless both are angles in range, of the axis that their letters name. */
const pointOf = (latCell: string | undefined, lonCell: string | undefined): LonLat | null => {
  const [lat, lon] = [angleIn(latCell), angleIn(lonCell)];
  if (typeof lat === "string" || typeof lon === "string") return null;
  const fits =
    lat.axis !== "lon" && lon.axis !== "lat" && Math.abs(lat.degrees) <= 90 && Math.abs(lon.degrees) <= 180;
  return fits ? [lon.degrees, lat.degrees] : null;
};

const names = ({ lat, lon }: Pair): string => `"${lat.name}" and "${lon.name}"`;

const valueDoubt = (pair: Pair, delimiter: string): string | null => {
  const { lat, lon, kind } = pair;
  const letters = `the letters in ${names(pair)} say the other way round than their headings: are the two swapped?`;
  if (lat.heading?.axis === "lon" || lon.heading?.axis === "lat") return letters;
  const rows = lat.cells.flatMap((cell, row) => {
    const other = lon.cells[row] ?? "";
    return cell === "" || other === "" ? [] : [[cell, other] as const];
  });
  const good = rows.filter(([first, second]) => pointOf(first, second));
  if (good.length === 0 || good.length < rows.length * MOST_CELLS) {
    const swapped = rows.filter(([first, second]) => pointOf(second, first)).length;
    if (swapped >= rows.length * MOST_CELLS && swapped > 0)
      return isLettered(lat.cells) ? letters : swappedDoubt({ lat: lat.name, lon: lon.name });
    return `${names(pair)} hold no degrees (${rows[0]?.join(", ").slice(0, 60) ?? "empty"}): are they metres of a projection? Degrees of WGS84 (EPSG:4326) were wanted`;
  }
  if (kind !== "doubtful" && kind !== "xy") return null;
  const looksLikeDegrees = [lat, lon].every(({ cells }) => isLikeDegrees(cells, delimiter));
  return looksLikeDegrees ? null : `${names(pair)} may be degrees or lengths`;
};

const isLettered = (cells: readonly string[]): boolean =>
  cells.flatMap(anglesOf).some(({ axis }) => axis !== undefined);

export const swappedDoubt = ({ lat, lon, latLon, lonLat }: Partial<TableColumns>): string =>
  lat && lon
    ? `"${lat}" is beyond 90° where "${lon}" is not: are the two swapped?`
    : `in "${latLon ?? lonLat}" what would be the latitude is beyond 90°: is the longitude first?`;

/** Marks of degrees, or many decimals. Beside commas "25,258" may be thousands. */
const isLikeDegrees = (cells: readonly string[], delimiter: string): boolean => {
  const filled = cells.filter((cell) => cell !== "");
  const like = filled.filter((cell) => {
    const angle = angleIn(cell);
    if (typeof angle === "string") return false;
    const isThousands = delimiter === "," && /^[+-]?\d{1,3},\d{3}$/.test(cell.trim());
    return angle.isMarked || (decimalsOf(cell) >= DEGREE_DECIMALS && !isThousands);
  });
  return like.length >= filled.length * DEGREE_SHARE;
};

const hasMost = (columns: readonly Column[]): boolean =>
  columns.some(({ heading }) => /\bmax/.test(heading?.rest ?? ""));

/** Minutes and seconds in columns of their own. */
const partsDoubt = ({ lat, lon }: Pair, columns: readonly Column[]): string | null => {
  const part = columns.find(
    ({ name, heading }) =>
      name !== lat.name &&
      name !== lon.name &&
      (heading?.axis === "lat" || heading?.axis === "lon") &&
      isMinutes(heading.rest),
  );
  return part && !hasMost(columns)
    ? `"${part.name}" may hold minutes or seconds of "${lat.name}" and "${lon.name}": an angle in one column was wanted`
    : null;
};

/** South and west in a column of their own, or said by the heading, where the number has no sign. */
const signDoubt = ({ lat, lon }: Pair, columns: readonly Column[]): string | null => {
  const isPositive = (cell: string | undefined) => {
    const angle = angleIn(cell);
    return typeof angle !== "string" && angle.axis === undefined && angle.degrees > 0;
  };
  const backward = [lat, lon].find(({ heading, cells }) => heading?.isBackward && cells.some(isPositive));
  if (backward)
    return `"${backward.name}" may count towards the west or south: a minus before its numbers was wanted`;
  for (const { name, cells } of columns) {
    const filled = cells.filter((cell) => cell !== "");
    for (const [axis, letters, away] of SIGNS) {
      if (filled.length === 0 || !filled.every((cell) => letters.test(cell.trim()))) continue;
      const numbers = axis === "lat" ? lat.cells : lon.cells;
      if (cells.some((cell, row) => away.test(cell.trim()) && isPositive(numbers[row])))
        return `"${name}" says ${axis === "lat" ? "north or south" : "east or west"} where "${axis === "lat" ? lat.name : lon.name}" has no sign: both in one column were wanted`;
    }
  }
  return null;
};
const SIGNS = [
  ["lat", /^(?:[ns]|north|south|[北南](?:[纬緯])?)$/i, /^[s南]/i],
  ["lon", /^(?:[ew]|east|west|[东東西](?:[经經])?)$/i, /^[w西]/i],
] as const;

const datumDoubt = ({ lat, lon }: Pair): string | null =>
  isOtherDatum(lat.heading?.rest ?? "")
    ? `"${lat.name}" and "${lon.name}" are in another system (${lat.heading?.rest}): degrees of WGS84 (EPSG:4326) were wanted`
    : null;
