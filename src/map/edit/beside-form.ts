import type { Map as MapLibreMap, PaddingOptions } from "maplibre-gl";

const MARGIN_PIXELS = 48;
/** A form narrower than this part of the map stands at its side; a wider one below. */
const SIDE_SHARE = 0.8;

/** Where the open form lies on the screen. */
export const formBox = (): DOMRect | undefined =>
  document.querySelector(".task-panel")?.getBoundingClientRect();

/** What to keep clear of: the form at the right where it stands at the side, at the bottom where it is as wide as the map. */
export const besideForm = (map: MapLibreMap): Required<PaddingOptions> => {
  const pane = map.getContainer().getBoundingClientRect();
  const form = formBox();
  const isSide = form && form.width < pane.width * SIDE_SHARE;
  const right = form && isSide ? Math.max(0, pane.right - form.left) : 0;
  const bottom = form && !isSide ? Math.max(0, pane.bottom - form.top) : 0;
  const margin = Math.min(MARGIN_PIXELS, (pane.height - bottom) / 4, (pane.width - right) / 4);
  return { top: margin, left: margin, right: right + margin, bottom: bottom + margin };
};
