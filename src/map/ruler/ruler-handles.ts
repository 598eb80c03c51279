import { effect } from "@preact/signals";
import { type Map as MapLibreMap, Marker } from "maplibre-gl";
import type { App } from "../../app/app.ts";
import { pointName } from "../../app/measure/ruler-words.ts";
import { movePoint, type RulerPoint } from "../../core/ruler.ts";
import { moveByArrows } from "../arrow-keys.ts";
import { pointUnder } from "./ruler-snap.ts";

/** Pixels that an arrow key moves a point, and with Shift. */
const STEP = { fine: 1, coarse: 10 };

/** A dot on each point; once the measure is done they can be dragged, or moved with the arrow keys. */
export const followRulerHandles = (map: MapLibreMap, app: App): (() => void) => {
  const markers: Marker[] = [];
  const stop = effect(() => {
    const ruler = app.ruler.value;
    const points = ruler && ruler.status !== "line" ? ruler.points : [];
    for (const marker of markers.splice(points.length)) marker.remove();
    for (const [index, point] of points.entries()) {
      const marker = markers[index] ?? newHandle(map, app, index, point);
      markers[index] = marker.setLngLat([...point.at]);
      label(marker.getElement(), app, point, index);
      // While drawing, a click means the map below.
      marker.getElement().inert = ruler?.status === "drawing";
    }
  });
  return () => {
    stop();
    for (const marker of markers) marker.remove();
  };
};

const label = (element: HTMLElement, app: App, point: RulerPoint, index: number): void => {
  element.classList.toggle("snapped", point.place !== null);
  element.title = "Drag to move this end of the measure";
  element.setAttribute(
    "aria-label",
    `Point ${index + 1} of the measure, ${pointName(app.story.peek(), point)}: arrow keys move it, with Shift faster`,
  );
};

const newHandle = (map: MapLibreMap, app: App, index: number, point: RulerPoint): Marker => {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "ruler-point";
  const marker = new Marker({ element, draggable: true }).setLngLat([...point.at]).addTo(map);
  const move = (isFree: boolean) => {
    const ruler = app.ruler.peek();
    const next = pointUnder(map, app, map.project(marker.getLngLat()), isFree);
    if (ruler) app.ruler.value = movePoint(ruler, index, next);
  };
  marker.on("drag", () => move(false));
  // Held by a place, a step would never leave it.
  moveByArrows(map, marker, STEP, () => move(true));
  return marker;
};
