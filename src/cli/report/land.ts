import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MultiPolygon, Polygon } from "geojson";
import { readArea } from "../../formats/areas.ts";

/** Outlines of all countries, from the folder of area files. */
export const readLand = (folder: string): (Polygon | MultiPolygon)[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => {
      const area = readArea(readFileSync(join(folder, name), "utf8"), name.slice(0, -".json".length));
      return area.ok ? [area.value] : [];
    });
