// `npm run basemap`: cuts the archives that the map shows into public/basemap/, if they are not fresh.
import { join } from "node:path";
import { writeWhole } from "../disk/write-whole.ts";
import { detailInputs, makeDetail } from "./basemap/detail.ts";
import { hashInputs, isFresh } from "./basemap/freshness.ts";
import { makeRelief, reliefInputs } from "./basemap/relief.ts";
import { makeWorld, worldInputs } from "./basemap/world.ts";

/** Another folder may be named, for a build that is only measured. */
const FOLDER = process.argv[2] ?? "public/basemap";
const NOTICE = `The archives beside this file hold map data of others:
sea: (c) OpenStreetMap contributors, Open Database License 1.0 (opendatacommons.org/licenses/odbl/1-0/), in a layer of its own, "sea";
sea off the Makran coast in detail.pmtiles: GSHHG (Wessel and Smith), LGPL 3 or later; borders, provinces, rivers, lakes: Natural Earth, public domain;
names of cities: GeoNames, CC BY 4.0 (creativecommons.org/licenses/by/4.0/), selected and ranked; depth and relief: ETOPO5 (NOAA), public domain.
geo/base/SOURCES.md of the project says which files they were made from, and how.
`;
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
  writeWhole(path, pieces);
  const megabytes = pieces.reduce((sum, { length }) => sum + length, 0) / 1e6;
  console.log(
    `Basemap: ${path}, ${megabytes.toFixed(1)} MB in ${((performance.now() - start) / 1000).toFixed(0)} s, peak memory ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB`,
  );
}
writeWhole(join(FOLDER, "LICENCES.txt"), [Buffer.from(NOTICE)]);
