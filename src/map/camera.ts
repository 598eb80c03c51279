import { effect } from "@preact/signals";
import type { Map as MapLibreMap, PaddingOptions } from "maplibre-gl";
import type { App } from "../app/app.ts";
import type { Ref } from "../app/refs.ts";
import { type Bounds, boundsOf, boundsOfPoints, storyBounds } from "./bounds.ts";

const LONGEST_FLIGHT_MS = 900;
/** A place is shown no closer than this, nor is a story at its opening. */
export const CLOSEST_ZOOM = 9;
/** Pixels kept free round what is shown: above for a popup, beside for a name that the map's buttons would cover. */
const MARGIN = { top: 72, side: 160, bottom: 56 };
const POPUP_HEIGHT = 330;
/** The claim's card with its margins, as in src/ui/claim/claim-card.css. */
const CARD_WIDTH = 416;

/** Keeps map and state together: takes the view that an address asks for, shows what is selected, reports each move. */
export const followState = (map: MapLibreMap, app: App): (() => void) => {
  const press = watchPress(map.getContainer());
  map.on("moveend", () => report(map, app));
  // Who moves the map by hand has seen enough of what was shown.
  map.on("movestart", ({ originalEvent }) => {
    if (originalEvent) app.toShow.value = null;
  });
  let shownStory: string | null = null;
  const stops = [
    press.stop,
    effect(() => {
      const [story, wanted] = [app.story.value, app.wantedView.value];
      if (wanted) {
        const { lon, lat, zoom, bearing, pitch } = wanted;
        map.jumpTo({ center: [lon, lat], zoom, bearing, pitch });
      } else if (story && shownStory !== story.id) {
        const bounds = storyBounds(story);
        if (bounds) frame(map, bounds, openingPadding(map), 0);
      }
      shownStory = story?.id ?? shownStory;
    }),
    effect(() => {
      const ref = app.toShow.value;
      app.coveredBottom.value; // The card's height is known a moment after it opens.
      if (ref && !press.isDown()) show(map, app, ref);
    }),
    effect(() => {
      const bounds = boundsOfPoints(app.seaPath.value?.path ?? []);
      app.coveredBottom.value;
      if (bounds && !press.isDown()) showBounds(map, app, bounds, false);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};

/** Whether a finger or a button is down on the map: it never moves by itself then. */
const watchPress = (element: HTMLElement): { isDown: () => boolean; stop: () => void } => {
  let isDown = false;
  const listening = new AbortController();
  const listen = (target: EventTarget, type: string, down: boolean) =>
    target.addEventListener(
      type,
      () => {
        isDown = down;
      },
      { signal: listening.signal },
    );
  listen(element, "pointerdown", true);
  listen(window, "pointerup", false);
  listen(window, "pointercancel", false);
  return { isDown: () => isDown, stop: () => listening.abort() };
};

const show = (map: MapLibreMap, app: App, ref: Ref): void => {
  const story = app.story.value;
  const bounds = story && boundsOf(story, ref, app.areas.value, app.claimLines.value);
  if (bounds) showBounds(map, app, bounds, ref.type !== "claim");
};

/** Beside an open card or above it, wherever more can be seen; what is in sight already stays where it is. */
const showBounds = (map: MapLibreMap, app: App, bounds: Bounds, hasPopup: boolean): void => {
  const covers = coversOf(map, app);
  if (covers.some((cover) => isInView(map, bounds, inSight(map, cover, hasPopup)))) return;
  const paddings = covers.map((cover) => paddingOf(map, cover, hasPopup));
  const zoom = (padding: PaddingOptions) => map.cameraForBounds(bounds, { padding })?.zoom ?? 0;
  const best = paddings.reduce((one, other) => (zoom(other) > zoom(one) ? other : one));
  frame(map, bounds, best, LONGEST_FLIGHT_MS);
};

/** A story opens with its surroundings in sight: what it is about fills about half of the map. */
const openingPadding = (map: MapLibreMap): PaddingOptions => {
  const { clientHeight, clientWidth } = map.getContainer();
  const [x, y] = [clientWidth * 0.26, clientHeight * 0.26];
  return { top: y, bottom: y, left: x, right: x };
};

/** How long a flight is to take, for those who did not ask for less motion. */
export const flightMs = (duration: number): number =>
  matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : duration;

const frame = (map: MapLibreMap, bounds: Bounds, padding: PaddingOptions, duration: number): void => {
  const isPoint = bounds[0] === bounds[2] && bounds[1] === bounds[3];
  const maxZoom = isPoint ? Math.max(map.getZoom(), 8) : CLOSEST_ZOOM;
  const camera = map.cameraForBounds(bounds, { padding, maxZoom });
  if (camera) map.flyTo({ ...camera, duration: flightMs(duration), maxDuration: LONGEST_FLIGHT_MS });
};

/** What the camera keeps clear: margins, an open card, and room for a popup; never more than fits. */
const paddingOf = (map: MapLibreMap, cover: Cover, hasPopup: boolean): PaddingOptions => {
  const { clientHeight, clientWidth } = map.getContainer();
  const bottom = MARGIN.bottom + cover.bottom;
  const top = hasPopup ? Math.min(POPUP_HEIGHT, clientHeight - bottom - 40) : MARGIN.top;
  const right = Math.min(MARGIN.side, (clientWidth - cover.left) / 5);
  const left = right + cover.left;
  return { top: Math.max(24, top), bottom: Math.min(bottom, clientHeight - 60), left, right };
};

/** What must be clear for something to be in sight: a popup finds its own side. */
const inSight = (map: MapLibreMap, cover: Cover, hasPopup: boolean): PaddingOptions => {
  const padding = paddingOf(map, cover, hasPopup);
  const margin = Math.min(40, padding.right ?? 0);
  return { ...padding, top: margin, left: margin + cover.left, right: margin };
};

/** Pixels that cards cover at the left and at the lower edge. */
interface Cover {
  readonly left: number;
  readonly bottom: number;
}

/** The ways to keep clear of an open card: above it or, where there is room beside it, on its right above the legend. */
const coversOf = (map: MapLibreMap, app: App): readonly [Cover, ...Cover[]] => {
  const { clientHeight, clientWidth, parentElement } = map.getContainer();
  const height = app.coveredBottom.peek();
  const above = { left: 0, bottom: Math.min(height, clientHeight * 0.8) };
  if (height === 0 || clientWidth < 1.8 * CARD_WIDTH) return [above];
  const legend = parentElement?.querySelector<HTMLElement>(".legend")?.offsetHeight ?? 0;
  return [above, { left: CARD_WIDTH, bottom: legend }];
};

const isInView = (map: MapLibreMap, [west, south, east, north]: Bounds, padding: PaddingOptions): boolean => {
  const { clientWidth, clientHeight } = map.getContainer();
  const { left = 0, top = 0, right = 0, bottom = 0 } = padding;
  const corners = [map.project([west, south]), map.project([east, north])];
  const isInside = corners.every(
    ({ x, y }) => x >= left && x <= clientWidth - right && y >= top && y <= clientHeight - bottom,
  );
  // A line that is only a few pixels long is in view, and can't be seen.
  const [a, b] = corners;
  const size = a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  return isInside && (size === 0 || size > 80);
};

const report = (map: MapLibreMap, app: App): void => {
  const { lng, lat } = map.getCenter().wrap();
  app.view.value = { zoom: map.getZoom(), lat, lon: lng, bearing: map.getBearing(), pitch: map.getPitch() };
  app.wantedView.value = null;
};
