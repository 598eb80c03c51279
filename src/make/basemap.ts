// `npm run basemap`: cuts the archives that the map shows into public/basemap/, if they are not fresh.
import { join } from "node:path";
import { detailInputs, makeDetail } from "./basemap/detail.ts";
import { hashInputs, isFresh } from "./basemap/freshness.ts";
import { makeRelief, reliefInputs } from "./basemap/relief.ts";
import { makeWorld, worldInputs } from "./basemap/world.ts";
import { writeArchive } from "./basemap/write-archive.ts";

const FOLDER = "public/basemap";
const RECIPES = [
  { file: "relief.pmtiles", inputs: reliefInputs, make: makeRelief },
  { file: "world.pmtiles", inputs: worldInputs, make: makeWorld },
  { file: "detail.pmtiles", inputs: detailInputs, make: makeDetail },
];

for (const { file, inputs, make } of RECIPES) {
  const path = join(FOLDER, file);
  const hash = hashInputs(inputs());
  if (await isFresh(path, hash)) continue;
  const start = performance.now();
  console.log(`Basemap: cutting ${path}`);
  const pieces = make(hash);
  writeArchive(path, pieces);
  const megabytes = pieces.reduce((sum, { length }) => sum + length, 0) / 1e6;
  console.log(
    `Basemap: ${path}, ${megabytes.toFixed(1)} MB in ${((performance.now() - start) / 1000).toFixed(0)} s`,
  );
}
