import { describe, expect, test } from "vitest";
import type { ImportedFeature } from "../../src/core/imported.ts";
import { nearestImported } from "../../src/core/nearest-imported.ts";

const at = (name: string, lon: number, lat: number): ImportedFeature => ({
  type: "Feature",
  properties: { name },
  geometry: { type: "Point", coordinates: [lon, lat] },
});
const FEATURES = [
  at("Karachi", 67, 24.8),
  at("Suva", 178.4, -18.1),
  at("Ormara", 64.6, 25.2),
  at("Apia", -171.8, -13.8),
];
const namesNear = (points: readonly (readonly [number, number])[], count: number): string[] =>
  nearestImported(FEATURES, points, count).map(({ properties }) => properties.name);

describe("nearestImported(features, points, count)", () => {
  test("the nearest to one of the points come first, and no more than are wanted", () => {
    expect(namesNear([[63.475, 25.258]], 2)).toEqual(["Ormara", "Karachi"]);
    expect(
      namesNear(
        [
          [66, 24.8],
          [63.5, 25.2],
        ],
        2,
      ),
    ).toEqual(["Karachi", "Ormara"]);
  });

  test("across 180° it is near too", () => {
    expect(namesNear([[-179, -16]], 4)).toEqual(["Suva", "Apia", "Karachi", "Ormara"]);
  });

  test("without points the first of the file come along", () => {
    expect(namesNear([], 2)).toEqual(["Karachi", "Suva"]);
  });

  test("a line is where it begins", () => {
    const line: ImportedFeature = {
      type: "Feature",
      properties: { name: "line" },
      geometry: {
        type: "MultiLineString",
        coordinates: [
          [
            [63.4, 25.2],
            [10, 10],
          ],
        ],
      },
    };
    expect(nearestImported([...FEATURES, line], [[63.475, 25.258]], 1)[0]?.properties.name).toBe("line");
  });
});
