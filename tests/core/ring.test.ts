import { describe, expect, test } from "vitest";
import { type ReadRing, type RingReading, type RingRole, readRing } from "../../src/core/ring.ts";

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const read = (ring: readonly number[][], role: RingRole = "outer"): ReadRing => {
  const answer = readRing(ring, role);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
};
const widthOf = ({ points }: ReadRing) => {
  const lons = points.map(([lon]) => lon);
  return Math.max(...lons) - Math.min(...lons);
};

describe("readRing(ring, role)", () => {
  // By RFC 7946: edges are straight in longitude and latitude (§3.1.1), what is inside lies on the left (§3.1.6).
  test.each<[string, number[][], number, RingReading | null]>([
    ["no wide edge, nothing to ask", box(170, 0, 190, 5), 20, null],
    ["as wide as the world: the short way has no width", box(-180, -23, 180, 23), 360, null],
    ["0 to 360", box(0, -23, 360, 23), 360, null],
    ["340° counter-clockwise", box(-170, -20, 170, 20), 340, "as-written"],
    ["20° over 180°, counter-clockwise", box(170, -20, -170, 20), 20, "over-180"],
    [
      "round a pole on one parallel: as written it has no width",
      [
        [-120, 80],
        [0, 80],
        [120, 80],
        [-120, 80],
      ],
      360,
      null,
    ],
    [
      "round a pole, where a triangle might be meant",
      [
        [-120, 80],
        [0, 70],
        [120, 80],
        [-120, 80],
      ],
      360,
      "round-pole",
    ],
    [
      "an edge of 350° and a corner in the other one",
      [...box(-175, 50, 175, 60).slice(0, 3), [0, 60], [-175, 60], [-175, 50]],
      350,
      "as-written",
    ],
    [
      "a coast over 180° by many corners: as written it crosses itself",
      [
        [178, -18],
        [-179, -19],
        [-177, -17],
        [179, -15],
        [-178, -17.2],
        [178, -18],
      ],
      5,
      null,
    ],
  ])("%s", (_, ring, width, reading) => {
    expect(widthOf(read(ring))).toBeCloseTo(width, 9);
    expect(read(ring).reading).toBe(reading);
  });

  test("a hole runs the other way", () => {
    expect(widthOf(read(box(-170, -20, 170, 20).toReversed(), "hole"))).toBe(340);
    expect(widthOf(read(box(170, -20, -170, 20).toReversed(), "hole"))).toBe(20);
  });

  test("corners set by hand go the short way, in either order, where that is an area", () => {
    for (const ring of [box(170, -20, -170, 20), box(170, -20, -170, 20).toReversed()])
      expect(widthOf(read(ring, "by hand"))).toBe(20);
    expect(widthOf(read(box(-180, -90, 180, -60), "by hand"))).toBe(360);
  });

  test("what crosses itself both ways, or is wider than the Earth, is refused", () => {
    const tie = [
      [179, 0],
      [-179, 2],
      [-179, 0],
      [179, 2],
      [179, 0],
    ];
    expect(readRing(tie, "outer").ok).toBe(false);
    expect(readRing(box(-300, 0, 100, 5), "outer").ok).toBe(false);
  });
});
