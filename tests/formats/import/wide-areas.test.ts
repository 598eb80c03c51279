import { describe, expect, test } from "vitest";
import { areaSquareMeters } from "../../../src/core/area.ts";
import { readGeometry } from "../../../src/formats/import/geometry.ts";

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const imported = (...coordinates: number[][][]) => {
  const read = readGeometry({ type: "Polygon", coordinates });
  const [only] = read.ok ? read.value : [];
  if (only?.type !== "Polygon") throw new Error("a polygon was wanted");
  return only;
};
/** Square kilometres between two parallels on WGS84, all round (Snyder 1987, equation 3-12). */
const zone = (south: number, north: number) => {
  const [a, f] = [6378.137, 1 / 298.257223563];
  const e = Math.sqrt(f * (2 - f));
  const q = (lat: number) => {
    const s = Math.sin((lat * Math.PI) / 180);
    return s / (1 - e * e * s * s) + Math.atanh(e * s) / e;
  };
  return (a * (1 - f)) ** 2 * Math.PI * (q(north) - q(south));
};

describe("an imported area keeps its width", () => {
  test.each<[string, number[][], number]>([
    ["the tropics", box(-180, -23, 180, 23), zone(-23, 23)],
    ["340° of them", box(-170, -23, 170, 23), (zone(-23, 23) * 340) / 360],
    ["20° over 180°", box(170, -23, -170, 23), (zone(-23, 23) * 20) / 360],
    ["a ring round the pole", [-180, -90, 0, 90, 180, -180].map((lon) => [lon, 80]), zone(80, 90)],
  ])("%s", (_, ring, squareKm) => {
    const polygon = imported(ring);
    expect(Math.abs(areaSquareMeters(polygon) / 1e6 / squareKm - 1)).toBeLessThan(1e-4);
    // As it is stored, no program can take an edge for its short way round.
    const lons = (polygon.coordinates[0] ?? []).map(([lon = 0]) => lon);
    const widths = lons.slice(1).map((lon, i) => Math.abs(lon - (lons[i] ?? lon)));
    expect(Math.max(...widths)).toBeLessThan(180);
    expect(Math.max(...lons.map(Math.abs))).toBeLessThanOrEqual(360);
  });
});
