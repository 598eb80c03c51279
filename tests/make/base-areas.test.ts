import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import type { LonLat } from "../../src/core/geodesy.ts";
import { readArea } from "../../src/formats/areas.ts";

const BASE = "geo/base";
const area = (code: string): Polygon | MultiPolygon => {
  const read = readArea(readFileSync(join(BASE, "areas", `${code.slice(0, 2)}.json`), "utf8"), code);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};
const ringsOf = (shape: Polygon | MultiPolygon): Position[][] =>
  shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat();

const isIn = (shape: Polygon | MultiPolygon, [lon, lat]: LonLat): boolean => {
  let isInside = false;
  for (const ring of ringsOf(shape))
    ring.forEach(([ax = 0, ay = 0], i) => {
      const [bx = 0, by = 0] = ring[i + 1] ?? [ax, ay];
      if (ay > lat !== by > lat && lon < ax + ((bx - ax) * (lat - ay)) / (by - ay)) isInside = !isInside;
    });
  return isInside;
};

/** Square kilometres on the authalic sphere; outer rings and holes run against each other. */
const squareKilometers = (shape: Polygon | MultiPolygon): number => {
  const radians = Math.PI / 180;
  const rings = ringsOf(shape).map((ring) =>
    ring.reduce((sum, [x = 0, y = 0], i) => {
      const [nx = x, ny = y] = ring[i + 1] ?? [];
      return sum + (nx - x) * radians * (2 + Math.sin(y * radians) + Math.sin(ny * radians));
    }, 0),
  );
  return Math.abs((rings.reduce((a, b) => a + b, 0) * 6371.0072 ** 2) / 2);
};

describe("the areas under geo/base/areas", () => {
  it.each([
    ["PK", [73.05, 33.7], [60.64, 25.29]],
    ["PK-BA", [67, 30.2], [67, 24.9]],
    ["CN", [116.4, 39.9], [121.5, 25.04]],
    ["US", [-77.04, 38.9], [-79.4, 43.7]],
    ["IR", [60.64, 25.4], [63.05, 26]],
    ["OM", [58.3, 23.4], [54.4, 24.3]],
    ["UA-43", [34.1, 45], [36.5, 46.5]],
  ] as const)("%s holds what lies in it and not what lies beside it", (code, inside, outside) => {
    expect(isIn(area(code), inside)).toBe(true);
    expect(isIn(area(code), outside)).toBe(false);
  });

  it.each([
    // Total areas as the countries' statistical offices give them; Pakistan with Gilgit-Baltistan and Azad Kashmir.
    ["PK", 881_913, 2],
    ["IR", 1_648_195, 2],
    ["OM", 309_500, 2],
  ] as const)("%s is as large as the gazetteers say, %d km² to %d %%", (code, wanted, percent) => {
    expect(Math.abs(squareKilometers(area(code)) / wanted - 1) * 100).toBeLessThan(percent);
  });

  it("share one line where two countries meet", () => {
    const points = (code: string) =>
      new Set(
        ringsOf(area(code))
          .flat()
          .map(([x = 0, y = 0]) => `${x.toFixed(4)},${y.toFixed(4)}`),
      );
    const iran = points("IR");
    const shared = [...points("PK")].filter((point) => iran.has(point));
    expect(shared.length).toBeGreaterThan(20);
  });
});

describe("geo/base", () => {
  it("is at most 20 MB, all files together", () => {
    const files = readdirSync(BASE, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    expect(bytes).toBeLessThan(20e6);
  });
});
