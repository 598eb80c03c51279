import { expect, test } from "vitest";
import {
  formatDate,
  formatDecimalDegrees,
  formatDegreesMinutes,
  formatLength,
  formatTwoLengths,
  formatUncertainty,
} from "../../src/app/format.ts";

test("lengths have a decimal below 1,000, two below 10, none above", () => {
  expect(formatLength(115_575.47, "km")).toBe("115.6 km");
  expect(formatLength(3575, "km")).toBe("3.58 km");
  expect(formatLength(5_374_900, "km")).toBe("5,375 km");
  expect(formatLength(1852, "nmi")).toBe("1.00 nmi");
  expect(formatTwoLengths(115_575.47, "mi")).toBe("71.8 mi · 115.6 km");
});

test("degrees are written with their side of the Earth", () => {
  expect(formatDecimalDegrees([63.475, 25.258])).toBe("25.2580° N 63.4750° E");
  expect(formatDecimalDegrees([-77.05596, -38.87])).toBe("38.8700° S 77.0560° W");
});

test("minutes never reach 60", () => {
  expect(formatDegreesMinutes([63.475, 25.258])).toBe("25° 15.480′ N 63° 28.500′ E");
  expect(formatDegreesMinutes([9.9999999, 0])).toBe("0° 00.000′ N 10° 00.000′ E");
});

test("uncertainties and dates are short", () => {
  expect(formatUncertainty(500, "km")).toBe("± 0.5 km");
  expect(formatUncertainty(50, "km")).toBe("± 50 m");
  expect(formatDate("2025-10-15T13:48")).toBe("15 October 2025");
  expect(formatDate("long ago")).toBe("long ago");
});
