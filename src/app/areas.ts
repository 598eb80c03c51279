import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { MultiPolygon, Polygon } from "geojson";
import { findPlace, type Story } from "../core/story.ts";
import type { FetchText } from "./load-story.ts";
import type { Ref } from "./refs.ts";

/** Outlines by place id. */
export type Areas = ReadonlyMap<string, Polygon | MultiPolygon>;

/** Fetches the outline of a country or province when it is first pointed at: the first sight needs none. */
export const followAreas = (
  fetchText: FetchText,
  story: ReadonlySignal<Story | null>,
  pointedAt: () => readonly (Ref | null | undefined)[],
): Signal<Areas> => {
  const areas = signal<Areas>(new Map());
  const asked = new Set<string>();
  const load = async (id: string, code: string) => {
    const [answer, { readArea }] = await Promise.all([
      fetchText(`geo/base/areas/${code.slice(0, 2)}.json`),
      import("../formats/areas.ts"),
    ]);
    const area = answer.ok ? readArea(answer.value, code) : answer;
    if (area.ok) areas.value = new Map([...areas.peek(), [id, area.value]]);
  };
  effect(() => {
    for (const ref of pointedAt()) {
      const place = ref?.type === "place" && story.value ? findPlace(story.value, ref.id) : undefined;
      if (!place || place.geometry !== null || asked.has(place.id)) continue;
      const code = place.properties.subdivisionCode ?? place.properties.countryCode;
      asked.add(place.id);
      if (code) void load(place.id, code);
    }
  });
  return areas;
};
