import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { GeometryCollection } from "geojson";
import { writeWhole } from "../disk/write-whole.ts";
import { seaFile } from "./basemap/sea.ts";
import { buildSea } from "./sea/build.ts";

/** A change in any of these makes the data file anew. */
const RECIPE = [
  ...readdirSync("src/make/sea").map((name) => `src/make/sea/${name}`),
  ...["links.ts", "mesh-file.ts", "vector.ts"].map((name) => `src/sea/${name}`),
].sort();
const FOLDER = "public/sea";
const TARGET = `${FOLDER}/sea.bin.gz`;
const STAMP = `${TARGET}.stamp`;
const NOTICE = `sea.bin.gz beside this file holds map data of others:
(c) OpenStreetMap contributors, Open Database License 1.0 (opendatacommons.org/licenses/odbl/1-0/), simplified to 500 m.
geo/base/SOURCES.md of the project says which file it was made from.
`;

const say = (line: string): void => {
  process.stderr.write(`sea: ${line}\n`);
};

const source = readFileSync(seaFile());
const hash = createHash("sha256").update(source);
for (const file of RECIPE) hash.update(readFileSync(file));
const stamp = hash.digest("hex");

if (existsSync(TARGET) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) {
  say(`${TARGET} is up to date`);
} else {
  const file = JSON.parse(source.toString("utf8")) as GeometryCollection; // its form is checked in buildSea
  const packed = gzipSync(buildSea(file, say), { level: 9 });
  writeWhole(TARGET, [packed]);
  writeWhole(STAMP, [Buffer.from(stamp)]);
  say(`${TARGET}: ${(packed.length / 1e6).toFixed(2)} MB`);
}
writeWhole(`${FOLDER}/LICENCE.txt`, [Buffer.from(NOTICE)]);
