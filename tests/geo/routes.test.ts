import { describe, expect, test } from "vitest";
import { direct, ellipsoidMeters, inverse, type LonLat } from "../../src/core/geodesy.ts";
import { pointOf } from "../../src/core/place.ts";
import type { Route } from "../../src/core/route.ts";
import { findPlace } from "../../src/core/story.ts";
import { loadStoryFromDisk } from "../stories.ts";
import { isOnMakran, readMakranWater, readWater } from "./water.ts";

const story = loadStoryFromDisk("pasni-port");
const isWater = readWater();
const isWaterOnMakran = readMakranWater();
const STEP_METERS = 500;
/** So near a port its line may begin beside its point, and lie on what the coastline's data calls land. */
const QUAY_METERS = 700;

const linesOf = ({ geometry }: Route): LonLat[][] => {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  return lines.map((line) => line.map(([lon = Number.NaN, lat = Number.NaN]): LonLat => [lon, lat]));
};

const isAtQuay = ({ properties: { from, to } }: Route, point: LonLat): boolean =>
  [from, to].some((id) => {
    const place = id === undefined ? undefined : findPlace(story, id);
    const quay = place && pointOf(place);
    return quay && ellipsoidMeters(quay, point) < QUAY_METERS;
  });

/** The vertices, and points every 500 m along the geodesics between them. */
const everyHalfKilometer = (line: readonly LonLat[]): LonLat[] =>
  line.flatMap((point, index) => {
    const next = line[index + 1];
    if (!next) return [point];
    const { meters, initialBearingDegrees } = inverse(point, next);
    const steps = Math.floor(meters / STEP_METERS);
    const between = Array.from({ length: steps }, (_, step) =>
      direct(point, initialBearingDegrees, (step + 1) * STEP_METERS),
    );
    return [point, ...between];
  });

describe("the coastline that the tests read", () => {
  test.each<[string, LonLat, boolean]>([
    ["Turbat", [63.05, 26.0], false],
    ["Karachi's city centre", [67.03, 24.87], false],
    ["the Arabian Sea", [62.5, 23.0], true],
    ["the Strait of Hormuz", [56.5, 26.55], true],
    ["Mount Everest", [86.92, 27.99], false],
    ["the Pacific at 180°", [180, 0.5], true],
  ])("knows whether %s is water", (_name, point, wanted) => {
    expect(isWater(point)).toBe(wanted);
  });
});

test("the finer coast has Gwadar's hammerhead as land and both its bays as water", () => {
  const points: LonLat[] = [
    [62.325, 25.118],
    [62.28, 25.13],
    [62.4, 25.15],
  ];
  expect(points.map(isWaterOnMakran)).toEqual([false, true, true]);
});

describe.each(story.routes.features.map((route) => [route.id, route] as const))("route %s", (_id, route) => {
  test("lies on water at every vertex and every 500 m between", () => {
    const points = linesOf(route).flatMap(everyHalfKilometer);
    expect(points.length).toBeGreaterThan(50);
    expect(points.filter((point) => !isWater(point) && !isAtQuay(route, point))).toEqual([]);
  });

  test("lies on water by the finer coast of the closest zooms too", () => {
    const points = linesOf(route).flatMap(everyHalfKilometer).filter(isOnMakran);
    expect(points.filter((point) => !isWaterOnMakran(point) && !isAtQuay(route, point))).toEqual([]);
  });

  test("says how it was made, from what, and that it is not for navigation", () => {
    expect(route.properties.madeBy).not.toBe("");
    expect(route.properties.source).toMatch(/Not for navigation/);
  });

  test("turns as ships do: no corner sharper than 90°", () => {
    for (const line of linesOf(route))
      for (const [index, point] of line.slice(1, -1).entries()) {
        const [before, after] = [line[index] ?? point, line[index + 2] ?? point];
        const turn = inverse(point, after).initialBearingDegrees - inverse(before, point).finalBearingDegrees;
        expect(Math.abs(((turn + 540) % 360) - 180), `at ${point}`).toBeLessThan(90);
      }
  });

  test("begins at the port that it is said to come from", () => {
    const { from } = route.properties;
    const start = linesOf(route)[0]?.[0];
    const geometry = from === undefined ? undefined : findPlace(story, from)?.geometry;
    if (route.properties.kind === "shippingLane") expect(from).toBeUndefined();
    else if (geometry?.type !== "Point" || !start) throw new Error(`${route.id} comes from no port`);
    else {
      const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates;
      expect(ellipsoidMeters([lon, lat], start)).toBeLessThan(QUAY_METERS);
    }
  });
});

test("there are the routes that the story asks for", () => {
  const ids = story.routes.features.map(({ id }) => id);
  for (const id of [
    "gwadar-pasni",
    "gwadar-karachi",
    "pasni-karachi",
    "gwadar-hormuz",
    "pasni-hormuz",
    "gwadar-aden",
  ])
    expect(ids).toContain(id);
  expect(ids).toContain("gwadar-malacca");
  expect(story.routes.features.some(({ properties }) => properties.kind === "shippingLane")).toBe(true);
});
