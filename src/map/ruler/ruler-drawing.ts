import { effect, type ReadonlySignal } from "@preact/signals";
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
import type { App } from "../../app/app.ts";
import { ABOVE_RULER, RULER } from "../keep-drawings.ts";
import { type Theme, TOKENS } from "../tokens.ts";
import { rulerFeatures } from "./ruler-features.ts";

/** Draws the measure over all else: each leg as its geodesic, the one that moves dashed. */
export const followRulerDrawing = (
  map: MapLibreMap,
  app: App,
  theme: ReadonlySignal<Theme>,
): (() => void) => {
  map.addSource(RULER, { type: "geojson", data: rulerFeatures(app.ruler.peek()), tolerance: 0.1 });
  const stops = [
    effect(() => {
      for (const { id } of rulerLayers(theme.peek())) if (map.getLayer(id)) map.removeLayer(id);
      for (const layer of rulerLayers(theme.value)) map.addLayer(layer, ABOVE_RULER);
    }),
    effect(() => {
      const features = rulerFeatures(app.ruler.value);
      // A source of this name is ours, and of that type.
      (map.getSource(RULER) as GeoJSONSource | undefined)?.setData(features);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};

/** In ink, since the hues mean places, claims and routes. */
const rulerLayers = (theme: Theme): LayerSpecification[] => {
  const { ink, paper } = TOKENS[theme];
  const base = { type: "line", source: RULER } as const;
  const layout = { "line-cap": "round", "line-join": "round" } as const;
  return [
    { ...base, id: `${RULER}-casing`, layout, paint: { "line-color": paper, "line-width": 6 } },
    {
      ...base,
      id: `${RULER}-fixed`,
      filter: ["!", ["get", "isMoving"]],
      layout,
      paint: { "line-color": ink, "line-width": 2.5 },
    },
    {
      ...base,
      id: `${RULER}-moving`,
      filter: ["get", "isMoving"],
      paint: { "line-color": ink, "line-width": 2.5, "line-dasharray": [2.4, 1.6] },
    },
  ];
};
