import { effect, type ReadonlySignal } from "@preact/signals";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { App } from "../app/app.ts";
import type { Theme } from "./tokens.ts";

/** The ruler, fetched when it is first turned on. With the map goes what was measured on it. */
export const followRulerLater = (map: MapLibreMap, app: App, theme: ReadonlySignal<Theme>): (() => void) => {
  let state: "waiting" | "asked" | "gone" = "waiting";
  let stop = () => {};
  const stopWaiting = effect(() => {
    if (app.ruler.value === null || state !== "waiting") return;
    state = "asked";
    void import("./ruler.ts").then(({ followRuler }) => {
      if (state === "asked") stop = followRuler(map, app, theme);
    });
  });
  return () => {
    state = "gone";
    stopWaiting();
    stop();
    app.ruler.value = null;
  };
};
