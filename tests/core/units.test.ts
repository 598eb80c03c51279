import { describe, expect, test } from "vitest";
import { fromMeters, METERS_PER_UNIT, toMeters, type Unit } from "../../src/core/units.ts";

describe("toMeters(value, unit)", () => {
  test("a mile is 1,609.344 m, 5,280 feet", () => {
    expect(toMeters(1, "mi")).toBe(1609.344);
    expect(toMeters(5280, "ft")).toBeCloseTo(1609.344, 9);
  });
  test("a nautical mile is 1,852 m, a li half a kilometre", () => {
    expect(toMeters(1, "nmi")).toBe(1852);
    expect(toMeters(2, "li")).toBe(toMeters(1, "km"));
  });
});

describe("fromMeters(meters, unit)", () => {
  test.each(Object.keys(METERS_PER_UNIT) as Unit[])("undoes toMeters for %s", (unit) => {
    expect(fromMeters(toMeters(112, unit), unit)).toBeCloseTo(112, 9);
  });
});
