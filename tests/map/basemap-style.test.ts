import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { StyleSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { basemapLayers, basemapSources, plainLayers } from "../../src/map/basemap/style.ts";
import { BASEMAP_TOKENS } from "../../src/map/basemap/tokens.ts";

const THEMES = ["light", "dark"] as const;
const ARCHIVES = { world: "pmtiles://world", detail: "pmtiles://detail", relief: "pmtiles://relief" };

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (color: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const channel = Number.parseInt(color.slice(i, i + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

describe.each(THEMES)("the basemap's style, %s", (theme) => {
  it.each(["en", "zh-Hant", "ur"])("is valid in %s", (lang) => {
    const style: StyleSpecification = {
      version: 8,
      sources: basemapSources(ARCHIVES),
      layers: basemapLayers(theme, lang),
    };
    expect(validateStyleMin(style)).toEqual([]);
  });

  it("gives each layer an id of its own", () => {
    const ids = basemapLayers(theme, "en").map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is a valid plain ground where there is no archive", () => {
    expect(validateStyleMin({ version: 8, sources: {}, layers: plainLayers(theme) })).toEqual([]);
  });

  it("keeps names readable: contrast of at least 3", () => {
    const { label, label2, seaLabel, land, sea } = BASEMAP_TOKENS[theme];
    for (const text of [label, label2]) expect(contrast(text, land)).toBeGreaterThanOrEqual(3);
    expect(contrast(seaLabel, sea)).toBeGreaterThanOrEqual(3);
    expect(contrast(seaLabel, land)).toBeGreaterThanOrEqual(3);
  });
});

describe("the names on the map", () => {
  it("are asked for in the reader's language first, then as the place has them", () => {
    const cities = basemapLayers("light", "zh-Hans-CN").find(({ id }) => id === "world-label-city");
    expect(JSON.stringify(cities)).toContain('["coalesce",["get","name:zh"],["get","name"]]');
  });

  it("are not spread out in Arabic letters, which join", () => {
    const spacings = basemapLayers("dark", "ur").flatMap((layer) =>
      layer.type === "symbol" ? [layer.layout?.["text-letter-spacing"] ?? 0] : [],
    );
    expect(spacings.length).toBeGreaterThan(3);
    expect(spacings.every((spacing) => spacing === 0)).toBe(true);
  });
});
