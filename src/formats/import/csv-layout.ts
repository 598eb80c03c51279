import Papa from "papaparse";
import { angleIn, looksLikeGeometry } from "./csv-cells.ts";
import { readHeading, readOrder } from "./csv-headings.ts";

/** How a table is laid out. */
export interface Layout {
  readonly delimiter: string;
  /** Letters before the first row: Excel's line "sep=;". */
  readonly start: number;
  /** Rows before the one that names the columns; null where none does. */
  readonly headerRow: number | null;
}

/** So much of a table is looked at, and so many rows of it. */
const [HEAD_LETTERS, HEAD_ROWS] = [64 * 1024, 100];
/** Words about a table stand in so many rows before its headings. */
const MOST_ROWS_BEFORE = 10;
/** Of two that fit as well, the one that stands in numbers and words less often leads. */
const DELIMITERS = ["\t", ";", "|", ","] as const;
const SEPARATOR_LINE = /^sep=([^\r\n])\r?\n/i;

/** Finds out what is between the cells, and which row names the columns. */
export const readLayout = (text: string): Layout => {
  const [line = "", separator] = SEPARATOR_LINE.exec(text.slice(0, 20)) ?? [];
  const head = text.slice(line.length, line.length + HEAD_LETTERS);
  const fits = (separator === undefined ? DELIMITERS : [separator]).map((delimiter) =>
    fitOf(head, delimiter),
  );
  const best = fits.reduce((one, other) => (other.score > one.score ? other : one));
  return { delimiter: best.delimiter, start: line.length, headerRow: best.headerRow };
};

interface Fit {
  readonly delimiter: string;
  readonly headerRow: number | null;
  readonly score: number;
}

/** How well a table fits together with one delimiter: its headings say where, and its rows are equally long. */
const fitOf = (head: string, delimiter: string): Fit => {
  const { data } = Papa.parse<string[]>(head, { delimiter, preview: HEAD_ROWS, skipEmptyLines: "greedy" });
  // The last row may be cut off.
  const rows = data.length > 2 && data.length < HEAD_ROWS ? data.slice(0, -1) : data;
  const named = rows.slice(0, MOST_ROWS_BEFORE + 1).findIndex(saysWhere);
  const headerRow = named >= 0 ? named : hasHeadings(rows) ? 0 : null;
  const body = rows.slice(headerRow ?? 0);
  const width = body[0]?.length ?? 0;
  const alike = body.filter((row) => row.length === width).length / Math.max(1, body.length);
  const torn = rows.filter((row) => row.some(isTornGeometry)).length;
  const isTorn = torn > rows.filter((row) => row.some((cell) => looksLikeGeometry(cell.trim()))).length / 2;
  return { delimiter, headerRow, score: isTorn ? -1 : (named >= 0 ? 4 : 0) + (width > 1 ? 2 : 0) + alike };
};

/** Well-known text that was cut at its commas. */
const isTornGeometry = (cell: string): boolean => {
  const text = cell.trim();
  return looksLikeGeometry(text) && text.split("(").length !== text.split(")").length;
};

/** Whether a row's cells name latitude and longitude. Below the first row, where names stand too, in plain words alone. */
const saysWhere = (row: readonly string[], index: number): boolean => {
  const headings = row.flatMap((cell) => (isPlace(cell) ? [] : (readHeading(cell) ?? [])));
  const isPair = headings.some(
    ({ axis, rest, isWithin }) =>
      axis === "lat" &&
      headings.some((other) => other.axis === "lon" && other.rest === rest) &&
      (index === 0 || (rest === "" && !isWithin)),
  );
  return isPair || (index === 0 && row.some((cell) => readOrder(cell) !== null && !isPlace(cell)));
};

/** Whether a cell is a value: "lat 1" is a heading. */
const isPlace = (cell = ""): boolean =>
  (typeof angleIn(cell) !== "string" && !LABEL.test(cell)) || looksLikeGeometry(cell.trim());
const LABEL = /^\s*(?:lat|lo?ng?)/i;

/** Whether the first row names columns: no cell of it is a number, or geometry, as most of those below it are. */
const hasHeadings = ([first = [], ...rows]: readonly (readonly string[])[]): boolean =>
  !first.some(
    (cell, index) => isPlace(cell) && rows.filter((row) => isPlace(row[index])).length >= rows.length / 2,
  );
