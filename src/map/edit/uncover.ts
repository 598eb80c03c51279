import type { Map as MapLibreMap } from "maplibre-gl";
import type { LonLat } from "../../core/geodesy.ts";
import { besideForm, formBox } from "./beside-form.ts";

/** Pixels that stay free between a point and the form. */
const MARGIN = 60;

/** Whether a point is in sight, and neither under the form nor right beside it. */
export const isUncovered = (map: MapLibreMap, at: LonLat): boolean => {
  const pane = map.getContainer().getBoundingClientRect();
  const { x, y } = map.project([...at]);
  if (x < 0 || y < 0 || x > pane.width || y > pane.height) return false;
  const form = formBox();
  if (!form) return true;
  const isRight = pane.left + x > form.left - MARGIN;
  const isBeside = pane.top + y < form.bottom + MARGIN && pane.top + y > form.top - MARGIN;
  return !(isRight && isBeside);
};

/** Moves the map where the form lies over a point, so that the point stands in the middle of what is free beside it. */
export const uncover = (map: MapLibreMap, at: LonLat): void => {
  if (isUncovered(map, at)) return;
  const { top, right, bottom, left } = besideForm(map);
  map.easeTo({ center: [...at], offset: [(left - right) / 2, (top - bottom) / 2] });
};
