// `npm run gazetteer`: makes the file that places are searched in, from the extracts under geo/base/, if it is not fresh.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { writeWhole } from "../disk/write-whole.ts";
import { AIRPORT_INPUTS, readAirports } from "./gazetteer/airports.ts";
import { AREA_INPUTS, readAreaPlaces } from "./gazetteer/areas.ts";
import { buildGazetteer } from "./gazetteer/build.ts";
import { traditionalToSimplified } from "./gazetteer/han.ts";
import { HAND_INPUTS, readHandPlaces, readSeas } from "./gazetteer/hand-places.ts";
import { readDivisions, readTowns, TOWN_INPUTS } from "./gazetteer/towns.ts";

const TARGET = "public/gazetteer/gazetteer.bin.gz";
const STAMP = `${TARGET}.stamp`;
/** A change in any of these makes the file anew. */
const INPUTS = [
  ...["src/make/gazetteer", "src/text/gazetteer"].flatMap((folder) =>
    readdirSync(folder).map((name) => `${folder}/${name}`),
  ),
  ...TOWN_INPUTS,
  ...HAND_INPUTS,
  ...AREA_INPUTS,
  ...AIRPORT_INPUTS,
].sort();
const NOTICE = `gazetteer.bin.gz holds names and places of GeoNames (geonames.org), CC BY 4.0 (creativecommons.org/licenses/by/4.0/),
selected, and beside them names of Natural Earth and of OurAirports (public domain), of CLDR (Unicode-3.0, unicode.org/license.txt) and lists by hand. Traditional Chinese letters are folded by
OpenCC's table (Apache-2.0). geo/base/SOURCES.md of the project says which files it was made from, and how.
`;

const say = (line: string): void => {
  process.stderr.write(`gazetteer: ${line}\n`);
};

const hash = createHash("sha256");
for (const file of INPUTS) hash.update(readFileSync(file));
const stamp = hash.digest("hex");

if (existsSync(TARGET) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) {
  say(`${TARGET} is up to date`);
} else {
  say("reading towns, areas, airports, seas and the lists by hand");
  const places = [...readAreaPlaces(), ...readSeas(), ...readHandPlaces(), ...readAirports(), ...readTowns()];
  say(`${places.length} places; indexing their names`);
  const bytes = buildGazetteer(places, { divisions: readDivisions(), han: traditionalToSimplified() });
  const packed = gzipSync(bytes, { level: 9 });
  writeWhole(TARGET, [packed]);
  writeWhole("public/gazetteer/LICENCES.txt", [Buffer.from(NOTICE)]);
  writeWhole(STAMP, [Buffer.from(stamp)]);
  say(`${TARGET}: ${(packed.length / 1e6).toFixed(1)} MB, ${(bytes.length / 1e6).toFixed(1)} MB unpacked`);
}
