import { describe, expect, test } from "vitest";
import { isAreaKind, type Place, type PlaceProperties, uncertaintyMeters } from "../../src/core/place.ts";

const place = (properties: Partial<PlaceProperties>): Place => ({
  type: "Feature",
  id: "there",
  properties: { name: "There", kind: "port", source: "set by hand", ...properties },
  geometry: { type: "Point", coordinates: [0, 0] },
});

describe("uncertaintyMeters(place)", () => {
  test("is what the file says, 0 too", () => {
    expect(uncertaintyMeters(place({ coordinateUncertaintyInMeters: 500 }))).toBe(500);
    expect(uncertaintyMeters(place({ coordinateUncertaintyInMeters: 0 }))).toBe(0);
  });
  test("is else the default of the kind: a port 1 km, a town 3 km", () => {
    expect(uncertaintyMeters(place({ kind: "port" }))).toBe(1000);
    expect(uncertaintyMeters(place({ kind: "town" }))).toBe(3000);
  });
  test("a city's grows with its population, 5 to 10 km", () => {
    expect(uncertaintyMeters(place({ kind: "city" }))).toBe(5000);
    expect(uncertaintyMeters(place({ kind: "city", population: 11_000_000 }))).toBe(10_000);
  });
  test("a big population makes no town's circle wider", () => {
    expect(uncertaintyMeters(place({ kind: "town", population: 11_000_000 }))).toBe(3000);
  });
});

describe("isAreaKind(kind)", () => {
  test("countries, seas and islands are areas; cities and ports are not", () => {
    expect(
      ["country", "sea", "island"].every((kind) => isAreaKind(kind as Place["properties"]["kind"])),
    ).toBe(true);
    expect(["city", "port", "landmark"].some((kind) => isAreaKind(kind as Place["properties"]["kind"]))).toBe(
      false,
    );
  });
});
