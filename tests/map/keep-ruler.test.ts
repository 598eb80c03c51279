import type { StyleSpecification } from "maplibre-gl";
import { describe, expect, test } from "vitest";
import { keepRuler } from "../../src/map/keep-ruler.ts";

describe("keepRuler(previous, next)", () => {
  const style = (layers: string[], source?: string): StyleSpecification => ({
    version: 8,
    sources: source ? { [source]: { type: "geojson", data: "x" } } : {},
    layers: layers.map((id) => ({ id, type: "background" })),
  });

  test("takes the ruler over into the new style, below the places", () => {
    const next = keepRuler(
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

  test("without a ruler the new style is as it came", () => {
    const next = style(["land"]);
    expect(keepRuler(style(["land"]), next)).toBe(next);
    expect(keepRuler(undefined, next)).toBe(next);
  });
});
