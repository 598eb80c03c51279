import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { MultiPolygon } from "geojson";
import type { LonLat } from "../../src/core/geodesy.ts";

const BANDS_PER_DEGREE = 20;

/** Tells water from land by the coastline that the basemap is cut from: even-odd over all its rings, edges by latitude. */
export const readWater = (): ((point: LonLat) => boolean) => {
  const file = createRequire(import.meta.url).resolve("@geo-maps/earth-seas-10m/map.geo.json");
  const shape = JSON.parse(readFileSync(file, "utf8")) as { geometries?: MultiPolygon[] } & MultiPolygon; // The package's own file.
  const polygons = (shape.geometries ?? [shape]).flatMap(({ coordinates }) => coordinates);
  const bands = Array.from({ length: 180 * BANDS_PER_DEGREE + 1 }, (): number[] => []);
  for (const ring of polygons.flat()) addRing(bands, ring);
  return ([lon, lat]) => {
    const edges = bands[bandOf(lat)] ?? [];
    const x = ((((lon + 180) % 360) + 360) % 360) - 180;
    let isInside = false;
    for (let i = 0; i < edges.length; i += 4) {
      const [ax = 0, ay = 0, bx = 0, by = 0] = edges.slice(i, i + 4);
      if (ay > lat !== by > lat && x < ax + ((bx - ax) * (lat - ay)) / (by - ay)) isInside = !isInside;
    }
    return isInside;
  };
};

const bandOf = (lat: number): number => Math.floor((lat + 90) * BANDS_PER_DEGREE);

const addRing = (bands: number[][], ring: number[][]): void => {
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    const last = bandOf(Math.max(ay, by));
    for (let band = bandOf(Math.min(ay, by)); band <= last; band++) bands[band]?.push(ax, ay, bx, by);
  }
};
