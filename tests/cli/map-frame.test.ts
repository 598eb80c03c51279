import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { geodesicPath, type LonLat, sphereMeters } from "../../src/core/geodesy.ts";
import { frameOf } from "../../src/formats/report/map-frame.ts";
import { areaPath, ringsOf } from "../../src/formats/report/map-shapes.ts";

const place = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

describe("frameOf(points, width, height)", () => {
  it("holds all points with room round them, at poles and over the antimeridian too", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 5 }), (points) => {
        const { project } = frameOf(points, 640, 300);
        for (const [x, y] of points.map(project)) {
          expect(x).toBeGreaterThanOrEqual(100);
          expect(x).toBeLessThanOrEqual(540);
          expect(y).toBeGreaterThanOrEqual(50);
          expect(y).toBeLessThanOrEqual(250);
        }
      }),
    );
  });

  it.each<[string, LonLat, LonLat]>([
    ["at the equator", [10, -1], [12, 1]],
    ["over the antimeridian", [179, 10], [-178, 11]],
    ["over the pole", [0, 89], [180, 88]],
    ["across an ocean", [-74, 40.7], [0, 51.5]],
  ])("has lines and a scale that are true %s", (_, from, to) => {
    const line = geodesicPath(from, to);
    const { project, metersPerPixel } = frameOf(line, 640, 300);
    const [[ax, ay], [bx, by]] = [project(from), project(to)];
    // Karney's geodesic is no great circle of the sphere: 0.6 %.
    expect((Math.hypot(ax - bx, ay - by) * metersPerPixel) / sphereMeters(from, to)).toBeCloseTo(1, 2);
  });
});

describe("areaPath(frame, rings)", () => {
  const frame = frameOf(
    [
      [0, -1],
      [0, 1],
    ],
    640,
    300,
  );
  const square = (west: number, south: number, size: number) =>
    ringsOf({
      type: "Polygon",
      coordinates: [
        [
          [west, south],
          [west + size, south],
          [west + size, south + size],
          [west, south + size],
          [west, south],
        ],
      ],
    });

  it("cuts an area to the picture", () => {
    const numbers = (areaPath(frame, square(-5, -5, 10)).match(/-?[\d.]+/g) ?? []).map(Number);
    expect(numbers.length).toBeGreaterThanOrEqual(8);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-9);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(649);
  });

  it("draws nothing of what lies elsewhere, and nothing of what lies on the other side of the world", () => {
    expect(areaPath(frame, square(100, 0, 5))).toBe("");
    expect(areaPath(frame, square(175, -5, 10))).toBe("");
  });
});
