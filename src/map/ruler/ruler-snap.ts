import type { LngLat, Map as MapLibreMap, Point } from "maplibre-gl";
import type { App } from "../../app/app.ts";
import type { LonLat } from "../../core/geodesy.ts";
import { isArea } from "../../core/place.ts";
import type { RulerPoint } from "../../core/ruler.ts";
import { snap } from "../../core/ruler-snap.ts";
import { placePoint } from "../story-sources.ts";

/** The point of the Earth under a point of the screen: a place of the story that is shown there, else the bare coordinates. */
export const pointUnder = (map: MapLibreMap, app: App, pixel: Point, isFree = false): RulerPoint => {
  const under = map.unproject(pixel);
  const found = isFree ? null : snap(pixel, candidates(map, app, under));
  if (found) return { at: found.at, place: found.id };
  const { lng, lat } = under.wrap();
  return { at: [lng, lat], place: null };
};

/** The story's places on the screen, in their file's order (a port stands before its town), in that copy of the world which `under` lies in. */
const candidates = (map: MapLibreMap, app: App, under: LngLat) =>
  (app.story.peek()?.places.features ?? []).flatMap((place) => {
    if (isArea(place) || app.hidden.peek().has(`place:${place.properties.kind}`)) return [];
    const at = placePoint(place, new Map());
    if (!at) return [];
    const { x, y } = map.project(inWorldOf(under, at));
    return [{ x, y, at, id: place.id }];
  });

const inWorldOf = (under: LngLat, [lon, lat]: LonLat): [number, number] => [
  lon + 360 * Math.round((under.lng - lon) / 360),
  lat,
];
