import type { GeoJSONSourceSpecification, LayerSpecification } from "maplibre-gl";
import type { SeaRoute } from "../sea/route.ts";
import { type Theme, TOKENS } from "./tokens.ts";

/** A path measured by sea. */
export const seaPathSource = (route: SeaRoute | null): GeoJSONSourceSpecification => ({
  type: "geojson",
  data: {
    type: "FeatureCollection",
    features: route
      ? [
          {
            type: "Feature",
            properties: {},
            geometry: { type: "LineString", coordinates: route.path.map((point) => [...point]) },
          },
        ]
      : [],
  },
});

/** It has the claim's hue, dashed: the straight line beside it is drawn through. */
export const seaPathLayers = (theme: Theme): LayerSpecification[] => {
  const { claim, paper } = TOKENS[theme];
  const source = "sea-path";
  return [
    { id: "story-sea-path-casing", type: "line", source, paint: { "line-color": paper, "line-width": 6 } },
    {
      id: "story-sea-path",
      type: "line",
      source,
      layout: { "line-join": "round" },
      paint: { "line-color": claim, "line-width": 3, "line-dasharray": [2.2, 1.2] },
    },
  ];
};
