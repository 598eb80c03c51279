import { readFileSync } from "node:fs";
import { sourcePath } from "./source-files.ts";

/** Heights in metres above the sea on a 5' grid: rows from 90° S to 90° N, columns from 0° E. */
export interface Heights {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): number;
}

/** Where the one variable's numbers start in the NetCDF-3 file, big-endian float32. */
const DATA_OFFSET = 52_552;
const ROWS = 2161;
const COLUMNS = 4320;

/** Reads NOAA's ETOPO5 as the ferret-datasets package has it. */
export const readHeights = (folder: string): Heights => {
  const bytes = readFileSync(sourcePath(folder, "etopo5"));
  const heights = new Float32Array(ROWS * COLUMNS);
  for (let i = 0; i < heights.length; i++) heights[i] = bytes.readFloatBE(DATA_OFFSET + 4 * i);
  return {
    rows: ROWS,
    columns: COLUMNS,
    at: (row, column) => {
      const y = Math.min(ROWS - 1, Math.max(0, row));
      return heights[y * COLUMNS + ((column + COLUMNS) % COLUMNS)] ?? 0;
    },
  };
};
