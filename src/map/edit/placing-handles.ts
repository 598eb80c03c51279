import { computed, effect } from "@preact/signals";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { App } from "../../app/app.ts";
import { direct, ellipsoidMeters } from "../../core/geodesy.ts";
import { addHandle } from "../handle.ts";
import { uncover } from "./uncover.ts";

/** Degrees from north at which the circle's own handle stands. */
const EAST = 90;

/** Width of a handle, as in src/ui/map-controls.css, and a little. */
const HANDLE_PIXELS = 34;

/** Handles of the place in a form: one on its point, one on the circle of its uncertainty, which can be drawn wider. */
export const followPlacingHandles = (map: MapLibreMap, app: App): (() => void) => {
  const isOpen = computed(() => app.placing.value !== null);
  let remove = () => {};
  const stop = effect(() => {
    remove();
    remove = isOpen.value ? addHandles(map, app) : () => {};
  });
  return () => {
    stop();
    remove();
  };
};

const addHandles = (map: MapLibreMap, app: App): (() => void) => {
  const start = app.placing.peek();
  if (!start) return () => {};
  uncover(map, start.at);
  const rim = (placing: typeof start) => direct(placing.at, EAST, placing.radiusMeters);
  const middle = addHandle(map, start.at, MIDDLE_WORDS, (at) => app.placing.peek()?.move(at));
  const edge = addHandle(map, rim(start), EDGE_WORDS, (at) => {
    const placing = app.placing.peek();
    placing?.grow(Math.round(ellipsoidMeters(placing.at, at)));
  });
  // Seen from far the two would be one, and nobody could tell which is dragged.
  const hideNear = () => {
    const [a, b] = [map.project(middle.getLngLat()), map.project(edge.getLngLat())];
    edge.getElement().hidden = Math.hypot(a.x - b.x, a.y - b.y) < HANDLE_PIXELS;
  };
  const stop = effect(() => {
    const placing = app.placing.value;
    if (!placing) return;
    middle.setLngLat([...placing.at]);
    edge.setLngLat([...rim(placing)]);
    hideNear();
  });
  map.on("zoom", hideNear);
  return () => {
    stop();
    map.off("zoom", hideNear);
    middle.remove();
    edge.remove();
  };
};

const MIDDLE_WORDS = {
  title: "Drag the place, or move it with the arrow keys",
  label: "The place: arrow keys move it, with Shift faster",
};
const EDGE_WORDS = {
  title: "Drag to say how exactly the place is known",
  label: "How exactly the place is known: arrow keys move the circle's edge",
};
