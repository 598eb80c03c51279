import { computed, effect } from "@preact/signals";
import { type Map as MapLibreMap, Marker } from "maplibre-gl";
import type { App } from "../app/app.ts";
import { placesOfClaim } from "../app/claim-ends.ts";
import type { LonLat } from "../core/geodesy.ts";
import { type Place, pointOf } from "../core/place.ts";
import { findPlace } from "../core/story.ts";
import { arrowOf } from "./arrow-keys.ts";

/** Pixels that an arrow key moves an end, and with Shift. */
const STEP = { fine: 2, coarse: 20 };

/** Handles on the ends of the open claim while the reader tries other ones: dragged, or moved with the arrow keys. */
export const followTrialHandles = (map: MapLibreMap, app: App): (() => void) => {
  const isOpen = computed(() => app.trial.value.ends !== null);
  let stopHandles = () => {};
  const stop = effect(() => {
    stopHandles();
    stopHandles = () => {};
    const [story, claim] = [app.story.value, app.claim.value];
    if (!isOpen.value || !story || claim === null) return;
    const places = placesOfClaim(story, claim).flatMap((id) => findPlace(story, id) ?? []);
    const stops = places.map((place) => addHandle(map, app, place));
    stopHandles = () => {
      for (const each of stops) each();
    };
  });
  return () => {
    stop();
    stopHandles();
  };
};

const addHandle = (map: MapLibreMap, app: App, place: Place): (() => void) => {
  const start = pointOf(place);
  if (!start) return () => {};
  const element = handleElement(place.properties.name);
  const marker = new Marker({ element, draggable: true }).setLngLat([...start]).addTo(map);
  const tell = () => {
    const { lng, lat } = marker.getLngLat();
    moveEnd(app, place.id, [lng, lat]);
  };
  marker.on("drag", tell);
  element.addEventListener("keydown", (event) => {
    const direction = arrowOf(event);
    if (!direction) return;
    event.preventDefault();
    // The map would move too.
    event.stopPropagation();
    const step = event.shiftKey ? STEP.coarse : STEP.fine;
    const { x, y } = map.project(marker.getLngLat());
    marker.setLngLat(map.unproject([x + direction[0] * step, y + direction[1] * step]));
    tell();
  });
  // The card may move an end too, or bring it back.
  const stop = effect(() => {
    marker.setLngLat([...(app.trial.value.ends?.[place.id] ?? start)]);
  });
  return () => {
    stop();
    marker.remove();
  };
};

const handleElement = (name: string): HTMLElement => {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "trial-handle";
  element.title = `Drag ${name}, or move it with the arrow keys`;
  element.setAttribute("aria-label", `Try ${name} elsewhere: arrow keys move it, with Shift faster`);
  // A click is for the handle, not for the place below it.
  element.addEventListener("click", (event) => event.stopPropagation());
  return element;
};

const moveEnd = (app: App, id: string, point: LonLat): void => {
  const trial = app.trial.peek();
  app.trial.value = { ...trial, ends: { ...trial.ends, [id]: point } };
};
