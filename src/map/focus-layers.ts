import type { LayerSpecification, LineLayerSpecification } from "maplibre-gl";
import { type Theme, TOKENS } from "./tokens.ts";

/** Where the ends of the open claim may be, and the line between ends that are tried. */
export const focusLayers = (theme: Theme, visibility: "none" | "visible"): LayerSpecification[] => {
  const { claim, paper, place } = TOKENS[theme];
  const layer = (
    id: string,
    shape: "Polygon" | "LineString",
    color: string,
    width: number,
  ): LineLayerSpecification => ({
    id,
    type: "line",
    source: "focus",
    filter: ["all", ["==", ["geometry-type"], shape], ["!", ["has", "incoming"]]],
    layout: { visibility, "line-cap": "round", "line-join": "round" },
    paint: { "line-color": color, "line-width": width },
  });
  return [
    layer("story-focus", "Polygon", place, 1.5),
    layer("story-focus-casing", "LineString", paper, 6),
    layer("story-focus-line", "LineString", claim, 3),
  ];
};
