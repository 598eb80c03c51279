import { effect } from "@preact/signals";
import { type Map as MapLibreMap, Marker } from "maplibre-gl";
import type { App } from "../app/app.ts";
import { formatTwoLengths } from "../app/format.ts";
import { direct, inverse, type LonLat, pathMeters } from "../core/geodesy.ts";

/** The length of the path by sea, nautical miles first, half the way along it. */
export const followSeaPill = (map: MapLibreMap, app: App): (() => void) => {
  const element = document.createElement("div");
  element.className = "claim-pill";
  const marker = new Marker({ element, anchor: "bottom", offset: [0, -8] });
  const stop = effect(() => {
    marker.remove();
    const route = app.seaPath.value;
    const middle = route && halfWay(route.path);
    if (!middle) return;
    element.textContent = formatTwoLengths(route.meters, "nmi");
    marker.setLngLat([...middle]).addTo(map);
  });
  return () => {
    stop();
    marker.remove();
  };
};

/** The point at half the length of a line: its corners are far from even. */
const halfWay = (line: readonly LonLat[]): LonLat | undefined => {
  let left = pathMeters(line) / 2;
  let previous = line[0];
  for (const point of line) {
    const leg = previous && inverse(previous, point);
    if (previous && leg && leg.meters > left) return direct(previous, leg.initialBearingDegrees, left);
    left -= leg?.meters ?? 0;
    previous = point;
  }
  return previous;
};
