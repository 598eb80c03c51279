import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { ellipsoidMeters, type LonLat } from "../../src/core/geodesy.ts";
import { buildMesh } from "../../src/make/sea/build.ts";
import { linkNumber } from "../../src/sea/links.ts";
import { seaRoute } from "../../src/sea/route.ts";
import { loadSea } from "../../src/sea/sea.ts";

//            N pole                One square island in an ocean that covers
//   W ....  (0,10)─(10,10) .... E  the Earth down to 80° S. A gate, `suez`,
//           │ land │             runs from the island to the southern land.
//   ......  (0,0)─(10,0) ......
//               ┆ gate
//   ▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔  80° S
const ISLAND: Position[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
];
/** Out of the way of all paths: the mesh must have points on every side of the Earth. */
const ROCKS: Position[][] = [
  [125, 50],
  [-115, 50],
  [5, 70],
].map(([lon = 0, lat = 0]) => [
  [lon, lat],
  [lon + 1, lat],
  [lon, lat + 1],
  [lon, lat],
]);
const southCoast: Position[] = Array.from({ length: 37 }, (_, k) => [-180 + 10 * k, -80]);
const OCEAN: Position[][][] = [[[...southCoast, [180, 90], [-180, 90], [-180, -80]], ISLAND, ...ROCKS]];
const GATE = {
  path: [
    [5, 5],
    [5.5, -85],
  ] satisfies LonLat[],
  gate: linkNumber("suez"),
};

const { bytes, squareKm } = buildMesh(OCEAN, { lines: [GATE], canals: [] }, () => {});
const sea = loadSea(bytes);

const WEST: LonLat = [-10, 2];
const EAST: LonLat = [20, 2];
const along = (...stops: LonLat[]): number =>
  stops.slice(1).reduce((sum, stop, i) => sum + ellipsoidMeters(stops[i] ?? stop, stop), 0);
const route = (from: LonLat, to: LonLat, options = {}) => {
  const found = seaRoute(sea, from, to, { keepOffMeters: 0, ...options });
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
};

describe("a world of one island", () => {
  test("has the area of its water", () => {
    const radius = 6371.0088;
    const degree = Math.PI / 180;
    const cap = 2 * Math.PI * radius ** 2 * (1 + Math.sin(80 * degree));
    const island = radius ** 2 * 10 * degree * Math.sin(10 * degree);
    // The southern coast is great circles between points 10° apart, not the parallel.
    expect(Math.abs(squareKm / (cap - island) - 1)).toBeLessThan(0.001);
  });

  test("bends at the two nearer corners", () => {
    const found = route(WEST, EAST);
    expect(Math.abs(found.meters - along(WEST, [0, 0], [10, 0], EAST))).toBeLessThan(1);
    expect(found.via).toEqual(["suez"]);
  });

  test("goes by the other corners where the gate is shut", () => {
    const found = route(WEST, EAST, { avoid: ["suez"] });
    expect(Math.abs(found.meters - along(WEST, [0, 10], [10, 10], EAST))).toBeLessThan(1);
    expect(found.via).toEqual([]);
  });

  test("crosses 180° and the pole like any other water", () => {
    expect(Math.abs(route([170, -20], [-170, 10]).meters - along([170, -20], [-170, 10]))).toBeLessThan(1);
    expect(Math.abs(route([-90, 85], [90, 80]).meters - along([-90, 85], [90, 80]))).toBeLessThan(1);
  });

  test("is refused in the middle of the island", () => {
    const found = seaRoute(sea, [5, 5], EAST);
    expect(found.ok ? "" : found.error.code).toBe("inland");
  });

  test("keeps off the corners by what is asked", () => {
    const { path, meters } = route(WEST, EAST, { keepOffMeters: 50_000 });
    const nearest = Math.min(...path.map((point) => ellipsoidMeters(point, [0, 0])));
    // Doors at a corner fan out: between two of them the line comes a little nearer than at them.
    expect(nearest).toBeGreaterThan(35_000);
    expect(nearest).toBeLessThan(60_000);
    expect(meters).toBeGreaterThan(along(WEST, [0, 0], [10, 0], EAST));
  });

  test("throws on bytes that are no sea", () => {
    expect(() => loadSea(new Uint8Array(100))).toThrow("GTSEA");
    expect(() => loadSea(bytes.subarray(0, bytes.length - 1))).toThrow("bytes were wanted");
  });
});
