import Papa from "papaparse";
import type { Imported, TableColumns } from "../../core/imported.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { createCollector, type Progress } from "./collect.ts";
import { guessColumns } from "./csv-columns.ts";
import { numberIn } from "./csv-number.ts";
import { parseWkt } from "./wkt.ts";

const SAMPLE_ROWS = 5;
const MOST_COLUMNS = 1000;

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
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: "greedy" });
  const [first, ...rows] = data;
  if (!first || rows.length === 0)
    return err(`${file}: ${data.length} rows came, a header and at least one row were wanted`);
  if (first.length > MOST_COLUMNS)
    return err(`${file}: ${first.length} columns came, at most ${MOST_COLUMNS} were wanted`);
  const header = distinct(first);
  const wrong = given && Object.values(given).find((name) => name !== null && !header.includes(name));
  if (wrong) return err(`${file}: it has no column "${wrong}", one of ${header.join(", ")} was wanted`);
  const columns = given ?? guessColumns(header, rows);
  const collector = createCollector("CSV", "row");
  const positionOf = positionReader(header, columns);
  const cellsOf = cellReader(header, columns);
  if (positionOf)
    collector.addAll(
      rows.map((row) => ({
        geometry: positionOf(row),
        properties: cellsOf(row),
      })),
      progress,
    );
  const sample = rows.slice(0, SAMPLE_ROWS).map((row) => header.map((_, index) => row[index] ?? ""));
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
