import Papa, { type ParseResult, type Parser } from "papaparse";
import type { Imported, TableColumns } from "../../core/imported.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { unguarded } from "../csv-guard.ts";
import { type Collector, createCollector, type Progress } from "./collect.ts";
import { angleIn, type CellAngle, geometryIn, positionIn } from "./csv-cells.ts";
import { guessColumns } from "./csv-columns.ts";
import { type Layout, readLayout } from "./csv-layout.ts";
import { swappedDoubt } from "./csv-pairs.ts";
import { isRecord } from "./geometry.ts";

const SAMPLE_ROWS = 5;
const SHOWN = 60;
const MOST_COLUMNS = 1000;

/** Rows of so many letters are held at once: a million rows would keep the engine busy with memory alone. */
const LEAST_CHUNK_LETTERS = 4 * 1024 * 1024;
/** A quote that never ends is looked for once more in every chunk. */
const MOST_CHUNKS = 16;

/**
 * Reads a table: comma, semicolon, tab or bar between its cells. Which columns say where and what is guessed from their
 * headings and cells, unless they are given; where that is not certain, no row is taken, and `table.doubt` says why.
 */
export const readCsv = (
  file: string,
  text: string,
  progress: Progress,
  given: TableColumns | null,
): Result<Imported> => {
  const layout = readLayout(text);
  const collector = createCollector("CSV", "row");
  let table: Result<Table> | null = null;
  Papa.parse<string[]>(layout.start > 0 ? text.slice(layout.start) : text, {
    delimiter: layout.delimiter,
    skipEmptyLines: "greedy",
    chunkSize: Math.max(LEAST_CHUNK_LETTERS, Math.ceil(text.length / MOST_CHUNKS)),
    chunk: ({ data, meta }: ParseResult<string[]>, parser: Parser) => {
      const rows = table ? data : data.slice((layout.headerRow ?? -1) + 1);
      table ??= openTable(file, layout, data, given);
      if (!table.ok) return parser.abort();
      addRows(collector, table.value, rows);
      progress(meta.cursor / text.length);
    },
    complete: () => progress(1),
  });
  if ((layout.headerRow ?? 0) > 0)
    collector.drop("a row before the headings", `row 1 of ${layout.headerRow}`, layout.headerRow ?? 0);
  return closeTable(file, collector, table);
};

interface Table {
  readonly header: readonly string[];
  readonly columns: TableColumns;
  readonly doubt: string | null;
  readonly sample: string[][];
  readonly placeOf: PlaceOf | null;
  readonly cellsOf: Cells;
  /** Of guessed columns: rows that speak for latitude and longitude being exchanged, and rows that speak against it. */
  readonly swapped: { for: number; against: number } | null;
}

/** What the headings and the first rows say. */
const openTable = (
  file: string,
  { delimiter, headerRow }: Layout,
  all: readonly string[][],
  given: TableColumns | null,
): Result<Table> => {
  const rows = all.slice((headerRow ?? -1) + 1);
  const widest = rows.slice(0, SAMPLE_ROWS).reduce((width, row) => Math.max(width, row.length), 0);
  const named = headerRow === null ? new Array<string>(widest).fill("") : (all[headerRow] ?? []);
  if (named.length > MOST_COLUMNS)
    return err(`${file}: ${named.length} columns came, at most ${MOST_COLUMNS} were wanted`);
  const header = distinct(named);
  const wrong = given && Object.values(given).find((name) => name && !header.includes(name));
  if (wrong) return err(`${file}: it has no column "${wrong}", one of ${header.join(", ")} was wanted`);
  const { columns, doubt } = given
    ? { columns: given, doubt: null }
    : guessColumns(header, named, rows, delimiter);
  const sample = rows.slice(0, SAMPLE_ROWS).map((row) => header.map((_, index) => row[index] ?? ""));
  return ok({
    header,
    columns,
    doubt,
    sample,
    placeOf: placeReader(header, columns),
    cellsOf: cellReader(header, columns),
    swapped: given ? null : { for: 0, against: 0 },
  });
};

const addRows = (
  collector: Collector,
  { header, placeOf, cellsOf, swapped }: Table,
  rows: readonly string[][],
): void => {
  if (!placeOf) return;
  for (const row of rows) {
    // A comma that no quotes hold moves all that follows it.
    if (row.length > header.length && row.slice(header.length).some((cell) => cell.trim() !== "")) {
      collector.skip("a row with more cells than there are headings", row.join(" | ").slice(0, SHOWN));
      continue;
    }
    const last = row.at(-1) ?? "";
    if (row.length < header.length && last.includes("\n")) {
      const lines = last.trimEnd().split("\n").length;
      collector.skip("a line in a quote that never ends", last.slice(0, SHOWN), lines);
      continue;
    }
    const place = placeOf(row);
    if (place.ok) collector.add({ geometry: place.value, properties: cellsOf(row) });
    else collector.skip(place.error.why, place.error.came);
    const turn = swapped && turnOf(place.ok ? place.value : null);
    if (swapped && turn) swapped[turn]++;
  }
};

type Point = { readonly type: "Point"; readonly coordinates: readonly unknown[] };
const isPoint = (geometry: unknown): geometry is Point => isRecord(geometry) && geometry.type === "Point";

/** What a point says of its columns: a latitude beyond 90° where the longitude is not, or the other way round. */
const turnOf = (geometry: unknown): "for" | "against" | null => {
  const [lon, lat] = isPoint(geometry) ? geometry.coordinates.map(Number).map(Math.abs) : [];
  if (lon === undefined || lat === undefined || Math.max(lon, lat) > 180 || Math.max(lon, lat) <= 90)
    return null;
  if (lat > 90) return lon <= 90 ? "for" : null;
  return "against";
};

const closeTable = (file: string, collector: Collector, table: Result<Table> | null): Result<Imported> => {
  if (table && !table.ok) return table;
  if (!table || table.value.sample.length === 0)
    return err(`${file}: ${table ? 1 : 0} rows came, a header and at least one row were wanted`);
  const { header, columns, doubt, sample, swapped } = table.value;
  if (!swapped || swapped.for === 0 || swapped.against > 0)
    return ok(collector.result({ header, columns, rows: sample, doubt }));
  // Rows whose numbers are small enough both ways would land in a wrong place, and nobody would see it.
  const nothing = createCollector("CSV", "row");
  const none = { lon: null, lat: null, wkt: null, name: columns.name };
  return ok(nothing.result({ header, columns: none, rows: sample, doubt: swappedDoubt(columns) }));
};

/** A header may leave a name out or use it twice. */
const distinct = (header: readonly string[]): string[] => {
  const seen = new Set<string>();
  return header.map((cell, index) => {
    const name = cell.trim() || `column ${index + 1}`;
    const free = seen.has(name) ? `${name} (${index + 1})` : name;
    seen.add(free);
    return free;
  });
};

/** Where a row is, as GeoJSON still to be checked. */
type PlaceOf = (row: readonly string[]) => Result<unknown, { readonly why: string; readonly came: string }>;

const placeReader = (header: readonly string[], columns: TableColumns): PlaceOf | null => {
  const { lon, lat, wkt, latLon, lonLat } = columns;
  const indexOf = (name: string | null | undefined) => (name ? header.indexOf(name) : -1);
  if (wkt !== null) return geometryReader(indexOf(wkt));
  if (lon !== null && lat !== null) return pairReader(indexOf(lon), indexOf(lat));
  const both = indexOf(latLon ?? lonLat);
  if (both < 0) return null;
  const order = latLon ? "lat-lon" : "lon-lat";
  return (row) => {
    const position = positionIn(row[both], order);
    return point(typeof position === "string" ? [position] : position);
  };
};

const point = (coordinates: readonly (number | string)[]) => ok({ type: "Point", coordinates });

const geometryReader =
  (index: number): PlaceOf =>
  (row) => {
    const geometry = geometryIn(row[index]);
    return geometry.ok ? geometry : err({ why: geometry.error, came: (row[index] ?? "").slice(0, SHOWN) });
  };

const pairReader =
  (x: number, y: number): PlaceOf =>
  (row) => {
    const [lon, lat] = [angleIn(row[x]), angleIn(row[y])];
    const isCrossed = axisOf(lon) === "lat" || axisOf(lat) === "lon";
    return isCrossed
      ? err({ why: "a letter of the other axis", came: `${row[y]}, ${row[x]}`.slice(0, SHOWN) })
      : point([degreesOf(lon), degreesOf(lat)]);
  };

const axisOf = (angle: CellAngle | string) => (typeof angle === "string" ? undefined : angle.axis);
const degreesOf = (angle: CellAngle | string) => (typeof angle === "string" ? angle : angle.degrees);

type Cells = (row: readonly string[]) => object;

/** The cells of a row that say something, under their columns' names; the chosen name is `name`. */
const cellReader = (header: readonly string[], columns: TableColumns): Cells => {
  const { name, ...places } = columns;
  const used = new Set(Object.values(places));
  const kept = header.flatMap((key, index) =>
    used.has(key) ? [] : [{ key: key === name ? "name" : key, index }],
  );
  return (row) => {
    const cells: Record<string, string> = {};
    for (const { key, index } of kept) {
      const cell = row[index];
      // A setter of that name would take it.
      if (cell && key !== "__proto__") cells[key] = unguarded(cell);
    }
    return cells;
  };
};
