import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { App } from "../app/app.ts";
import { rulerLine } from "../app/ruler-line.ts";
import { add, aim, leave, type Ruler } from "../core/ruler.ts";
import { arrowOf } from "./arrow-keys.ts";
import { refsAt } from "./pointer.ts";
import { pointUnder } from "./ruler-snap.ts";

/** A line need not be hit to the pixel. */
const LINE_REACH_PIXELS = 6;
/** Shift with an arrow: less than the snapping distance, so that every place can be met. */
const FINE_STEP_PIXELS = 10;

/**
 * While the ruler is on, its moving end is where the mouse is, or, for keyboard and touch, under a crosshair in the
 * middle. A click or tap adds the point that it hits. Returns what ends it.
 */
export const followAim = (map: MapLibreMap, app: App): (() => void) => {
  const crosshair = addCrosshair(map);
  const change = (step: (ruler: Ruler) => Ruler | null) => {
    const ruler = app.ruler.peek();
    if (ruler) app.ruler.value = step(ruler);
  };
  const middle = () => map.project(map.getCenter());
  const aimAtMiddle = () => {
    crosshair.hidden = false;
    change((ruler) => aim(ruler, pointUnder(map, app, middle())));
  };
  const subscriptions = [
    map.on("mousemove", (event) => {
      if (pointer.type() !== "mouse") return;
      crosshair.hidden = true;
      change((ruler) => aim(ruler, pointUnder(map, app, event.point, event.originalEvent.altKey)));
    }),
    map.on("mouseout", () => {
      if (crosshair.hidden) change((ruler) => aim(ruler, null));
    }),
    map.on("move", () => {
      if (!crosshair.hidden) aimAtMiddle();
    }),
    map.on("click", (event) => change((ruler) => clicked(map, app, event, ruler))),
    map.on("dblclick", (event) => {
      // Zooming is on again as soon as the measure is done.
      event.preventDefault();
      change((ruler) => leave(ruler) ?? ruler);
    }),
  ];
  const pointer = watchPointer(map.getContainer(), () => {
    crosshair.hidden = false;
  });
  const keys = listenForArrows(map, aimAtMiddle);
  const wasZooming = map.doubleClickZoom.isEnabled();
  map.doubleClickZoom.disable();
  map.getCanvas().style.cursor = "crosshair";
  map.getCanvas().focus({ preventScroll: true });
  aimAtMiddle();
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe();
    pointer.stop();
    keys.abort();
    crosshair.remove();
    map.getCanvas().style.cursor = "";
    if (wasZooming) map.doubleClickZoom.enable();
  };
};

/** The first click on a line measures that line; any other adds a point. */
const clicked = (map: MapLibreMap, app: App, event: MapMouseEvent, ruler: Ruler): Ruler => {
  // The second click of a double click is no point of its own.
  if (ruler.status !== "drawing" || event.originalEvent.detail > 1) return ruler;
  const { altKey } = event.originalEvent;
  const point = pointUnder(map, app, event.point, altKey);
  if (ruler.points.length === 0 && point.place === null && !altKey) {
    const line = lineUnder(map, app, event);
    if (line) return { status: "line", line };
  }
  return add(aim(ruler, point));
};

const lineUnder = (map: MapLibreMap, app: App, event: MapMouseEvent) => {
  const story = app.story.peek();
  const lines = refsAt(map, event, LINE_REACH_PIXELS).flatMap((ref) =>
    story ? (rulerLine(story, ref, app.claimLines.peek()) ?? []) : [],
  );
  return lines[0];
};

const addCrosshair = (map: MapLibreMap): HTMLElement => {
  const element = document.createElement("div");
  element.className = "ruler-crosshair";
  element.setAttribute("aria-hidden", "true");
  map.getContainer().append(element);
  return element;
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
