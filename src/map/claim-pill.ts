import { effect } from "@preact/signals";
import { type Map as MapLibreMap, Marker } from "maplibre-gl";
import type { App } from "../app/app.ts";
import { formatTwoLengths } from "../app/format.ts";
import { openLine } from "../app/open-line.ts";
import { ellipsoidMeters, geodesicPath, type LonLat } from "../core/geodesy.ts";

/** At the middle of the line that is measured its length: by sea in nautical miles, else in the reader's units. */
export const followClaimPill = (map: MapLibreMap, app: App): (() => void) => {
  const element = document.createElement("div");
  element.className = "claim-pill";
  const marker = new Marker({ element, anchor: "bottom", offset: [0, -8] });
  const stop = effect(() => {
    const measured = bySea(app) ?? straight(app);
    const middle = measured?.line[Math.floor(measured.line.length / 2)];
    if (!measured || !middle) {
      marker.remove();
      return;
    }
    element.textContent = measured.length;
    marker.setLngLat([...middle]).addTo(map);
  });
  return () => {
    stop();
    marker.remove();
  };
};

type Measured = { readonly line: readonly LonLat[]; readonly length: string } | undefined;

const bySea = (app: App): Measured => {
  const route = app.seaPath.value;
  return route ? { line: route.path, length: formatTwoLengths(route.meters, "nmi") } : undefined;
};

const straight = (app: App): Measured => {
  const ends = openLine(app);
  if (!ends || app.hidden.value.has("claims")) return undefined;
  const meters = ellipsoidMeters(ends.from, ends.to);
  return { line: geodesicPath(ends.from, ends.to), length: formatTwoLengths(meters, app.prefs.unit.value) };
};
