import { expect, test } from "vitest";
import { boundsOfPoints } from "../../src/map/bounds.ts";

test("the box of points is the narrowest one, over 180° where that is narrower", () => {
  expect(
    boundsOfPoints([
      [62, 25],
      [63, 26],
    ]),
  ).toEqual([62, 25, 63, 26]);
  expect(
    boundsOfPoints([
      [174.8, -36.8],
      [-171.8, -13.8],
    ])?.map((n) => Math.round(n * 10) / 10),
  ).toEqual([174.8, -36.8, 188.2, -13.8]);
  expect(
    boundsOfPoints([
      [-77, 38.9],
      [116.4, 39.9],
      [62, 25],
    ])?.map(Math.round),
  ).toEqual([-77, 25, 116, 40]);
});

test("no points have no box, one point a box of no size", () => {
  expect(boundsOfPoints([])).toBeUndefined();
  expect(boundsOfPoints([[-77, 38.9]])).toEqual([-77, 38.9, -77, 38.9]);
});
