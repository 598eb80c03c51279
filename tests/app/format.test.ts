import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatDate,
  formatDecimalDegrees,
  formatDegreesMinutes,
  formatLength,
  formatTwoLengths,
  formatUncertainty,
} from "../../src/app/format.ts";

describe("formatLength(meters, unit)", () => {
  test.each([
    [115_580, "km", "115.6 km"],
    [115_580, "mi", "71.8 mi"],
    [115_580, "nmi", "62.4 nmi"],
    [1_852, "nmi", "1.00 nmi"],
    [12_345_678, "km", "12,346 km"],
    [0, "km", "0.00 km"],
  ] as const)("%d m in %s is %s", (meters, unit, text) => {
    expect(formatLength(meters, unit)).toBe(text);
  });

  test.each([
    [9_999.9, "10.0 km"],
    [999_990, "1,000 km"],
  ])("%d m, which rounds over a step, has the decimals of what it rounds to: %s", (meters, text) => {
    expect(formatLength(meters, "km")).toBe(text);
  });
});

describe("formatTwoLengths(meters, unit)", () => {
  test("puts the other of km and mi beside the reader's unit", () => {
    expect(formatTwoLengths(115_580, "km")).toBe("115.6 km · 71.8 mi");
    expect(formatTwoLengths(115_580, "mi")).toBe("71.8 mi · 115.6 km");
    expect(formatTwoLengths(115_580, "nmi")).toBe("62.4 nmi · 115.6 km");
  });
});

describe("formatUncertainty(meters, unit)", () => {
  test.each([
    [500, "km", "± 0.5 km"],
    [3000, "km", "± 3.0 km"],
    [25, "km", "± 25 m"],
    [12_000, "km", "± 12 km"],
    [500, "mi", "± 0.3 mi"],
    [0, "km", "± 0 m"],
  ] as const)("%d m in %s is %s", (meters, unit, text) => {
    expect(formatUncertainty(meters, unit)).toBe(text);
  });

  test("what is not 0 is never shown as 0", () => {
    for (const unit of ["km", "mi", "nmi"] as const)
      for (const meters of [1, 10, 50, 80, 99, 100]) expect(formatUncertainty(meters, unit)).toMatch(/[1-9]/);
  });
});

describe("coordinates", () => {
  test("decimal degrees with N and E, four decimals", () => {
    expect(formatDecimalDegrees([63.475, 25.258])).toBe("25.2580° N 63.4750° E");
    expect(formatDecimalDegrees([-77.05596, -38.87099])).toBe("38.8710° S 77.0560° W");
  });

  test("degrees and minutes as on charts: 25° 15.480′ N", () => {
    expect(formatDegreesMinutes([63.475, 25.258])).toBe("25° 15.480′ N 63° 28.500′ E");
  });

  test("minutes never reach 60, and both notations mean the same to 11 m", () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(degrees(180), degrees(90), (lon, lat) => {
        const match = /^(\d+)° (\d\d\.\d{3})′ ([NS]) (\d+)° (\d\d\.\d{3})′ ([EW])$/.exec(
          formatDegreesMinutes([lon, lat]),
        );
        if (!match) throw new Error("no match");
        const [, latDegrees, latMinutes, ns, lonDegrees, lonMinutes, ew] = match;
        expect(Number(latMinutes)).toBeLessThan(60);
        expect(Number(lonMinutes)).toBeLessThan(60);
        const sign = (letter: string | undefined) => (letter === "S" || letter === "W" ? -1 : 1);
        expect(sign(ns) * (Number(latDegrees) + Number(latMinutes) / 60)).toBeCloseTo(lat, 4);
        expect(sign(ew) * (Number(lonDegrees) + Number(lonMinutes) / 60)).toBeCloseTo(lon, 4);
      }),
    );
  });
});

describe("formatDate(date)", () => {
  test.each([
    ["2025-10-15T13:48", "15 October 2025"],
    ["2025-10-15", "15 October 2025"],
    ["2025-10", "October 2025"],
    ["2025", "2025"],
    ["", ""],
    ["yesterday", "yesterday"],
  ])("%j is %j", (date, text) => {
    expect(formatDate(date)).toBe(text);
  });
});
