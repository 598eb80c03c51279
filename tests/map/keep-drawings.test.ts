import type { StyleSpecification } from "maplibre-gl";
import { describe, expect, test } from "vitest";
import { keepDrawings } from "../../src/map/keep-drawings.ts";

describe("keepDrawings(previous, next)", () => {
  const style = (layers: string[], source?: string): StyleSpecification => ({
    version: 8,
    sources: source ? { [source]: { type: "geojson", data: "x" } } : {},
    layers: layers.map((id) => ({ id, type: "background" })),
  });

  test("takes the ruler over into the new style, below the places", () => {
    const next = keepDrawings(
      style(["land", "ruler-casing", "ruler-fixed", "story-places-ring"], "ruler"),
      style(["land", "claims", "story-places-ring", "names"]),
    );
    expect(next.layers.map(({ id }) => id)).toEqual([
      "land",
      "claims",
      "ruler-casing",
      "ruler-fixed",
      "story-places-ring",
      "names",
    ]);
    expect(Object.keys(next.sources)).toEqual(["ruler"]);
  });

  test("takes a sketch over, above all else", () => {
    const next = keepDrawings(
      style(["land", "sketch-polygon", "sketch-point"], "sketch-polygon"),
      style(["land", "story-places-ring", "names"]),
    );
    expect(next.layers.map(({ id }) => id)).toEqual([
      "land",
      "story-places-ring",
      "names",
      "sketch-polygon",
      "sketch-point",
    ]);
    expect(Object.keys(next.sources)).toEqual(["sketch-polygon"]);
  });

  test("without a drawing the new style is as it came", () => {
    const next = style(["land"]);
    expect(keepDrawings(style(["land"]), next)).toBe(next);
    expect(keepDrawings(undefined, next)).toBe(next);
  });
});
