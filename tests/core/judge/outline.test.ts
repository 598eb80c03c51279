import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { ellipsoidMeters, type LonLat } from "../../../src/core/geodesy.ts";
import { outlineOf } from "../../../src/core/judge/outline.ts";
import {
  farthestBetween,
  farthestOnOutline,
  nearestBetween,
  nearestOnOutline,
} from "../../../src/core/judge/outline-distance.ts";
import { areasMeet, isInside } from "../../../src/core/judge/outline-topology.ts";

/** Numbers that look random and are the same in every run. */
const numbers = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
};

/** A ragged star round a point; longitudes may run over 180°. */
const star = (random: () => number, lon: number, lat: number, degrees: number, corners: number): Polygon => {
  const ring: LonLat[] = [];
  for (let i = 0; i < corners; i++) {
    const angle = (2 * Math.PI * i) / corners;
    const radius = degrees * (0.4 + 0.6 * random());
    const y = Math.max(-89.5, Math.min(89.5, lat + radius * Math.sin(angle)));
    ring.push([lon + (radius * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180), y]);
  }
  return { type: "Polygon", coordinates: [[...ring, ring[0] ?? [lon, lat]].map(([x, y]) => [x, y])] };
};

/** As files have it: every longitude within ± 180. */
const wrapped = ({ coordinates }: Polygon): Polygon => ({
  type: "Polygon",
  coordinates: coordinates.map((ring) =>
    ring.map(([x = 0, y = 0]) => [((((x + 180) % 360) + 360) % 360) - 180, y]),
  ),
});

/** Points along the edges, straight in longitude and latitude: the brute force to hold against. */
const alongEdges = ({ coordinates }: Polygon, step: number): LonLat[] =>
  coordinates.flatMap((ring) =>
    ring.slice(1).flatMap(([bx = 0, by = 0], i): LonLat[] => {
      const [ax = 0, ay = 0] = ring[i] ?? [];
      const count = Math.max(1, Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay)) / step));
      return Array.from(
        { length: count },
        (_, k): LonLat => [ax + ((bx - ax) * k) / count, ay + ((by - ay) * k) / count],
      );
    }),
  );

describe("least and most distance of outlines, against brute force on the ellipsoid", () => {
  it("from a point: no sample of the edge is nearer or farther, and the nearest is close behind", () => {
    const random = numbers(7);
    for (let i = 0; i < 30; i++) {
      const [lon, lat] = [-180 + 360 * random(), -75 + 150 * random()];
      const polygon = star(random, lon, lat, 0.05 + 4 * random(), 5 + (i % 12));
      const outline = outlineOf(wrapped(polygon));
      const beside = Math.max(-89, Math.min(89, lat + 12 * (random() - 0.5)));
      const anywhere: LonLat = [-180 + 360 * random(), -89 + 178 * random()];
      const point: LonLat = i % 3 === 0 ? anywhere : [lon + 12 * (random() - 0.5), beside];
      const samples = alongEdges(polygon, 0.01).map((sample) => ellipsoidMeters(point, sample));
      const near = nearestOnOutline(outline, point).meters;
      expect(near).toBeLessThanOrEqual(Math.min(...samples) + 0.001);
      expect(near).toBeGreaterThan(Math.min(...samples) - 700); // half the sampling step
      expect(farthestOnOutline(outline, point).meters).toBeGreaterThanOrEqual(Math.max(...samples) - 0.001);
    }
  });

  it("between two outlines, near each other and nearly on opposite sides of the Earth", () => {
    const random = numbers(11);
    let compared = 0;
    for (let i = 0; i < 12; i++) {
      const [lon, lat] = [-180 + 360 * random(), -60 + 120 * random()];
      const one = star(random, lon, lat, 0.1 + 1.5 * random(), 9);
      const far = star(random, lon + 172, -lat, 1, 9);
      const beside = star(random, lon + 8 * (random() - 0.5), lat + 8, 0.1 + 1.5 * random(), 9);
      const other = i % 3 === 0 ? far : beside;
      const [a, b] = [outlineOf(wrapped(one)), outlineOf(wrapped(other))];
      if (areasMeet(a, b)) continue;
      compared++;
      let [least, most] = [Number.POSITIVE_INFINITY, 0];
      const samples = alongEdges(other, 0.06);
      for (const from of alongEdges(one, 0.06))
        for (const to of samples) {
          const meters = ellipsoidMeters(from, to);
          if (meters < least) least = meters;
          if (meters > most) most = meters;
        }
      const near = nearestBetween(a, b).meters;
      expect(near).toBeLessThanOrEqual(least + 0.001);
      expect(near).toBeGreaterThan(least - 7000); // the sampling step
      expect(farthestBetween(a, b).meters).toBeGreaterThanOrEqual(most - 0.001);
    }
    expect(compared).toBeGreaterThan(6);
  });

  it("finds the middle of a long edge, not its corners", () => {
    const ring = [
      [60, 25],
      [62, 25],
      [62, 27],
      [60, 27],
      [60, 25],
    ];
    const { meters, to } = nearestOnOutline(outlineOf({ type: "Polygon", coordinates: [ring] }), [61, 24.55]);
    expect(to[0]).toBeCloseTo(61, 3);
    expect(meters).toBeCloseTo(ellipsoidMeters([61, 24.55], [61, 25]), 1);
  });
});

describe("isInside(outline, point)", () => {
  const box = (west: number, south: number, east: number, north: number) => [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  it("knows holes, and longitudes turned by 360°", () => {
    const ring = outlineOf({ type: "Polygon", coordinates: [box(0, 0, 4, 4), box(1, 1, 3, 3)] });
    expect([isInside(ring, [0.5, 2]), isInside(ring, [2, 2]), isInside(ring, [360.5, 2])]).toEqual([
      true,
      false,
      true,
    ]);
  });
  it("knows an area over the antimeridian, cut in two or drawn across", () => {
    const halves = [[box(179, -18, 180, -16)], [box(-180, -18, -179, -16)]];
    const whole = box(179, -18, 181, -16).map(([x = 0, y = 0]) => [x > 180 ? x - 360 : x, y]);
    const cut = outlineOf({ type: "MultiPolygon", coordinates: halves });
    const across = outlineOf({ type: "Polygon", coordinates: [whole] });
    for (const area of [cut, across]) {
      expect(
        [[179.5, -17] as const, [-179.5, -17] as const, [0, -17] as const].map((p) => isInside(area, p)),
      ).toEqual([true, true, false]);
      // The cut along 180° is no edge: the nearest one is a degree away.
      expect(nearestOnOutline(area, [180, -17]).meters).toBeGreaterThan(100_000);
    }
  });
  it("knows an area round a pole, with a seam or without", () => {
    const ring = [-180, -90, 0, 90, 180].map((lon) => [lon, -70]);
    const seam = [...ring, [180, -90], [-180, -90], [-180, -70]];
    const open = [0, 90, 180, -90, 0].map((lon) => [lon, -70]);
    for (const coordinates of [[seam], [open]]) {
      const area = outlineOf({ type: "Polygon", coordinates });
      expect([isInside(area, [45, -80]), isInside(area, [-135, -89]), isInside(area, [45, -60])]).toEqual([
        true,
        true,
        false,
      ]);
      // 20° of the meridian at 80° S, 111.66 km a degree.
      expect(nearestOnOutline(area, [0, -90]).meters / 1000).toBeCloseTo(20 * 111.66, -1);
    }
  });
});
