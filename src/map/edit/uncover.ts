import type { Map as MapLibreMap } from "maplibre-gl";
import type { LonLat } from "../../core/geodesy.ts";

/** Pixels that stay free between the place and the form. */
const MARGIN = 60;

/** Moves the map where the form lies over a point, so that the point stands in the middle of what is free beside it. */
export const uncover = (map: MapLibreMap, at: LonLat): void => {
  const form = document.querySelector(".task-panel")?.getBoundingClientRect();
  if (!form) return;
  const pane = map.getContainer().getBoundingClientRect();
  const { x, y } = map.project([...at]);
  const isRight = pane.left + x > form.left - MARGIN;
  const isBeside = pane.top + y < form.bottom + MARGIN && pane.top + y > form.top - MARGIN;
  const isOut = x < 0 || y < 0 || x > pane.width || y > pane.height;
  const free = Math.max(0, form.left - pane.left);
  if (isOut || (isRight && isBeside)) map.easeTo({ center: [...at], offset: [(free - pane.width) / 2, 0] });
};
