import { beforeAll, describe, expect, it } from "vitest";
import type { LonLat } from "../../../src/core/geodesy.ts";
import { cutTiles } from "../../../src/make/basemap/cut.ts";
import type { ArchiveTile } from "../../../src/make/basemap/pmtiles-archive.ts";
import { seaLayers } from "../../../src/make/basemap/sea.ts";
import { isInLayer, locate } from "./tile-reader.ts";

/** Well away from any coast, so that no coastline of any source says otherwise. */
const WATER: Record<string, LonLat> = {
  "the Gulf of Oman": [60, 24.6],
  "off Ålesund, among islands": [4.6, 62.9],
  "the Strait of Hormuz": [56.5, 26.5],
  "the Red Sea": [38.3, 20.5],
  "the ocean on the antimeridian": [179.999, 0.01],
  "the Caspian Sea": [50.6, 41.5],
};
const LAND: Record<string, LonLat> = {
  Turbat: [63.05, 26],
  "Gwadar's isthmus": [62.325, 25.125],
  Muscat: [58.3, 23.5],
  Chukotka: [179.9, 67.5],
  "the South Pole's ice": [20, -80],
};
const ZOOMS = [0, 3, 5, 8];

describe("the sea in the tiles", () => {
  let tiles: ArchiveTile[] = [];
  beforeAll(() => {
    const points = [...Object.values(WATER), ...Object.values(LAND)];
    const addresses = points.flatMap((point) => ZOOMS.map((zoom) => locate(point, zoom)));
    tiles = cutTiles(seaLayers(8), addresses);
  }, 60_000);

  it.each(Object.entries(WATER))("covers %s at every zoom", (_name, point) => {
    for (const zoom of ZOOMS) expect(isInLayer(tiles, "sea", point, zoom), `zoom ${zoom}`).toBe(true);
  });
  it.each(Object.entries(LAND))("leaves out %s at zooms that resolve it", (name, point) => {
    const zooms = name === "Gwadar's isthmus" ? [8] : ZOOMS;
    for (const zoom of zooms) expect(isInLayer(tiles, "sea", point, zoom), `zoom ${zoom}`).toBe(false);
  });
});
