import { computed, effect } from "@preact/signals";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { App } from "../app/app.ts";
import { placesOfClaim } from "../app/claim/claim-ends.ts";
import type { LonLat } from "../core/geodesy.ts";
import { type Place, pointOf } from "../core/place.ts";
import { findPlace } from "../core/story.ts";
import { addHandle } from "./handle.ts";

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
    const stops = places.map((place) => addEnd(map, app, place));
    stopHandles = () => {
      for (const each of stops) each();
    };
  });
  return () => {
    stop();
    stopHandles();
  };
};

const addEnd = (map: MapLibreMap, app: App, place: Place): (() => void) => {
  const start = pointOf(place);
  if (!start) return () => {};
  const { name } = place.properties;
  const words = {
    title: `Drag ${name}, or move it with the arrow keys`,
    label: `Try ${name} elsewhere: arrow keys move it, with Shift faster`,
  };
  const marker = addHandle(map, start, words, (at) => moveEnd(app, place.id, at));
  // The card may move an end too, or bring it back.
  const stop = effect(() => {
    marker.setLngLat([...(app.trial.value.ends?.[place.id] ?? start)]);
  });
  return () => {
    stop();
    marker.remove();
  };
};

const moveEnd = (app: App, id: string, point: LonLat): void => {
  const trial = app.trial.peek();
  app.trial.value = { ...trial, ends: { ...trial.ends, [id]: point } };
};
