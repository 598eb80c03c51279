import { effect } from "@preact/signals";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { App } from "../app/app.ts";
import type { Story } from "../core/story.ts";

/** The longer side of a printed picture: 297 mm at 300 dots an inch. */
const PRINT_PIXELS = 3508;

/** Takes a picture of the map whenever one is asked for. Returns what undoes it. */
export const followPicture = (map: MapLibreMap, app: App): (() => void) =>
  effect(() => {
    const give = app.picture.value;
    const story = app.story.peek();
    if (!give || !story) return;
    app.picture.value = null;
    void takePicture(map, app, story).then(give);
  });

/** The map as it looks now, drawn anew at print resolution, above what says what it is; null if the browser refuses. */
const takePicture = async (map: MapLibreMap, app: App, story: Story): Promise<Blob | null> => {
  const { captionOf, layOutCaption } = await import("./picture-caption.ts");
  const [canvas, container] = [map.getCanvas(), map.getContainer()];
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const picture = document.createElement("canvas");
  const context = picture.getContext("2d");
  if (!context) return null;
  const caption = layOutCaption(context, captionOf(app, story, container), width, container);
  const ratio = PRINT_PIXELS / Math.max(width, height + caption.height);
  const usual = map.getPixelRatio();
  return new Promise((give) => {
    // At idle the frame is still there: a WebGL canvas is empty once it has been shown.
    map.once("idle", () => {
      picture.width = Math.round(width * ratio);
      picture.height = Math.round((height + caption.height) * ratio);
      // Under the map too: its last row and column may be half a dot.
      context.fillStyle = getComputedStyle(container).getPropertyValue("--paper");
      context.fillRect(0, 0, picture.width, picture.height);
      context.scale(ratio, ratio);
      context.drawImage(canvas, 0, 0, width, height);
      caption.draw(height);
      map.setPixelRatio(usual);
      picture.toBlob(give, "image/png");
    });
    map.setPixelRatio(Math.max(usual, ratio));
    map.triggerRepaint();
  });
};
