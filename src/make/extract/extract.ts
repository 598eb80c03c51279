// The maintainer's command: reads the unpacked packages under the folder given, and writes geo/base/.
// tsx src/make/extract/extract.ts FOLDER [source...]
import { readAdmin1 } from "./admin1.ts";
import { writeAreas } from "./areas.ts";
import { buildTopology } from "./topology.ts";

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) throw new Error("Which folder holds the unpacked packages? geo/base/SOURCES.md says how to fill it.");

const EXTRACTS: Readonly<Record<string, (folder: string) => void | Promise<void>>> = {
  areas: (from) => {
    const areas = readAdmin1(from);
    writeAreas(areas, buildTopology(areas));
  },
};

for (const [name, extract] of Object.entries(EXTRACTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  await extract(folder);
  console.log(`extracted ${name}`);
}
