import Papa, { type ParseResult, type Parser } from "papaparse";
import type { Imported, TableColumns } from "../../core/imported.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { type Collector, createCollector, type Progress } from "./collect.ts";
import { guessColumns } from "./csv-columns.ts";
import { numberIn } from "./csv-number.ts";
import { parseWkt } from "./wkt.ts";

const SAMPLE_ROWS = 5;
const MOST_COLUMNS = 1000;

/** Rows of so many letters are held at once: a million rows would keep the engine busy with memory alone. */
const CHUNK_LETTERS = 4 * 1024 * 1024;

/**
 * Reads a table with a header: comma, semicolon or tab between its cells. Which columns say where and what is guessed
 * from their names and first cells, unless they are given.
 */
export const readCsv = (
  file: string,
  text: string,
  progress: Progress,
  given: TableColumns | null,
): Result<Imported> => {
  const collector = createCollector("CSV", "row");
  let table: Result<Table> | null = null;
  Papa.parse<string[]>(text, {
    skipEmptyLines: "greedy",
    chunkSize: CHUNK_LETTERS,
    chunk: ({ data, meta }: ParseResult<string[]>, parser: Parser) => {
      const rows = table ? data : data.slice(1);
      table ??= openTable(file, data, given);
      if (!table.ok) return parser.abort();
      addRows(collector, table.value, rows);
      progress(meta.cursor / text.length);
    },
    complete: () => progress(1),
  });
  return closeTable(file, collector, table);
};

interface Table {
  readonly header: readonly string[];
  readonly columns: TableColumns;
  readonly sample: string[][];
  readonly positionOf: PositionOf | null;
  readonly cellsOf: Cells;
}

/** What the header and the first rows say. */
const openTable = (
  file: string,
  [first = [], ...rows]: readonly string[][],
  given: TableColumns | null,
): Result<Table> => {
  if (first.length > MOST_COLUMNS)
    return err(`${file}: ${first.length} columns came, at most ${MOST_COLUMNS} were wanted`);
  const header = distinct(first);
  const wrong = given && Object.values(given).find((name) => name !== null && !header.includes(name));
  if (wrong) return err(`${file}: it has no column "${wrong}", one of ${header.join(", ")} was wanted`);
  const columns = given ?? guessColumns(header, rows);
  const sample = rows.slice(0, SAMPLE_ROWS).map((row) => header.map((_, index) => row[index] ?? ""));
  return ok({
    header,
    columns,
    sample,
    positionOf: positionReader(header, columns),
    cellsOf: cellReader(header, columns),
  });
};

const addRows = (collector: Collector, { positionOf, cellsOf }: Table, rows: readonly string[][]): void => {
  if (positionOf)
    for (const row of rows) collector.add({ geometry: positionOf(row), properties: cellsOf(row) });
};

const closeTable = (file: string, collector: Collector, table: Result<Table> | null): Result<Imported> => {
  if (table && !table.ok) return table;
  if (!table || table.value.sample.length === 0)
    return err(`${file}: ${table ? 1 : 0} rows came, a header and at least one row were wanted`);
  const { header, columns, sample } = table.value;
  return ok(collector.result({ header, columns, rows: sample }));
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

type PositionOf = (row: readonly string[]) => unknown;

const positionReader = (header: readonly string[], columns: TableColumns): PositionOf | null => {
  const { lon, lat, wkt } = columns;
  if (wkt !== null) {
    const at = header.indexOf(wkt);
    return (row) => {
      const geometry = parseWkt(row[at] ?? "");
      return geometry.ok ? geometry.value : null;
    };
  }
  if (lon === null || lat === null) return null;
  const [x, y] = [header.indexOf(lon), header.indexOf(lat)];
  return (row) => ({ type: "Point", coordinates: [numberIn(row[x]), numberIn(row[y])] });
};

type Cells = (row: readonly string[]) => object;

/** The cells of a row that say something, under their columns' names; the chosen name is `name`. */
const cellReader = (header: readonly string[], { lon, lat, wkt, name }: TableColumns): Cells => {
  const kept = header.flatMap((key, index) =>
    [lon, lat, wkt].includes(key) ? [] : [{ key: key === name ? "name" : key, index }],
  );
  return (row) => {
    const cells: Record<string, string> = {};
    for (const { key, index } of kept) {
      const cell = row[index];
      // A setter of that name would take it.
      if (cell && key !== "__proto__") cells[key] = cell;
    }
    return cells;
  };
};
