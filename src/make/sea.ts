import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";
import type { GeometryCollection } from "geojson";
import { buildSea, RECIPE } from "./sea/build.ts";

const SOURCE = "node_modules/@geo-maps/earth-seas-10m/map.geo.json";
const TARGET = "public/sea/sea.bin.gz";
const STAMP = `${TARGET}.stamp`;

const say = (line: string): void => {
  process.stderr.write(`sea: ${line}\n`);
};

const source = readFileSync(SOURCE);
const stamp = createHash("sha256").update(source).update(JSON.stringify(RECIPE)).digest("hex");
if (existsSync(TARGET) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) {
  say(`${TARGET} is up to date`);
} else {
  const file = JSON.parse(source.toString("utf8")) as GeometryCollection; // its form is checked in buildSea
  const packed = gzipSync(buildSea(file, say), { level: 9 });
  mkdirSync(dirname(TARGET), { recursive: true });
  writeFileSync(`${TARGET}.part`, packed);
  renameSync(`${TARGET}.part`, TARGET);
  writeFileSync(STAMP, stamp);
  say(`${TARGET}: ${(packed.length / 1e6).toFixed(2)} MB`);
}
