import { effect } from "@preact/signals";
import { type Map as MapLibreMap, Marker } from "maplibre-gl";
import type { App } from "../../app/app.ts";
import { pointName } from "../../app/measure/ruler-words.ts";
import { truncatedLength } from "../../app/measure/truncated-length.ts";
import type { RulerPoint } from "../../core/ruler.ts";
import { legsOf, lengthOfLine, pointsOf, seaSumOf, sumOf } from "../../core/ruler-measure.ts";
import { asGeodesics } from "../story-sources.ts";

/** The length beside the last point, or beside the moving end: total, and the last of several legs. */
export const followRulerPill = (map: MapLibreMap, app: App): (() => void) => {
  const element = document.createElement("div");
  element.className = "ruler-pill";
  const marker = new Marker({ element, anchor: "bottom", offset: [0, -18] });
  const stop = effect(() => {
    const pill = pillOf(app);
    if (!pill) {
      marker.remove();
      return;
    }
    element.replaceChildren(...pill.lines.map(paragraph));
    marker.setLngLat([...pill.at]).addTo(map);
  });
  return () => {
    stop();
    marker.remove();
  };
};

const pillOf = (app: App): { at: RulerPoint["at"]; lines: string[] } | undefined => {
  const [ruler, unit] = [app.ruler.value, app.prefs.unit.value];
  if (!ruler) return undefined;
  if (ruler.status === "line") {
    const drawn = asGeodesics(ruler.line.paths[0] ?? []);
    const at = drawn[Math.floor(drawn.length / 2)];
    return at && { at, lines: [truncatedLength(lengthOfLine(ruler.line).meters, unit)] };
  }
  const points = pointsOf(ruler);
  if (ruler.status === "done" && ruler.bySea) {
    const at = points.at(-1)?.at;
    return at && { at, lines: [`${truncatedLength(seaSumOf(ruler.bySea).meters, "nmi")} by sea`] };
  }
  const [legs, end] = [legsOf(points), points.at(-1)];
  if (!end) return undefined;
  const last = legs.at(-1);
  const isDrawing = ruler.status === "drawing";
  const isOnPlace = isDrawing && ruler.end !== null && end.place !== null;
  const name = isOnPlace ? [pointName(app.story.value, end)] : [];
  const total = last ? [truncatedLength(sumOf(legs).meters, unit)] : [];
  const leg = isDrawing && last && legs.length > 1 ? [`last leg ${truncatedLength(last.meters, unit)}`] : [];
  const lines = [...total, ...leg, ...name];
  return lines.length > 0 ? { at: end.at, lines } : undefined;
};

const paragraph = (text: string): HTMLElement => {
  const element = document.createElement("div");
  element.textContent = text;
  return element;
};
