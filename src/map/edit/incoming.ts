import { effect } from "@preact/signals";
import type { Feature } from "geojson";
import type { Map as MapLibreMap, PaddingOptions } from "maplibre-gl";
import type { App } from "../../app/app.ts";
import type { Bounds } from "../../core/imported.ts";

const CLOSEST_ZOOM = 9;
const MARGIN_PIXELS = 48;
const FLIGHT_MS = 600;

/** What an import would add, and the box that it all lies in. */
export const incomingFeatures = ({ incoming: { value: incoming } }: App): Feature[] => {
  if (!incoming) return [];
  const parts = incoming.geometries.map((geometry) => marked(geometry, "part"));
  return incoming.bounds ? [...parts, marked(boxOf(incoming.bounds), "box")] : parts;
};

const marked = (geometry: Feature["geometry"], incoming: "part" | "box"): Feature => ({
  type: "Feature",
  properties: { incoming },
  geometry,
});

const boxOf = ([west, south, east, north]: Bounds): Feature["geometry"] => ({
  type: "LineString",
  coordinates: [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
});

/** Brings into sight, beside the form, what an import would add. */
export const followIncoming = (map: MapLibreMap, app: App): (() => void) => {
  let shown = "";
  return effect(() => {
    const { bounds = null } = app.incoming.value ?? {};
    const now = bounds?.join() ?? "";
    if (now === shown) return;
    shown = now;
    if (!bounds) return;
    const animate = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    const camera = map.cameraForBounds([...bounds], { padding: besideForm(map), maxZoom: CLOSEST_ZOOM });
    if (camera) map.flyTo({ ...camera, duration: animate ? FLIGHT_MS : 0 });
  });
};

/** Keeps clear of the form: at its left where it stands at the side, above it where it is as wide as the map. */
const besideForm = (map: MapLibreMap): PaddingOptions => {
  const pane = map.getContainer().getBoundingClientRect();
  const form = document.querySelector(".task-panel")?.getBoundingClientRect();
  const isSide = form && form.width < pane.width * 0.8;
  const right = form && isSide ? Math.max(0, pane.right - form.left) : 0;
  const bottom = form && !isSide ? Math.max(0, pane.bottom - form.top) : 0;
  const margin = Math.min(MARGIN_PIXELS, (pane.height - bottom) / 4, (pane.width - right) / 4);
  return { top: margin, left: margin, right: right + margin, bottom: bottom + margin };
};
