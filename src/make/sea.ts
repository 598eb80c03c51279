import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";
import type { GeometryCollection } from "geojson";
import { buildSea } from "./sea/build.ts";

const SOURCE = "node_modules/@geo-maps/earth-seas-10m/map.geo.json";
/** A change in any of these makes the data file anew. */
const RECIPE = [
  ...readdirSync("src/make/sea").map((name) => `src/make/sea/${name}`),
  ...["links.ts", "mesh-file.ts", "vector.ts"].map((name) => `src/sea/${name}`),
].sort();
const TARGET = "public/sea/sea.bin.gz";
const STAMP = `${TARGET}.stamp`;

const say = (line: string): void => {
  process.stderr.write(`sea: ${line}\n`);
};

/** Writes under a name of its own, then renames: a reader sees the old file or the new one, never half of it. */
const writeWhole = (path: string, data: Uint8Array | string): void => {
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, data);
  renameSync(part, path);
};

const source = readFileSync(SOURCE);
const hash = createHash("sha256").update(source);
for (const file of RECIPE) hash.update(readFileSync(file));
const stamp = hash.digest("hex");

if (existsSync(TARGET) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) {
  say(`${TARGET} is up to date`);
} else {
  const file = JSON.parse(source.toString("utf8")) as GeometryCollection; // its form is checked in buildSea
  const packed = gzipSync(buildSea(file, say), { level: 9 });
  mkdirSync(dirname(TARGET), { recursive: true });
  writeWhole(TARGET, packed);
  writeWhole(STAMP, stamp);
  say(`${TARGET}: ${(packed.length / 1e6).toFixed(2)} MB`);
}
