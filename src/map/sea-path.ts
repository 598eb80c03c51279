import type { GeoJSONSourceSpecification, LayerSpecification } from "maplibre-gl";
import { formatTwoLengths } from "../app/format.ts";
import type { SeaRoute } from "../sea/route.ts";
import { FONT_SEMIBOLD } from "./basemap/font-names.ts";
import { type Theme, TOKENS } from "./tokens.ts";

/** A path measured by sea, with its length, nautical miles first. */
export const seaPathSource = (route: SeaRoute | null): GeoJSONSourceSpecification => ({
  type: "geojson",
  data: {
    type: "FeatureCollection",
    features: route
      ? [
          {
            type: "Feature",
            properties: { length: `${formatTwoLengths(route.meters, "nmi")} by sea` },
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
    { id: "sea-path-casing", type: "line", source, paint: { "line-color": paper, "line-width": 6 } },
    {
      id: "sea-path",
      type: "line",
      source,
      layout: { "line-join": "round" },
      paint: { "line-color": claim, "line-width": 3, "line-dasharray": [2.2, 1.2] },
    },
    {
      id: "sea-path-length",
      type: "symbol",
      source,
      layout: {
        "symbol-placement": "line-center",
        "text-field": ["get", "length"],
        "text-font": [FONT_SEMIBOLD],
        "text-size": 13,
        "text-offset": [0, 1.1],
        "text-allow-overlap": true,
        "text-ignore-placement": true,
      },
      paint: { "text-color": claim, "text-halo-color": paper, "text-halo-width": 1.8 },
    },
  ];
};
