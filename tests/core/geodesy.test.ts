import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  circle,
  direct,
  ellipsoidMeters,
  geodesicPath,
  inverse,
  pathMeters,
  sphereMeters,
} from "../../src/core/geodesy.ts";

interface Published {
  readonly cases: readonly { from: [number, number]; to: [number, number]; azi1: number; s12: number }[];
}
const published = JSON.parse(readFileSync("tests/reference/geodesics.json", "utf8")) as Published;

describe("ellipsoidMeters(from, to)", () => {
  test.each(published.cases)(
    "agrees with the published geodesic $from to $to to 1 mm",
    ({ from, to, s12 }) => {
      expect(Math.abs(ellipsoidMeters(from, to) - s12)).toBeLessThan(0.001);
    },
  );

  test("measures 115.58 km between the story's two ends, to 10 m", () => {
    expect(Math.abs(ellipsoidMeters([62.34, 25.11], [63.475, 25.258]) - 115_580)).toBeLessThan(10);
  });

  test("is 0 for the same place, written with another turn of longitude too", () => {
    expect(ellipsoidMeters([179, 10], [-181, 10])).toBeLessThan(1e-6);
  });
});

describe("inverse(from, to)", () => {
  test.each(published.cases)("starts at the published bearing, $from to $to", ({ from, to, azi1 }) => {
    expect(Math.abs(inverse(from, to).initialBearingDegrees - ((azi1 + 360) % 360))).toBeLessThan(1e-9);
  });
});

describe("sphereMeters(from, to)", () => {
  test("is the great circle by the spherical law of cosines, radius 6,371,008.8 m, to 1 cm", () => {
    const radians = (degrees: number) => (degrees * Math.PI) / 180;
    const [a, b] = [[-73.8, 40.6] as const, [-0.5, 51.6] as const];
    const angle = Math.acos(
      Math.sin(radians(a[1])) * Math.sin(radians(b[1])) +
        Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * Math.cos(radians(b[0] - a[0])),
    );
    expect(Math.abs(sphereMeters(a, b) - 6_371_008.8 * angle)).toBeLessThan(0.01);
  });

  test("is 0.56 % longer than the ellipsoid north-south at the equator", () => {
    const [south, north] = [[20, 0] as const, [20, 0.9] as const];
    const percent = 100 * (sphereMeters(south, north) / ellipsoidMeters(south, north) - 1);
    expect(percent).toBeGreaterThan(0.5);
    expect(percent).toBeLessThan(0.6);
  });
});

describe("geodesicPath(from, to)", () => {
  test("has the length of the geodesic itself, to 1 mm", () => {
    const [from, to] = [[62.34, 25.11] as const, [103.8, 1.2] as const];
    expect(Math.abs(pathMeters(geodesicPath(from, to)) - ellipsoidMeters(from, to))).toBeLessThan(0.001);
  });

  test("runs on over 180° without a jump", () => {
    const lons = geodesicPath([174.8, -36.8], [-171.8, -13.8]).map(([lon]) => lon);
    const steps = lons.slice(1).map((lon, i) => Math.abs(lon - (lons[i] ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(1);
    expect(lons.at(-1)).toBeCloseTo(188.2, 6);
  });
});

test("circle(center, meters) keeps its distance everywhere and is closed", () => {
  const ring = circle([63.475, 25.258], 500);
  expect(ring[0]).toEqual(ring.at(-1));
  for (const point of ring) expect(ellipsoidMeters([63.475, 25.258], point)).toBeCloseTo(500, 3);
});

test("direct(from, bearing, meters) undoes inverse", () => {
  const { meters, initialBearingDegrees } = inverse([62, 25], [70, -10]);
  const [lon, lat] = direct([62, 25], initialBearingDegrees, meters);
  expect(lon).toBeCloseTo(70, 9);
  expect(lat).toBeCloseTo(-10, 9);
});
