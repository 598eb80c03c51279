import type { FeatureCollection, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { ellipsoidMeters, pathMeters, toLonLat } from "../../src/core/geodesy.ts";
import { routeMeters } from "../../src/core/route.ts";
import { asGeodesics, placePoint, STORY_SOURCES, storySources } from "../../src/map/story-sources.ts";
import { loadStoryFromDisk } from "../stories.ts";

const story = loadStoryFromDisk("pasni-port");
const scene = { story, areas: new Map(), lines: new Map(), focus: [] };
const sources = storySources(scene);
const features = (source: (typeof STORY_SOURCES)[number], from = sources) =>
  (from[source].data as FeatureCollection).features; // All our sources hold collections.
const feature = (source: (typeof STORY_SOURCES)[number], id: string) => {
  const found = features(source).find(({ properties }) => properties?.id === id);
  if (!found) throw new Error(`${source} has no ${id}`);
  return found;
};

describe("storySources(scene)", () => {
  test("without a story every source is there and empty", () => {
    const empty = storySources({ ...scene, story: null });
    for (const source of STORY_SOURCES) expect(features(source, empty)).toEqual([]);
  });

  test("places are points where they stand; countries are none", () => {
    expect(feature("places", "gwadar-port").geometry).toEqual({ type: "Point", coordinates: [62.34, 25.11] });
    expect(features("places").some(({ properties }) => properties?.id === "pakistan")).toBe(false);
    expect(features("areas")).toEqual([]);
  });

  test("a country is drawn once its outline is there", () => {
    const outline = {
      type: "Polygon" as const,
      coordinates: [
        [
          [60, 25],
          [70, 25],
          [70, 35],
          [60, 25],
        ],
      ],
    };
    const withArea = storySources({ ...scene, areas: new Map([["pakistan", outline]]) });
    expect(features("areas", withArea).map(({ properties }) => properties?.id)).toEqual(["pakistan"]);
  });

  test("of two places with one name, the second is a namesake: its name is not written twice", () => {
    const isNamesake = (id: string) => feature("places", id).properties?.isNamesake;
    expect([isNamesake("pasni-port"), isNamesake("pasni")]).toEqual([false, true]);
  });

  test("a port's uncertainty is a ring at that distance round it", () => {
    const { geometry } = feature("uncertainty", "pasni-port");
    if (geometry.type !== "Polygon") throw new Error(geometry.type);
    for (const position of geometry.coordinates[0] ?? [])
      expect(Math.abs(ellipsoidMeters([63.475, 25.258], toLonLat(position)) - 500)).toBeLessThan(0.01);
  });

  test("a route is drawn as long as it is", () => {
    const route = story.routes.features.find(({ id }) => id === "gwadar-aden");
    const { geometry } = feature("routes", "gwadar-aden");
    if (geometry.type !== "MultiLineString" || !route) throw new Error(geometry.type);
    const drawn = (geometry.coordinates[0] ?? []).map(toLonLat);
    expect(Math.abs(pathMeters(drawn) - routeMeters(route))).toBeLessThan(0.01);
  });

  test("the claim is the geodesic between its ends", () => {
    const { geometry } = feature("claims", "pasni-gwadar-112km");
    if (geometry.type !== "LineString") throw new Error(geometry.type);
    expect([geometry.coordinates[0], geometry.coordinates.at(-1)]).toEqual([
      [63.475, 25.258],
      [62.34, 25.11],
    ]);
  });
});

describe("asGeodesics(line)", () => {
  test("runs on over 180° leg after leg, there and back", () => {
    const lons = asGeodesics([
      [170, 0],
      [-175, 0],
      [-160, 5],
      [-175, 10],
      [170, 10],
    ]).map(([lon]) => lon);
    for (const [index, lon] of lons.slice(1).entries())
      expect(Math.abs(lon - (lons[index] ?? lon))).toBeLessThan(1);
    expect(lons.at(-1)).toBeCloseTo(170, 6);
    expect(Math.max(...lons)).toBeCloseTo(200, 6);
  });

  test("goes through every vertex", () => {
    const line = [
      [62.34, 25.11],
      [75, 8],
      [100, 4],
    ].map(toLonLat);
    const drawn = asGeodesics(line);
    for (const vertex of line) expect(drawn).toContainEqual(vertex);
  });
});

describe("placePoint(place, areas)", () => {
  const square = (size: number, at: number): Position[] => [
    [at, at],
    [at + size, at],
    [at + size, at + size],
    [at, at + size],
    [at, at],
  ];
  const place = (geometry: object | null) => ({ ...story.places.features[0], geometry }) as never;

  test("a footprint's is the middle of its box", () => {
    expect(placePoint(place({ type: "Polygon", coordinates: [square(2, 10)] }), new Map())).toEqual([11, 11]);
  });

  test("a place without any shape has none", () => {
    expect(placePoint(place(null), new Map())).toBeUndefined();
  });

  test("of several parts the largest stands for it, however few corners it has", () => {
    const islet = [...Array(40).keys()].map((i) => [Math.cos(i / 6.37) / 100, Math.sin(i / 6.37) / 100]);
    const parts = { type: "MultiPolygon", coordinates: [[[...islet, islet[0]]], [square(20, 30)]] };
    expect(placePoint(place(parts), new Map())).toEqual([40, 40]);
  });
});
