import type { Map as MapLibreMap, MapMouseEvent, PointLike } from "maplibre-gl";
import type { App } from "../app/app.ts";
import { openRef } from "../app/open-ref.ts";
import { type Ref, refKey } from "../app/refs.ts";
import { HIT_LAYERS } from "./story-layers.ts";

/** A finger is wider than a pointer: what lies this near counts as hit, in pixels. */
const REACH = 6;

/** Pointing at the map lights the text's mentions; a click selects all that lies under it. */
export const followPointer = (map: MapLibreMap, app: App): void => {
  const isDrawing = () => app.ruler.peek()?.status === "drawing" || app.sketch.peek() !== null;
  map.on("mousemove", (event) => {
    if (isDrawing()) return;
    const [first] = refsAt(map, event, 2);
    map.getCanvas().style.cursor = app.picking.peek() ? "crosshair" : first ? "pointer" : "";
    if (app.hover.peek()?.id !== first?.id) app.hover.value = first ?? null;
  });
  map.on("mouseout", () => {
    app.hover.value = null;
  });
  map.on("click", (event) => {
    if (isDrawing()) return;
    const pick = app.picking.peek();
    if (pick) return pick([event.lngLat.lng, event.lngLat.lat]);
    const refs = refsAt(map, event, REACH);
    const claim = refs.find(({ type }) => type === "claim");
    const among = inStoryOrder(
      refs.filter(({ type }) => type !== "claim"),
      app,
    );
    const [ref] = among;
    if (ref) app.select({ ref, among, passage: null, at: [event.lngLat.lng, event.lngLat.lat] });
    else if (claim) openRef(app, claim);
    else app.select(null);
  });
};

/** Places before routes, each as their file has them: a port that stands before its town is shown before it. */
const inStoryOrder = (refs: readonly Ref[], app: App): Ref[] => {
  const story = app.story.peek();
  const ids = [...(story?.places.features ?? []), ...(story?.routes.features ?? [])].map(({ id }) => id);
  return refs.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
};

const TYPE_OF_SOURCE: Readonly<Record<string, Ref["type"]>> = {
  places: "place",
  routes: "route",
  claims: "claim",
};

/** The features round a point of the screen, the topmost first, each once. */
export const refsAt = (map: MapLibreMap, { point }: MapMouseEvent, reach: number): Ref[] => {
  const box: [PointLike, PointLike] = [
    [point.x - reach, point.y - reach],
    [point.x + reach, point.y + reach],
  ];
  const layers = HIT_LAYERS.filter((layer) => map.getLayer(layer));
  const refs = map
    .queryRenderedFeatures(box, { layers: [...layers] })
    .flatMap(({ source, properties }): Ref[] => {
      const type = TYPE_OF_SOURCE[source];
      return type && typeof properties.id === "string" ? [{ type, id: properties.id }] : [];
    });
  return [...new Map(refs.map((ref) => [refKey(ref), ref])).values()];
};
