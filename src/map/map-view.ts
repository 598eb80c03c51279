import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Feature } from "geojson";
import {
  GPUInitializationError,
  Map as MapLibreMap,
  prewarm,
  type StyleSpecification,
  setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { App } from "../app/app.ts";
import { DETAIL, openArchive, RELIEF, WORLD } from "./basemap/archive.ts";
import { fontFaces } from "./basemap/fonts.ts";
import { followState } from "./camera.ts";
import { addControls } from "./controls.ts";
import { followLater } from "./follow-later.ts";
import { followHighlight } from "./highlight.ts";
import { drawIcon, ICON_PIXEL_RATIO } from "./icons.ts";
import { keepDrawings } from "./keep-drawings.ts";
import { followPointer } from "./pointer.ts";
import type { PopupContent } from "./popup.ts";
import { mapStyle } from "./style.ts";
import type { Theme } from "./tokens.ts";

// The worker starts while the story is still being read.
setWorkerUrl(workerUrl);
prewarm();

/**
 * Makes the map in `container` and keeps it in step with the app's state, both ways. Where there is no WebGL it says so
 * in `app.mapState` and makes nothing. `pane` is what full screen shows. Returns what undoes it all.
 */
export const createMapView = (
  app: App,
  container: HTMLElement,
  pane: HTMLElement,
  content: PopupContent,
): (() => void) => {
  // A map made before this one, for another visit of the page, may have left its state.
  app.mapState.value = { status: "starting" };
  const { theme, stop: stopTheme } = themeSignal();
  const [world, detail, relief] = [openArchive(WORLD), openArchive(DETAIL), openArchive(RELIEF)];
  const archives = { world: world.url, detail: detail.url, relief: relief.url };
  const faces = fontFaces();
  const focus = signal<readonly Feature[]>([]);
  const isPlain = computed(() => app.mapState.value.status === "plain");
  const style = computed(() =>
    mapStyle({
      theme: theme.value,
      lang: navigator.language,
      archives: isPlain.value ? null : archives,
      fontFaces: faces,
      story: app.story.value,
      areas: app.areas.value,
      lines: app.claimLines.value,
      focus: focus.peek(),
      seaPath: app.seaPath.value,
      hidden: app.hidden.value,
    }),
  );
  const map = makeMap(container, style.peek());
  if (!map) {
    stopTheme();
    app.mapState.value = { status: "unavailable", reason: NO_WEBGL };
    return () => {};
  }
  map.setMissingStyleImageResolver((id) => {
    const icon = drawIcon(id);
    if (icon && !map.hasImage(id)) map.addImage(id, icon, { pixelRatio: ICON_PIXEL_RATIO });
  });
  map.on("error", ({ error }) => console.warn(error.message));
  map.once("idle", () => {
    performance.mark("first-idle-map"); // What `npm run bench` measures.
    if (app.mapState.peek().status === "starting") app.mapState.value = { status: "ready" };
  });
  void world.check().then((reason) => {
    if (reason !== null) app.mapState.value = { status: "plain", reason };
  });
  followPointer(map, app);
  const stops = [
    stopTheme,
    applyStyle(map, style),
    addControls(map, app, pane),
    followState(map, app),
    followHighlight(map, app),
    ...followOpen(map, app, focus, content),
    followLater(
      () => app.picture.value !== null,
      () => import("./picture.ts").then((picture) => picture.followPicture(map, app)),
    ),
    followLater(
      () => app.ruler.value !== null,
      () => import("./ruler/ruler.ts").then((ruler) => ruler.followRuler(map, app, theme)),
    ),
    followLater(
      () => app.sketch.value !== null,
      () => import("./edit/sketch.ts").then((sketch) => sketch.followSketch(map, app, theme)),
    ),
  ];
  return () => {
    for (const stop of stops) stop();
    map.remove();
  };
};

/** What follows an open claim or form, path or popup: fetched when there is the first of its kind. */
const followOpen = (
  map: MapLibreMap,
  app: App,
  focus: Signal<readonly Feature[]>,
  content: PopupContent,
): (() => void)[] => [
  followLater(
    () => app.claim.value !== null || app.placing.value !== null || app.incoming.value !== null,
    () => import("./focus.ts").then((focused) => focused.followFocus(map, app, focus)),
  ),
  followLater(
    () => app.seaPath.value !== null,
    () => import("./sea-pill.ts").then((pill) => pill.followSeaPill(map, app)),
  ),
  followLater(
    () => app.selection.value !== null,
    () => import("./popup.ts").then((popup) => popup.followPopup(map, app, content)),
  ),
];

const NO_WEBGL =
  "This browser gives no WebGL 2, which the map is drawn with. Article, places and claims are here as lists. Hardware acceleration in the browser's settings often brings it back.";

/** The map, or undefined where there is no WebGL 2. Trying for a context of our own first would cost a tenth of a second. */
const makeMap = (container: HTMLElement, style: StyleSpecification): MapLibreMap | undefined => {
  try {
    return new MapLibreMap({
      container,
      style,
      attributionControl: false,
      center: [64, 24],
      zoom: 4,
      maxPitch: 0,
      locale: { "Map.Title": "Map of the story" },
    });
  } catch (error) {
    if (error instanceof GPUInitializationError) return undefined;
    throw error;
  }
};

/** The reader's theme, as the system has it. */
const themeSignal = (): { theme: ReadonlySignal<Theme>; stop: () => void } => {
  const query = matchMedia("(prefers-color-scheme: dark)");
  const theme = signal<Theme>(query.matches ? "dark" : "light");
  const changed = () => {
    theme.value = query.matches ? "dark" : "light";
  };
  query.addEventListener("change", changed);
  return { theme, stop: () => query.removeEventListener("change", changed) };
};

/** Hands over each new style but the first; MapLibre finds out what differs. */
const applyStyle = (map: MapLibreMap, style: ReadonlySignal<StyleSpecification>): (() => void) => {
  let isFirst = true;
  return effect(() => {
    const next = style.value;
    if (isFirst) isFirst = false;
    else map.setStyle(next, { transformStyle: keepDrawings });
  });
};
