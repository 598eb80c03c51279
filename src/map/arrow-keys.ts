import type { Map as MapLibreMap, Marker } from "maplibre-gl";

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Which way an arrow key points, in pixels of the screen; undefined for another key, or one for the browser (Alt, Ctrl). */
export const arrowOf = (event: KeyboardEvent): readonly [x: number, y: number] | undefined =>
  event.altKey || event.ctrlKey || event.metaKey ? undefined : ARROWS[event.key];

/** Lets arrow keys move a marker by `fine` pixels, with Shift by `coarse`; `moved` hears of each step. */
export const moveByArrows = (
  map: MapLibreMap,
  marker: Marker,
  pixels: { readonly fine: number; readonly coarse: number },
  moved: () => void,
): void => {
  marker.getElement().addEventListener("keydown", (event) => {
    const arrow = arrowOf(event);
    if (!arrow) return;
    event.preventDefault();
    // The map would move too.
    event.stopPropagation();
    const step = event.shiftKey ? pixels.coarse : pixels.fine;
    const { x, y } = map.project(marker.getLngLat());
    marker.setLngLat(map.unproject([x + arrow[0] * step, y + arrow[1] * step]));
    moved();
  });
};
