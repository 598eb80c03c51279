import type { Feature, Polygon } from "geojson";
import { zxyToTileId } from "pmtiles";
import { describe, expect, it } from "vitest";
import { cutPolygons, cutTiles } from "../../../src/make/basemap/cut.ts";
import { decode, isInLayer } from "./tile-reader.ts";

const box = (west: number, south: number, east: number, north: number): Feature<Polygon> => ({
  type: "Feature",
  properties: {},
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
});
const ALL = { minZoom: 0, maxZoom: 3 };

describe("cutTiles(layers)", () => {
  it("puts layers of several names into one tile", () => {
    const layers = ["a", "b"].map((name) => ({ name, features: [box(10, 10, 20, 20)], ...ALL }));
    const [world] = cutTiles(layers);
    expect(Object.keys(world ? decode(world.data).layers : {})).toEqual(["a", "b"]);
  });

  it("leaves a feature out below its minzoom and above its maxzoom, and keeps both out of its properties", () => {
    const feature = { ...box(10, 10, 20, 20), properties: { minzoom: 1, maxzoom: 2, name: "x" } };
    const tiles = cutTiles([{ name: "a", features: [feature], ...ALL }]);
    expect(tiles.map(({ id }) => id)).toEqual([zxyToTileId(1, 1, 0), zxyToTileId(2, 2, 1)]);
    expect(tiles[0] && decode(tiles[0].data).layers.a?.feature(0).properties).toEqual({ name: "x" });
  });

  it("cuts only the tiles asked for", () => {
    const layer = { name: "a", features: [box(-170, -80, 170, 80)], ...ALL };
    expect(cutTiles([layer], [{ z: 3, x: 4, y: 4 }]).map(({ id }) => id)).toEqual([zxyToTileId(3, 4, 4)]);
  });
});

describe("cutPolygons(polygons, fromZoom, toZoom)", () => {
  it("covers what the whole polygon covers, and nothing else", () => {
    const pieces = cutPolygons([box(-100, -50, 100, 50)], 2, 4);
    expect(pieces.length).toBeGreaterThan(4);
    const tiles = cutTiles([{ name: "a", features: pieces, ...ALL }]);
    for (const point of [
      [0.5, 0.5],
      [-99, 49],
      [99, -49],
      [45.2, 20],
    ] as const)
      expect(isInLayer(tiles, "a", point, 0)).toBe(true);
    for (const point of [
      [101, 0],
      [0, 51],
      [-150, 10],
    ] as const)
      expect(isInLayer(tiles, "a", point, 0)).toBe(false);
  });
});
