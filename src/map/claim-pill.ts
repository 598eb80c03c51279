import { effect } from "@preact/signals";
import { type Map as MapLibreMap, Marker } from "maplibre-gl";
import type { App } from "../app/app.ts";
import type { Line } from "../app/claim/claim-ends.ts";
import { openLine } from "../app/claim/open-line.ts";
import { formatNumber, formatTwoLengths } from "../app/format.ts";
import { ellipsoidMeters, geodesicPath } from "../core/geodesy.ts";

/** At the middle of the open claim's line its length, in the reader's units; of a bearing its degrees. */
export const followClaimPill = (map: MapLibreMap, app: App): (() => void) => {
  const element = document.createElement("div");
  element.className = "claim-pill";
  const marker = new Marker({ element, anchor: "bottom", offset: [0, -8] });
  const stop = effect(() => {
    const ends = openLine(app);
    // By sea, the path has a pill of its own.
    if (!ends || app.hidden.value.has("claims") || app.seaPath.value) {
      marker.remove();
      return;
    }
    const line = geodesicPath(ends.from, ends.to);
    element.textContent = measureOf(app, ends);
    marker.setLngLat([...(line[Math.floor(line.length / 2)] ?? ends.from)]).addTo(map);
  });
  return () => {
    stop();
    marker.remove();
  };
};

const measureOf = (app: App, { from, to }: Line): string => {
  const verdict = app.tried.value?.verdict ?? app.verdicts.value.get(app.claim.value ?? "");
  const bearing = verdict?.ok ? verdict.value.measuredDegrees : undefined;
  return bearing
    ? `${formatNumber(bearing.value, 1)}°`
    : formatTwoLengths(ellipsoidMeters(from, to), app.prefs.unit.value);
};
