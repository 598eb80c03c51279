import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LonLat } from "../../src/core/geodesy.ts";
import { boundsOf, boundsOfPoints, storyBounds } from "../../src/map/bounds.ts";
import { loadStoryFromDisk } from "../stories.ts";

const story = loadStoryFromDisk("pasni-port");
const microdegrees = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

describe("boundsOfPoints(points)", () => {
  test.each<[string, LonLat[], number[]]>([
    [
      "two points",
      [
        [62, 25],
        [63, 26],
      ],
      [62, 25, 63, 26],
    ],
    [
      "over 180°, where that is narrower",
      [
        [175, -37],
        [-172, -14],
      ],
      [175, -37, 188, -14],
    ],
    [
      "across Greenwich",
      [
        [-77, 39],
        [116, 40],
        [62, 25],
      ],
      [-77, 25, 116, 40],
    ],
    ["one point", [[-77, 38.9]], [-77, 38.9, -77, 38.9]],
    [
      "longitudes that run on",
      [
        [179, 0],
        [181, 1],
      ],
      [179, 0, 181, 1],
    ],
  ])("%s", (_what, points, box) => {
    const found = boundsOfPoints(points);
    expect(found).toHaveLength(4);
    for (const [index, edge] of (found ?? []).entries())
      expect(edge).toBeCloseTo(box[index] ?? Number.NaN, 9);
  });

  test("no points have no box", () => {
    expect(boundsOfPoints([])).toBeUndefined();
  });

  test("every point is in the box, which is never wider than half the Earth for points that fit one half", () => {
    const points = fc.array(
      fc.tuple(fc.double({ min: 0, max: 170, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(points, fc.integer({ min: -180, max: 180 }), (near, turn) => {
        const turned = near.map(([lon, lat]): LonLat => [((lon + turn + 540) % 360) - 180, lat]);
        const [west, south, east, north] = boundsOfPoints(turned) ?? [0, 0, 0, 0];
        expect(east - west).toBeLessThanOrEqual(170 + 1e-9);
        for (const [lon, lat] of turned) {
          const fromWest = (((lon - west) % 360) + 360) % 360;
          expect(fromWest < east - west + 1e-9 || fromWest > 360 - 1e-9).toBe(true);
          expect(lat >= south && lat <= north).toBe(true);
        }
      }),
    );
  });
});

describe("boundsOf(story, ref, areas, lines)", () => {
  test("a claim's box holds both its ends", () => {
    const [west = 0, south = 0, east = 0, north = 0] =
      boundsOf(story, { type: "claim", id: "pasni-gwadar-112km" }, new Map(), new Map()) ?? [];
    expect([west, south, east].map(microdegrees)).toEqual([62.34, 25.11, 63.475]);
    expect(north).toBeGreaterThanOrEqual(25.258);
  });

  test("a country has none until its outline is there", () => {
    const china = { type: "place" as const, id: "china" };
    expect(boundsOf(story, china, new Map(), new Map())).toBeUndefined();
    const outline = {
      type: "Polygon" as const,
      coordinates: [
        [
          [80, 20],
          [120, 20],
          [120, 50],
          [80, 20],
        ],
      ],
    };
    expect(boundsOf(story, china, new Map([["china", outline]]), new Map())).toEqual([80, 20, 120, 50]);
  });

  test("a route's box holds all of its lines", () => {
    const [west = 0, , east = 0] =
      boundsOf(story, { type: "route", id: "gwadar-malacca" }, new Map(), new Map()) ?? [];
    expect(west).toBeCloseTo(62.34, 2);
    expect(east).toBeCloseTo(100.6, 2);
  });

  test("what is not there has none", () => {
    expect(boundsOf(story, { type: "place", id: "atlantis" }, new Map(), new Map())).toBeUndefined();
  });
});

describe("storyBounds(story)", () => {
  test("first shows the claims", () => {
    expect(storyBounds(story)?.map(microdegrees)).toEqual([62.34, 25.11, 63.475, 25.258]);
  });

  test("without claims, all that can be drawn", () => {
    const [west = 0, south = 0, east = 0, north = 0] = storyBounds({ ...story, claims: [] }) ?? [];
    expect(east - west).toBeGreaterThan(40);
    for (const { geometry } of story.places.features) {
      if (geometry?.type !== "Point") continue;
      const [lon = 0, lat = 0] = geometry.coordinates;
      expect((((lon - west) % 360) + 360) % 360).toBeLessThanOrEqual(east - west + 1e-9);
      expect(lat >= south && lat <= north).toBe(true);
    }
  });
});
