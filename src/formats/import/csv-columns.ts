import type { LonLat } from "../../core/geodesy.ts";
import type { TableColumns } from "../../core/imported.ts";
import type { Result } from "../../core/result.ts";
import { geometryIn, isHexWkb, looksLikeGeometry, type Order, positionIn } from "./csv-cells.ts";
import { isPositionHeading, isProjected, plainHeading, readHeading, readOrder } from "./csv-headings.ts";
import { type Candidate, type Column, MOST_CELLS, pairCandidates } from "./csv-pairs.ts";
import { isRecord, readGeometry } from "./geometry.ts";
import { NAME_KEYS } from "./properties.ts";

/** Which columns say where something is; or, where that is not certain, why none is taken. */
export interface ColumnGuess {
  readonly columns: TableColumns;
  readonly doubt: string | null;
}

/** Two ways to say where a row is mean the same up to a kilometre, and for all but a few rows. */
const SAME_DEGREES = 0.01;
const FEW_ROWS = 0.1;
/** Cells that are looked at: of a wide table fewer rows. */
const [MOST_LOOKED_AT, MOST_ROWS, LEAST_ROWS] = [50_000, 1000, 20];

/**
 * Which columns say where, by their headings and by what stands in them. The surest kind of column leads; where two of a
 * kind say different things, or a heading or value speaks against what another says, none is taken. `header` are the names
 * of the columns, no two alike, `headings` what stands above them.
 */
export const guessColumns = (
  header: readonly string[],
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  delimiter: string,
): ColumnGuess => {
  const count = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, Math.floor(MOST_LOOKED_AT / header.length)));
  const sample = rows.slice(0, count);
  const columns = header.map((name, index): Column => {
    const cells = sample.map((row) => row[index]?.trim() ?? "");
    return { name, index, heading: readHeading(headings[index] ?? ""), cells };
  });
  const none: TableColumns = { lon: null, lat: null, wkt: null, name: nameColumn(header) };
  const pairs = pairCandidates(columns, delimiter);
  const positions = columns.flatMap((column) => positionCandidates(column));
  const sure = [
    ...columns.flatMap(geometryCandidates),
    ...(pairs.isSure ? pairs.candidates : []),
    ...positions.filter(({ doubt }) => doubt === null),
  ];
  const found = [sure, pairs.candidates, positions].find((kind) => kind.length > 0) ?? [];
  const best = decide(found, sample) ?? { columns: {}, doubt: whyNone(header) };
  return { columns: best.doubt === null ? { ...none, ...best.columns } : none, doubt: best.doubt };
};

type Decision = Pick<Candidate, "columns" | "doubt">;

/** The first that is certain, if all that are certain say the same. */
const decide = (found: readonly Candidate[], rows: readonly (readonly string[])[]): Decision | undefined => {
  const certain = found.filter(({ doubt }) => doubt === null);
  const [first, ...others] = certain;
  if (!first) return found[0];
  const other = others.find((each) => !saysTheSame(first, each, rows));
  return other
    ? { columns: {}, doubt: `${namesOf(first)} and ${namesOf(other)} say different places: which are meant?` }
    : first;
};

const namesOf = ({ columns }: Candidate): string =>
  Object.values(columns)
    .map((name) => `"${name}"`)
    .join(" with ");

const saysTheSame = (a: Candidate, b: Candidate, rows: readonly (readonly string[])[]): boolean => {
  let [both, different] = [0, 0];
  for (const row of rows) {
    const [one, other] = [a.at(row), b.at(row)];
    if (!one || !other) continue;
    both++;
    const turn = Math.abs(one[0] - other[0]) % 360;
    if (Math.min(turn, 360 - turn) > SAME_DEGREES || Math.abs(one[1] - other[1]) > SAME_DEGREES) different++;
  }
  return different <= both * FEW_ROWS;
};

/** A column of well-known text or GeoJSON. */
const geometryCandidates = ({ name, index, cells }: Column): Candidate[] => {
  const like = cells.filter(looksLikeGeometry);
  const filled = cells.filter((cell) => cell !== "").length;
  if (like.length === 0 || like.length < filled * MOST_CELLS) {
    const isBinary = filled > 0 && cells.filter(isHexWkb).length >= filled * MOST_CELLS;
    const doubt = `"${name}" holds well-known binary: well-known text (ST_AsText) was wanted`;
    return isBinary ? [{ columns: { wkt: name }, at: () => null, doubt }] : [];
  }
  const isRead = (cell: string) => {
    const geometry = geometryIn(cell);
    return geometry.ok && readGeometry(geometry.value).ok;
  };
  const doubt =
    like.filter(isRead).length >= like.length * MOST_CELLS
      ? null
      : `"${name}" holds geometries that can't be read (${like[0]?.slice(0, 40)}): WGS84 degrees (EPSG:4326) were wanted`;
  return [{ columns: { wkt: name }, at: (row) => pointOf(geometryIn(row[index])), doubt }];
};

const pointOf = (geometry: Result<unknown>): LonLat | null => {
  const isPoint = geometry.ok && isRecord(geometry.value) && geometry.value.type === "Point";
  const read = isPoint ? readGeometry(geometry.value) : null;
  const [point] = read?.ok ? read.value : [];
  return point?.type === "Point" ? [point.coordinates[0] ?? 0, point.coordinates[1] ?? 0] : null;
};

const ORDERS = ["lat-lon", "lon-lat"] as const;

/** A column that holds both numbers: in an order that its notation, its heading or all of its values say. */
const positionCandidates = ({ name, index, heading, cells }: Column): Candidate[] => {
  if (heading?.axis === "lat" || heading?.axis === "lon") return [];
  const said = readOrder(name);
  let [filled, read, telling] = [0, 0, 0];
  const only = { "lat-lon": 0, "lon-lat": 0 };
  for (const cell of cells) {
    if (cell === "") continue;
    filled++;
    const [first, second] = ORDERS.map((order) => inRange(positionIn(cell, order)));
    if (!first && !second) continue;
    read++;
    if (!first) only["lon-lat"]++;
    else if (!second) only["lat-lon"]++;
    else if (first[0] === second[0] && first[1] === second[1]) telling++;
  }
  if (read === 0 || read < filled * MOST_CELLS) return [];
  const make = (order: Order, doubt: string | null): Candidate[] => [
    {
      columns: order === "lat-lon" ? { latLon: name } : { lonLat: name },
      at: (row) => inRange(positionIn(row[index], order)),
      doubt,
    },
  ];
  const isAgainst =
    ORDERS.some((order) => order !== said && only[order] > 0) && (said === null || only[said] === 0);
  if (telling === read || (said !== null && !isAgainst)) return make(said ?? "lat-lon", null);
  const byValues = ORDERS.find((order) => only[order] === read - telling);
  if (said === null && byValues && isPositionHeading(name)) return make(byValues, null);
  return make("lat-lon", `"${name}" holds two numbers: which of them is the latitude is not certain`);
};

const inRange = (position: LonLat | string): LonLat | null =>
  typeof position !== "string" && Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90
    ? position
    : null;

const MOST_NAMED = 12;
const whyNone = (header: readonly string[]): string => {
  const projected = header.filter(isProjected);
  if (projected.length > 0)
    return `${projected.map((name) => `"${name}"`).join(", ")} are of a projection in metres: latitude and longitude (WGS84, EPSG:4326) were wanted`;
  const named = header.slice(0, MOST_NAMED).join(", ");
  return `no column says where: the columns are ${named}${header.length > MOST_NAMED ? ", …" : ""}`;
};

const nameColumn = (header: readonly string[]): string | null => {
  const plain = header.map((name) => name.trim().toLowerCase());
  const key = NAME_KEYS.find((each) => plain.includes(each));
  if (key !== undefined) return header[plain.indexOf(key)] ?? null;
  const loose = header.map(plainHeading);
  const other = NAME_KEYS.find((each) => loose.includes(plainHeading(each)));
  return (other === undefined ? undefined : header[loose.indexOf(plainHeading(other))]) ?? null;
};
