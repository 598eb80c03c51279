import type { FilterSpecification, LayerSpecification } from "maplibre-gl";
import { type Theme, TOKENS } from "../tokens.ts";

/** What an import would add, before it lands: its places, lines and outlines, and a dashed box round it all. */
export const incomingLayers = (theme: Theme): LayerSpecification[] => {
  const { place, markEdge } = TOKENS[theme];
  const common = { source: "focus", layout: {} } as const;
  const is = (incoming: "part" | "box", ...shapes: string[]): FilterSpecification => [
    "all",
    ["==", ["get", "incoming"], incoming],
    ["in", ["geometry-type"], ["literal", shapes]],
  ];
  return [
    {
      ...common,
      id: "story-incoming-box",
      type: "line",
      filter: is("box", "LineString"),
      // As wide as the lines within: a thinner one is pale where it falls between two pixels.
      paint: { "line-color": place, "line-width": 2, "line-dasharray": [3, 2.25] },
    },
    {
      ...common,
      id: "story-incoming-line",
      type: "line",
      filter: is("part", "LineString", "MultiLineString", "Polygon", "MultiPolygon"),
      paint: { "line-color": place, "line-width": 2 },
    },
    {
      ...common,
      id: "story-incoming-point",
      type: "circle",
      filter: is("part", "Point"),
      paint: {
        "circle-radius": 4,
        "circle-color": place,
        "circle-stroke-color": markEdge,
        "circle-stroke-width": 1.5,
      },
    },
  ];
};
