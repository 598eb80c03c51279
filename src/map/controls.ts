import { effect } from "@preact/signals";
import {
  AttributionControl,
  FullscreenControl,
  type Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
} from "maplibre-gl";
import type { App } from "../app/app.ts";
import type { ReaderUnit } from "../core/units.ts";

const SCALE_UNITS = { km: "metric", mi: "imperial", nmi: "nautical" } as const satisfies Record<
  ReaderUnit,
  string
>;
/** Zoom, compass, full screen, scale in the reader's unit, and whose data this is. */
export const addControls = (map: MapLibreMap, app: App, pane: HTMLElement): (() => void) => {
  const scale = new ScaleControl({ maxWidth: 110 });
  map.addControl(new NavigationControl({ visualizePitch: true }), "top-right");
  map.addControl(new FullscreenControl({ container: pane }), "top-right");
  map.addControl(scale, "bottom-left");
  map.addControl(new AttributionControl({ compact: false }), "bottom-right");
  return effect(() => scale.setUnit(SCALE_UNITS[app.prefs.unit.value]));
};
