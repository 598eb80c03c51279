import { effect } from "@preact/signals";
import { type Map as MapLibreMap, Marker } from "maplibre-gl";
import type { App } from "../app/app.ts";
import { formatTwoLengths } from "../app/format.ts";
import { ellipsoidMeters, geodesicPath } from "../core/geodesy.ts";
import { openLine } from "./open-line.ts";

/** The length of the open claim's line, in the reader's units, at the middle of the line. */
export const followClaimPill = (map: MapLibreMap, app: App): (() => void) => {
  const element = document.createElement("div");
  element.className = "claim-pill";
  const marker = new Marker({ element, anchor: "bottom", offset: [0, -8] });
  const stop = effect(() => {
    const ends = openLine(app);
    if (!ends || app.hidden.value.has("claims")) {
      marker.remove();
      return;
    }
    const line = geodesicPath(ends.from, ends.to);
    const middle = line[Math.floor(line.length / 2)] ?? ends.from;
    element.textContent = formatTwoLengths(ellipsoidMeters(ends.from, ends.to), app.prefs.unit.value);
    marker.setLngLat([...middle]).addTo(map);
  });
  return () => {
    stop();
    marker.remove();
  };
};
