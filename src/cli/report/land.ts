import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readArea } from "../../formats/areas.ts";
import { type Ring, ringsOf } from "../../formats/report/map-shapes.ts";

/** Outlines of all countries, from the folder of area files. */
export const readLand = (folder: string): Ring[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => {
      const area = readArea(readFileSync(join(folder, name), "utf8"), name.slice(0, -".json".length));
      return area.ok ? ringsOf(area.value) : [];
    });
