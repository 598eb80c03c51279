import { type Map as MapLibreMap, Marker } from "maplibre-gl";
import type { LonLat } from "../core/geodesy.ts";
import { moveByArrows } from "./arrow-keys.ts";

/** Pixels that an arrow key moves a handle, and with Shift. */
const STEP = { fine: 2, coarse: 20 };

interface HandleWords {
  readonly title: string;
  /** What a screen reader says. */
  readonly label: string;
}

/** A ring on the map, dragged or moved with the arrow keys; `move` hears of each step. */
export const addHandle = (
  map: MapLibreMap,
  at: LonLat,
  words: HandleWords,
  move: (at: LonLat) => void,
): Marker => {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "map-handle";
  element.title = words.title;
  element.setAttribute("aria-label", words.label);
  // A click is for the handle, not for the place below it.
  element.addEventListener("click", (event) => event.stopPropagation());
  const marker = new Marker({ element, draggable: true }).setLngLat([...at]).addTo(map);
  const tell = () => {
    const { lng, lat } = marker.getLngLat();
    move([lng, lat]);
  };
  marker.on("drag", tell);
  moveByArrows(map, marker, STEP, tell);
  return marker;
};
