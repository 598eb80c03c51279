import { effect } from "@preact/signals";
import type { Feature } from "geojson";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { App } from "../../app/app.ts";
import type { Bounds } from "../../core/imported.ts";
import { CLOSEST_ZOOM, flightMs } from "../camera.ts";
import { besideForm } from "./beside-form.ts";

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
    const camera = map.cameraForBounds([...bounds], { padding: besideForm(map), maxZoom: CLOSEST_ZOOM });
    if (camera) map.flyTo({ ...camera, duration: flightMs(FLIGHT_MS) });
  });
};
