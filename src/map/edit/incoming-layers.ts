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
      paint: { "line-color": place, "line-width": 1.5, "line-dasharray": [4, 3] },
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
