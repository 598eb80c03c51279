import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { App } from "../../app/app.ts";
import { rulerLine } from "../../app/measure/ruler-line.ts";
import { add, aim, leave, type Ruler } from "../../core/ruler.ts";
import { addCrosshair } from "../crosshair.ts";
import { refsAt } from "../pointer.ts";
import { pointUnder } from "./ruler-snap.ts";

/** A line need not be hit to the pixel. */
const LINE_REACH_PIXELS = 6;

/**
 * While the ruler is on, its moving end is where the mouse is, or, for keyboard and touch, under a crosshair in the
 * middle. A click or tap adds the point that it hits. Returns what ends it.
 */
export const followAim = (map: MapLibreMap, app: App): (() => void) => {
  const change = (step: (ruler: Ruler) => Ruler | null) => {
    const ruler = app.ruler.peek();
    if (ruler) app.ruler.value = step(ruler);
  };
  const aimAtMiddle = () => change((ruler) => aim(ruler, pointUnder(map, app, map.project(map.getCenter()))));
  const crosshair = addCrosshair(map, aimAtMiddle);
  const subscriptions = [
    map.on("mousemove", (event) => {
      if (crosshair.isOn()) return;
      change((ruler) => aim(ruler, pointUnder(map, app, event.point, event.originalEvent.altKey)));
    }),
    map.on("mouseout", () => {
      if (!crosshair.isOn()) change((ruler) => aim(ruler, null));
    }),
    map.on("click", (event) => change((ruler) => clicked(map, app, event, ruler))),
    map.on("dblclick", (event) => {
      // Zooming is on again as soon as the measure is done.
      event.preventDefault();
      change((ruler) => leave(ruler) ?? ruler);
    }),
  ];
  const wasZooming = map.doubleClickZoom.isEnabled();
  map.doubleClickZoom.disable();
  aimAtMiddle();
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe();
    crosshair.stop();
    if (wasZooming) map.doubleClickZoom.enable();
  };
};

/** The first click on a line measures that line, unless a new one is drawn; any other adds a point. */
const clicked = (map: MapLibreMap, app: App, event: MapMouseEvent, ruler: Ruler): Ruler => {
  // The second click of a double click is no point of its own.
  if (ruler.status !== "drawing" || event.originalEvent.detail > 1) return ruler;
  const { altKey } = event.originalEvent;
  const point = pointUnder(map, app, event.point, altKey);
  const isRoute = app.task.peek()?.type === "draw-route";
  if (ruler.points.length === 0 && point.place === null && !altKey && !isRoute) {
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
