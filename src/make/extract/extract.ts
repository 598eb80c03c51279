// The maintainer's command: reads the unpacked packages under the folder given, and writes geo/base/.
// tsx src/make/extract/extract.ts FOLDER [source...]
import { readAdmin1 } from "./admin1.ts";
import { writeAirports } from "./airports.ts";
import { writeAreas } from "./areas.ts";
import { writeBorders } from "./borders.ts";
import { writeCities } from "./cities.ts";
import { writeCountries } from "./countries.ts";
import { writeDepth } from "./depth.ts";
import { writeGazetteer } from "./gazetteer.ts";
import { writeMakranCoast } from "./makran-coast.ts";
import { writeProvinces } from "./provinces.ts";
import { writeRelief } from "./relief.ts";
import { buildTopology } from "./topology.ts";
import { writeLakes, writeRivers } from "./waters.ts";

const [folder, ...wanted] = process.argv.slice(2);
if (!folder)
  throw new Error("Which folder holds the unpacked packages? geo/base/SOURCES.md says how to fill it.");

/** What is made from Natural Earth's areas shares one reading of them. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
const areas = once(() => readAdmin1(folder));
const topology = once(() => buildTopology(areas()));
const EXTRACTS: Readonly<Record<string, () => void | Promise<void>>> = {
  areas: () => writeAreas(areas(), topology()),
  borders: () => writeBorders(folder, topology()),
  countries: () => writeCountries(topology()),
  provinces: () => writeProvinces(areas()),
  cities: () => writeCities(folder),
  rivers: () => writeRivers(folder),
  lakes: () => writeLakes(folder),
  depth: () => writeDepth(folder),
  "makran-coast": () => writeMakranCoast(folder),
  relief: () => writeRelief(folder),
  gazetteer: () => writeGazetteer(folder),
  airports: () => writeAirports(folder),
};

for (const [name, extract] of Object.entries(EXTRACTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  await extract();
  console.log(`extracted ${name}`);
}
