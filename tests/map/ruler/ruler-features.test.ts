import { describe, expect, test } from "vitest";
import { direct, ellipsoidMeters, inverse, type LonLat, toLonLat } from "../../../src/core/geodesy.ts";
import type { RulerPoint } from "../../../src/core/ruler.ts";
import { rulerFeatures } from "../../../src/map/ruler/ruler-features.ts";

const point = (at: LonLat): RulerPoint => ({ at, place: null });
const lines = (...ruler: Parameters<typeof rulerFeatures>) =>
  rulerFeatures(...ruler).features.map(({ geometry, properties }) => ({
    path: geometry.type === "LineString" ? geometry.coordinates.map(toLonLat) : [],
    isMoving: properties?.isMoving,
  }));

describe("rulerFeatures(ruler)", () => {
  test("draws nothing for no ruler and for a single point", () => {
    expect(lines(null)).toEqual([]);
    expect(lines({ status: "drawing", points: [point([1, 2])], end: null })).toEqual([]);
  });

  test("the leg to the moving end is apart from those that are fixed", () => {
    const [a, b, c] = [point([0, 0]), point([0.1, 0]), point([0.1, 0.1])];
    const drawn = lines({ status: "drawing", points: [a, b], end: c });
    expect(drawn.map(({ isMoving }) => isMoving)).toEqual([false, true]);
    expect(drawn[1]?.path).toEqual([
      [0.1, 0],
      [0.1, 0.1],
    ]);
  });

  test("a leg is drawn as the geodesic: every point of it lies on the way", () => {
    const [tokyo, lima]: LonLat[] = [
      [139.77, 35.68],
      [-77.04, -12.05],
    ];
    const [line] = lines({
      status: "done",
      points: [point(tokyo ?? [0, 0]), point(lima ?? [0, 0])],
      bySea: null,
    });
    const whole = inverse(tokyo ?? [0, 0], lima ?? [0, 0]);
    for (const at of line?.path ?? []) {
      const onWay = direct(
        tokyo ?? [0, 0],
        whole.initialBearingDegrees,
        ellipsoidMeters(tokyo ?? [0, 0], at),
      );
      expect(ellipsoidMeters(onWay, at)).toBeLessThan(0.01);
    }
  });

  test("over the antimeridian the line runs on instead of jumping round the world", () => {
    const [line] = lines({
      status: "done",
      points: [point([178, 50]), point([-172, 52]), point([170, 55])],
      bySea: null,
    });
    const jumps = (line?.path ?? []).slice(1).map(([lon], i) => Math.abs(lon - (line?.path[i]?.[0] ?? lon)));
    expect(Math.max(...jumps)).toBeLessThan(2);
  });
});
