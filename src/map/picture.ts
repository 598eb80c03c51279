import { effect } from "@preact/signals";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { App } from "../app/app.ts";

/** The longer side of a printed picture: 297 mm at 300 dots an inch. */
const PRINT_PIXELS = 3508;

/** Takes a picture of the map whenever one is asked for. Returns what undoes it. */
export const followPicture = (map: MapLibreMap, app: App): (() => void) =>
  effect(() => {
    const give = app.picture.value;
    if (!give) return;
    app.picture.value = null;
    void takePicture(map).then(give);
  });

/** The map as it looks now, drawn anew at print resolution, with whose data it is; null if the browser refuses. */
const takePicture = (map: MapLibreMap): Promise<Blob | null> => {
  const canvas = map.getCanvas();
  const usual = map.getPixelRatio();
  const longer = Math.max(canvas.clientWidth, canvas.clientHeight);
  return new Promise((give) => {
    // At idle the frame is still there: a WebGL canvas is empty once it has been shown.
    map.once("idle", () => {
      const picture = withCredit(canvas, map.getContainer());
      map.setPixelRatio(usual);
      if (picture) picture.toBlob(give, "image/png");
      else give(null);
    });
    map.setPixelRatio(Math.max(usual, PRINT_PIXELS / longer));
    map.triggerRepaint();
  });
};

/** A copy with the attribution in its corner: the data's licences ask for it on every copy. */
const withCredit = (canvas: HTMLCanvasElement, container: HTMLElement): HTMLCanvasElement | null => {
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext("2d");
  if (!context) return null;
  context.drawImage(canvas, 0, 0);
  const credit = container.querySelector(".maplibregl-ctrl-attrib-inner")?.textContent ?? "";
  const size = Math.round(canvas.width / 110);
  const style = getComputedStyle(container);
  context.font = `${size}px ${style.fontFamily}`;
  const width = context.measureText(credit).width + size;
  context.fillStyle = style.getPropertyValue("--paper");
  context.globalAlpha = 0.8;
  context.fillRect(canvas.width - width, canvas.height - size * 1.7, width, size * 1.7);
  context.globalAlpha = 1;
  context.fillStyle = style.getPropertyValue("--ink");
  context.fillText(credit, canvas.width - width + size / 2, canvas.height - size * 0.55);
  return copy;
};
