import { describe, expect, test } from "vitest";
import { cornersText, outlineText } from "../../../src/app/edit/outline-words.ts";
import { outlineThrough } from "../../../src/core/corners.ts";
import { circle, type LonLat } from "../../../src/core/geodesy.ts";

/** Corners on a circle, 64 of them: its area is 32 sin(π/32) r². */
const round = (radiusMeters: number): LonLat[] => circle([63.5, 25.2], radiusMeters).slice(0, -1);

describe("cornersText(corners)", () => {
  test("three digits of the area, in km², small ones in m²", () => {
    expect(cornersText(round(2000))).toBe("64 corners, 12.5 km²");
    expect(cornersText(round(100))).toBe("64 corners, 31,400 m²");
  });

  test("corners without an area are counted alone", () => {
    expect(cornersText([[63, 25]])).toBe("1 corner");
  });
});

describe("outlineText(outline)", () => {
  test("counts parts, holes and corners of what no hand edits", () => {
    const [big = []] = outlineThrough(round(2000)).coordinates;
    const [small = []] = outlineThrough(round(1000)).coordinates;
    const [far = []] = outlineThrough(circle([70, 20], 1000).slice(0, -1)).coordinates;
    expect(outlineText({ type: "MultiPolygon", coordinates: [[big, small], [far]] })).toBe(
      "2 parts, 1 hole, 192 corners, 12.5 km²",
    );
  });
});
