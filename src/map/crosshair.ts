import type { Map as MapLibreMap } from "maplibre-gl";
import { arrowOf } from "./arrow-keys.ts";

/** Shift with an arrow: less than the snapping distance, so that every place can be met. */
const FINE_STEP_PIXELS = 10;

interface Crosshair {
  /** Whether it is shown: then its middle is meant, else the mouse. */
  readonly isOn: () => boolean;
  readonly stop: () => void;
}

/**
 * A cross in the map's middle, for those who point without a mouse: a finger or an arrow key shows it, a mouse that
 * moves hides it. `aim` hears when the map moves under it. The map has the focus, a cross for a pointer, and its
 * arrows; with Shift they move it finely.
 */
export const addCrosshair = (map: MapLibreMap, aim: () => void): Crosshair => {
  const cross = document.createElement("div");
  cross.className = "crosshair";
  cross.setAttribute("aria-hidden", "true");
  map.getContainer().append(cross);
  const aimAtMiddle = () => {
    cross.hidden = false;
    aim();
  };
  const pointer = watchPointer(map.getContainer(), () => {
    cross.hidden = false;
  });
  const keys = listenForArrows(map, aimAtMiddle);
  const subscriptions = [
    map.on("mousemove", () => {
      if (pointer.type() === "mouse") cross.hidden = true;
    }),
    map.on("move", () => {
      if (!cross.hidden) aim();
    }),
  ];
  map.getCanvas().style.cursor = "crosshair";
  map.getCanvas().focus({ preventScroll: true });
  return {
    isOn: () => !cross.hidden,
    stop: () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
      pointer.stop();
      keys.abort();
      cross.remove();
      map.getCanvas().style.cursor = "";
    },
  };
};

/** What kind of pointer is in use; a finger brings the crosshair back. */
const watchPointer = (element: HTMLElement, touched: () => void) => {
  let type = "mouse";
  const listening = new AbortController();
  const heard = (event: PointerEvent) => {
    type = event.pointerType;
    if (type !== "mouse") touched();
  };
  for (const name of ["pointerdown", "pointermove"] as const)
    element.addEventListener(name, heard, { capture: true, signal: listening.signal });
  return { type: () => type, stop: () => listening.abort() };
};

/** Arrows pan the map under the crosshair, as they always do; with Shift by a small step. */
const listenForArrows = (map: MapLibreMap, aimAtMiddle: () => void): AbortController => {
  const listening = new AbortController();
  map.getCanvas().addEventListener(
    "keydown",
    (event) => {
      const arrow = arrowOf(event);
      if (!arrow) return;
      aimAtMiddle();
      if (!event.shiftKey) return;
      // The map would turn instead.
      event.stopPropagation();
      event.preventDefault();
      map.panBy([arrow[0] * FINE_STEP_PIXELS, arrow[1] * FINE_STEP_PIXELS], { duration: 0 });
    },
    { signal: listening.signal },
  );
  return listening;
};
