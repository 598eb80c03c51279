// How long it takes to read a million points, and what memory it takes: `npm run bench:import`.
import { performance } from "node:perf_hooks";
import { strToU8 } from "fflate";
import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { Feature } from "geojson";
import { readImport } from "../../src/formats/import/read-import.ts";

const COUNT = Number(process.argv[2] ?? 1_000_000);

const lon = (index: number): number => Number((((index * 0.618034) % 1) * 360 - 180).toFixed(5));
const lat = (index: number): number => Number((((index * 0.754878) % 1) * 170 - 85).toFixed(5));
const features = (): Feature[] =>
  Array.from({ length: COUNT }, (_, index) => ({
    type: "Feature",
    properties: { name: `Place ${index}` },
    geometry: { type: "Point", coordinates: [lon(index), lat(index)] },
  }));

const FILES: Readonly<Record<string, () => Uint8Array>> = {
  "points.geojson": () => strToU8(JSON.stringify({ type: "FeatureCollection", features: features() })),
  "points.csv": () =>
    strToU8(
      `name,lon,lat\n${Array.from({ length: COUNT }, (_, i) => `Place ${i},${lon(i)},${lat(i)}`).join("\n")}\n`,
    ),
  "points.fgb": () => serialize({ type: "FeatureCollection", features: features() }, 4326),
};

for (const [name, make] of Object.entries(FILES)) {
  const bytes = make();
  const start = performance.now();
  const read = await readImport(name, bytes, () => {});
  const seconds = (performance.now() - start) / 1000;
  const count = read.ok ? read.value.features.length : read.error;
  const megabytes = (number: number) => `${Math.round(number / 1e6)} MB`;
  console.log(
    `${name}: ${count} points of ${megabytes(bytes.length)} in ${seconds.toFixed(2)} s, process ${megabytes(process.memoryUsage().rss)}`,
  );
}
