import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { App } from "../../app/app.ts";
import { NARROW } from "../../app/layout.ts";
import type { Theme } from "../tokens.ts";
import { followAim } from "./ruler-aim.ts";
import { followRulerDrawing } from "./ruler-drawing.ts";
import { followRulerHandles } from "./ruler-handles.ts";
import { followRulerPill } from "./ruler-pill.ts";

/** The ruler on the map: what is measured, and, while it is on, the pointer or crosshair that measures. */
export const followRuler = (map: MapLibreMap, app: App, theme: ReadonlySignal<Theme>): (() => void) => {
  const isOn = computed(() => app.ruler.value?.status === "drawing");
  let stopAim = () => {};
  const stops = [
    followRulerDrawing(map, app, theme),
    followRulerHandles(map, app),
    followRulerPill(map, app),
    effect(() => {
      stopAim();
      stopAim = () => {};
      if (!isOn.value) return;
      clearTheMap(app);
      stopAim = followAim(map, app);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    stopAim();
    // With the map goes what was measured on it.
    app.ruler.value = null;
  };
};

/** A popup would lie over what is to be measured; on a phone any card would. */
const clearTheMap = (app: App): void => {
  if (app.selection.peek()) app.select(null);
  if (matchMedia(NARROW).matches) app.selectClaim(null);
};
