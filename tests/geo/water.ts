import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { MultiPolygon, Position } from "geojson";
import type { LonLat } from "../../src/core/geodesy.ts";
import { readExtract } from "../../src/make/basemap/world.ts";

const BANDS_PER_DEGREE = 20;

type IsWater = (point: LonLat) => boolean;

/** Tells water from land by the coastline that the basemap of the world is cut from. */
export const readWater = (): IsWater => {
  const file = createRequire(import.meta.url).resolve("@geo-maps/earth-seas-10m/map.geo.json");
  const shape = JSON.parse(readFileSync(file, "utf8")) as { geometries?: MultiPolygon[] } & MultiPolygon; // The package's own file.
  return isInside((shape.geometries ?? [shape]).flatMap(({ coordinates }) => coordinates.flat()));
};

/** The box of the finer coast: west, south, east, north. */
const MAKRAN = [60, 23, 68, 27] as const;
export const isOnMakran = ([lon, lat]: LonLat): boolean =>
  lon > MAKRAN[0] && lat > MAKRAN[1] && lon < MAKRAN[2] && lat < MAKRAN[3];

/** Tells water from land, within MAKRAN, by the finer coastline that the tiles round the first story are cut from. */
export const readMakranWater = (): IsWater => {
  const rings = readExtract("makran-coast.geojson.gz").flatMap(({ geometry }) =>
    geometry.type === "Polygon"
      ? geometry.coordinates
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates.flat()
        : [],
  );
  return isInside(rings);
};

/** Even-odd over all rings, their edges sorted by latitude. */
const isInside = (rings: readonly Position[][]): IsWater => {
  const bands = Array.from({ length: 180 * BANDS_PER_DEGREE + 1 }, (): number[] => []);
  for (const ring of rings) addRing(bands, ring);
  return ([lon, lat]) => {
    const edges = bands[bandOf(lat)] ?? [];
    const x = ((((lon + 180) % 360) + 360) % 360) - 180;
    let inside = false;
    for (let i = 0; i < edges.length; i += 4) {
      const [ax = 0, ay = 0, bx = 0, by = 0] = edges.slice(i, i + 4);
      if (ay > lat !== by > lat && x < ax + ((bx - ax) * (lat - ay)) / (by - ay)) inside = !inside;
    }
    return inside;
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
