import { effect } from "@preact/signals";
import { type Map as MapLibreMap, Marker } from "maplibre-gl";
import type { App } from "../app/app.ts";
import { claimEnds } from "../app/claim-ends.ts";
import { formatTwoLengths } from "../app/format.ts";
import { ellipsoidMeters, geodesicPath } from "../core/geodesy.ts";

/** The length of the selected claim's line, in the reader's units, at the middle of the line. */
export const followClaimPill = (map: MapLibreMap, app: App): (() => void) => {
  let marker: Marker | undefined;
  const stop = effect(() => {
    marker?.remove();
    marker = undefined;
    const [story, claim] = [app.story.value, app.claim.value];
    const ends = story && claim !== null ? claimEnds(story, claim) : undefined;
    // By sea, the path has a pill of its own.
    if (!ends || app.hidden.value.has("claims") || app.seaPath.value) return;
    const line = geodesicPath(ends.from, ends.to);
    const middle = line[Math.floor(line.length / 2)] ?? ends.from;
    const element = document.createElement("div");
    element.className = "claim-pill";
    element.textContent = formatTwoLengths(ellipsoidMeters(ends.from, ends.to), app.prefs.unit.value);
    marker = new Marker({ element, anchor: "bottom", offset: [0, -8] }).setLngLat([...middle]).addTo(map);
  });
  return () => {
    stop();
    marker?.remove();
  };
};
