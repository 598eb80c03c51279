import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cornersFault, cornersOf, outlineThrough } from "../../src/core/corners.ts";
import type { LonLat } from "../../src/core/geodesy.ts";

const SQUARE: LonLat[] = [
  [63, 25],
  [64, 25],
  [64, 26],
  [63, 26],
];
/** Twice the area by Green's theorem, in square degrees: above 0 counter-clockwise. */
const winding = (ring: readonly (readonly number[])[]) =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[i] ?? [];
    return sum + (px + x) * (y - py);
  }, 0);

describe("outlineThrough(corners)", () => {
  test("is closed and counter-clockwise, whichever way it was drawn", () => {
    for (const corners of [SQUARE, SQUARE.toReversed()]) {
      const [ring = []] = outlineThrough(corners).coordinates;
      expect(ring).toHaveLength(5);
      expect(ring[0]).toEqual(ring[4]);
      expect(winding(ring)).toBeGreaterThan(0);
    }
  });

  test("runs on over 180°, from the turn that its middle lies in", () => {
    const fiji: LonLat[] = [
      [177, -19],
      [-178, -19],
      [-178, -16],
      [177, -16],
    ];
    const far = fiji.map(([lon, lat]): LonLat => [lon + 720, lat]);
    const ring = [
      [177, -19],
      [182, -19],
      [182, -16],
      [177, -16],
      [177, -19],
    ];
    expect(outlineThrough(fiji).coordinates).toEqual([ring]);
    expect(outlineThrough(far).coordinates).toEqual([ring]);
  });

  test("corners at both ends of the world are an outline as wide as it, none of its edges half a turn long", () => {
    const world: LonLat[] = [
      [-180, -90],
      [180, -90],
      [180, -60],
      [-180, -60],
    ];
    const [ring = []] = outlineThrough(world).coordinates;
    expect(cornersFault(world)).toBeNull();
    expect(Math.min(...ring.map(([lon = 0]) => lon))).toBe(-180);
    expect(Math.max(...ring.map(([lon = 0]) => lon))).toBe(180);
    const widths = ring.slice(1).map(([lon = 0], i) => Math.abs(lon - (ring[i]?.[0] ?? 0)));
    expect(Math.max(...widths)).toBeLessThan(180);
    expect(winding(ring)).toBeCloseTo(2 * 360 * 30, 6);
  });

  test("corners round a pole are closed over it", () => {
    const round = [-120, 0, 120].map((lon): LonLat => [lon, 80]);
    for (const corners of [round, round.toReversed()]) {
      const [ring = []] = outlineThrough(corners).coordinates;
      expect(cornersFault(corners)).toBeNull();
      expect(winding(ring)).toBeCloseTo(2 * 360 * 10, 6);
    }
  });

  test("a wide outline of a file is the same after its corners were text within ±180°", () => {
    const wide = [
      [-170, -20],
      [170, -20],
      [170, 20],
      [-170, 20],
      [-170, -20],
    ];
    const corners = cornersOf({ type: "Polygon", coordinates: [wide] }) ?? [];
    const within = corners.map(([lon, lat]): LonLat => [lon > 180 ? lon - 360 : lon, lat]);
    expect(winding(outlineThrough(within).coordinates[0] ?? [])).toBeCloseTo(2 * 340 * 40, 6);
  });

  test("gives the corners back, from some corner on", () => {
    expect(cornersOf(outlineThrough(SQUARE))).toEqual(SQUARE);
    expect(cornersOf(outlineThrough(SQUARE.toReversed()))).toHaveLength(4);
  });
});

describe("cornersOf(geometry)", () => {
  test("is null for what no hand edits: holes and several parts", () => {
    const { coordinates } = outlineThrough(SQUARE);
    expect(cornersOf({ type: "MultiPolygon", coordinates: [coordinates] })).toBeNull();
    expect(cornersOf({ type: "Polygon", coordinates: [...coordinates, ...coordinates] })).toBeNull();
  });
});

describe("cornersFault(corners)", () => {
  const [a, b, c, d] = SQUARE as [LonLat, LonLat, LonLat, LonLat]; // Four, as above.

  test("there is none in a square, nor in a ring over 180°", () => {
    expect(cornersFault(SQUARE)).toBeNull();
    expect(
      cornersFault([
        [179, 0],
        [-179, 0],
        [-179, 1],
        [179, 1],
      ]),
    ).toBeNull();
  });

  test("a bow tie crosses itself, and the message says where", () => {
    expect(cornersFault([a, b, d, c])).toContain("edge 2–3 meets edge 4–1");
    expect(
      cornersFault([
        [179, 0],
        [-179, 0],
        [179, 1],
        [-179, 1],
      ]),
    ).toContain("crosses itself");
  });

  test("too few corners, a corner twice and corners in a line are named", () => {
    expect(cornersFault([a, b])).toContain("here are 2");
    expect(cornersFault([a, b, c, a])).toContain("Corners 1 and 4");
    expect(
      cornersFault([
        [0, 0],
        [1, 1],
        [2, 2],
      ]),
    ).toContain("on one line");
  });

  test("corners in the order of their bearings from a point within never cross", () => {
    const star = fc.array(
      fc.record({
        turn: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        reach: fc.double({ min: 0.2, max: 2, noNaN: true }),
      }),
      { minLength: 0, maxLength: 12 },
    );
    fc.assert(
      fc.property(star, (extra) => {
        // With four fixed arms the point lies within.
        const arms = [0, 0.25, 0.5, 0.75].map((turn) => ({ turn, reach: 1 }));
        const byTurn = new Map([...extra, ...arms].map((arm) => [Math.round(arm.turn * 1000), arm.reach]));
        const corners = [...byTurn]
          .sort(([one], [other]) => one - other)
          .map(([turn, reach]): LonLat => {
            const angle = (turn / 1000) * 2 * Math.PI;
            return [179.5 + reach * Math.cos(angle), 10 + reach * Math.sin(angle)];
          });
        expect(cornersFault(corners)).toBeNull();
      }),
    );
  });
});
