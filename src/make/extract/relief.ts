import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Heights, readHeights } from "./etopo5.ts";
import { BASE } from "./source-files.ts";

/** Pixels of the world's square in Web Mercator: 16 tiles of 256. */
const SIZE = 4096;
/** The sun stands in the north-west, at 45°. */
const SUN = { x: -0.5, y: 0.5, z: Math.SQRT1_2 } as const;
/** Slopes are drawn so many times steeper than they are, or a 5' grid would look flat. */
const EXAGGERATION = 6;
const METERS_PER_CELL = 9277;
/** Shades are kept in steps of this, which the eye can't tell and which halves the file. */
const SHADE_STEP = 6;

/** Writes the hillshade of the land, a byte a pixel from the north-west: 128 is flat, less is shade, more is light. */
export const writeRelief = (folder: string): void => {
  const heights = readHeights(folder);
  const shades = new Uint8Array(SIZE * SIZE);
  for (let y = 0; y < SIZE; y++) {
    const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + 0.5)) / SIZE))) * 180) / Math.PI;
    for (let x = 0; x < SIZE; x++) {
      const lon = (360 * (x + 0.5)) / SIZE - 180;
      shades[y * SIZE + x] = shade(heights, lon, lat);
    }
  }
  writeFileSync(join(BASE, "relief.bin.gz"), gzipSync(shades, { level: 9 }));
};

const shade = (heights: Heights, lon: number, lat: number): number => {
  const land = (dx: number, dy: number) => Math.max(0, sample(heights, (lat + 90) * 12 + dy, lon * 12 + dx));
  const width = METERS_PER_CELL * Math.max(0.1, Math.cos((lat * Math.PI) / 180));
  const east = ((land(1, 0) - land(-1, 0)) * EXAGGERATION) / (2 * width);
  const north = ((land(0, 1) - land(0, -1)) * EXAGGERATION) / (2 * METERS_PER_CELL);
  const light = (SUN.z - east * SUN.x - north * SUN.y) / Math.hypot(east, north, 1);
  const value = 128 + (light - SUN.z) * 180;
  return Math.max(0, Math.min(255, 128 + Math.round((value - 128) / SHADE_STEP) * SHADE_STEP));
};

/** Between the grid's nodes, evenly. */
const sample = (heights: Heights, row: number, column: number): number => {
  const [y, x] = [Math.floor(row), Math.floor(column)];
  const [fy, fx] = [row - y, column - x];
  const at = (dy: number, dx: number) => heights.at(y + dy, x + dx + heights.columns);
  return (at(0, 0) * (1 - fx) + at(0, 1) * fx) * (1 - fy) + (at(1, 0) * (1 - fx) + at(1, 1) * fx) * fy;
};
