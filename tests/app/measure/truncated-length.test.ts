import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lengthInAllUnits, truncatedLength } from "../../../src/app/measure/truncated-length.ts";
import { METERS_PER_UNIT, READER_UNITS, type Unit } from "../../../src/core/units.ts";

describe("truncatedLength(meters, unit)", () => {
  test.each([
    [115_579, "115.57 km"],
    [111_999.9, "111.99 km"],
    [1_234_567.8, "1,234.5 km"],
    [999.99, "999.9 m"],
    [12.34, "12.3 m"],
    [0.49, "0.49 m"],
    [0.4, "0.4 m"],
    [0.04, "0.04 m"],
  ])("%d m is %s: cut, never rounded up, never nothing", (meters, text) => {
    expect(truncatedLength(meters, "km")).toBe(text);
  });

  test.each([
    [1609.344, "mi", "1.00 mi"],
    [160.9344, "mi", "0.10 mi"],
    [100, "mi", "328.0 ft"],
    [0.4, "mi", "1.3 ft"],
    [1852, "nmi", "1.00 nmi"],
    [100, "nmi", "0.053 nmi"],
    [0.4, "nmi", "0.00021 nmi"],
  ] as const)("%d m in %s is %s", (meters, unit, text) => {
    expect(truncatedLength(meters, unit)).toBe(text);
  });

  test("what lacks nanometres of a whole number is that number", () => {
    expect(truncatedLength(100_000 - 1e-8, "km")).toBe("100.00 km");
    expect(truncatedLength(1000 - 1e-8, "km")).toBe("1.00 km");
  });

  test("nothing is 0 m", () => {
    expect(truncatedLength(0, "km")).toBe("0 m");
  });

  test("the written figure is never more than a micrometre over the length, and never 0 for a millimetre or more", () => {
    const figure = fc.double({ min: 0.001, max: 2e7, noNaN: true });
    fc.assert(
      fc.property(figure, fc.constantFrom(...READER_UNITS), (meters, unit) => {
        const [number = "", written = "m"] = truncatedLength(meters, unit).split(" ");
        const back = Number(number.replaceAll(",", "")) * METERS_PER_UNIT[written as Unit]; // It writes units alone.
        expect(back).toBeLessThanOrEqual(meters * (1 + 1e-12) + 2e-6);
        expect(back).toBeGreaterThan(0);
      }),
    );
  });
});

describe("lengthInAllUnits(meters, first)", () => {
  test("has the reader's unit first", () => {
    expect(lengthInAllUnits(115_579, "nmi")).toEqual(["62.40 nmi", "115.57 km", "71.81 mi"]);
  });
});
