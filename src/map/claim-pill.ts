import { effect } from "@preact/signals";
import { type Map as MapLibreMap, Marker } from "maplibre-gl";
import type { App } from "../app/app.ts";
import { formatNumber, formatTwoLengths } from "../app/format.ts";
import { openLine } from "../app/open-line.ts";
import { direct, ellipsoidMeters, geodesicPath, inverse, type LonLat, pathMeters } from "../core/geodesy.ts";

/** At the middle of the line that is measured its length: by sea in nautical miles, else in the reader's units. */
export const followClaimPill = (map: MapLibreMap, app: App): (() => void) => {
  const element = document.createElement("div");
  element.className = "claim-pill";
  const marker = new Marker({ element, anchor: "bottom", offset: [0, -8] });
  const stop = effect(() => {
    const measured = bySea(app) ?? straight(app);
    const middle = measured && middleOf(measured.line);
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
  const line = geodesicPath(ends.from, ends.to);
  const verdict = app.tried.value?.verdict ?? app.verdicts.value.get(app.claim.value ?? "");
  const bearing = verdict?.ok ? verdict.value.measuredDegrees : undefined;
  if (bearing) return { line, length: `${formatNumber(bearing.value, 1)}°` };
  const meters = ellipsoidMeters(ends.from, ends.to);
  return { line, length: formatTwoLengths(meters, app.prefs.unit.value) };
};

/** The point of a line at half its length: the corners of a path by sea are far from even. */
const middleOf = (line: readonly LonLat[]): LonLat | undefined => {
  const half = pathMeters(line) / 2;
  let [meters, previous] = [0, line[0]];
  for (const point of line) {
    const leg = previous ? ellipsoidMeters(previous, point) : 0;
    if (meters + leg > half) return previous && direct(previous, bearingTo(previous, point), half - meters);
    meters += leg;
    previous = point;
  }
  return previous;
};

const bearingTo = (from: LonLat, to: LonLat): number => inverse(from, to).initialBearingDegrees;
