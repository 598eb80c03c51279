import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { MultiPolygon, Polygon } from "geojson";
import { findPlace, type Story } from "../core/story.ts";
import { placesOfClaim } from "./claim/claim-ends.ts";
import type { FetchText } from "./load-story.ts";
import type { Ref } from "./refs.ts";

/** Outlines by place id. */
export type Areas = ReadonlyMap<string, Polygon | MultiPolygon>;

/** The file of a country and its subdivisions, with what reads it. */
const fetchAreaFile = async (fetchText: FetchText, code: string) => {
  const [answer, formats] = await Promise.all([
    fetchText(`geo/base/areas/${code.slice(0, 2)}.json`),
    import("../formats/areas.ts"),
  ]);
  return { answer, ...formats };
};

/** What the subdivision of a code ("PK-BA") is called in English; null where that cannot be had. */
export const fetchProvince = async (fetchText: FetchText, code: string): Promise<string | null> => {
  const { answer, readAreaName } = await fetchAreaFile(fetchText, code);
  const name = answer.ok ? readAreaName(answer.value, code) : answer;
  return name.ok ? name.value : null;
};

/**
 * Fetches the outline of a country or province when it is first pointed at, or a claim is about it. Another story
 * may mean another place by the same id, so each begins anew.
 */
export const followAreas = (
  fetchText: FetchText,
  story: ReadonlySignal<Story | null>,
  pointedAt: () => readonly (Ref | null | undefined)[],
): Signal<Areas> => {
  const areas = signal<Areas>(new Map());
  const asked = new Set<string>();
  let shown: Story | null = null;
  const load = async (of: Story, id: string, code: string) => {
    const { answer, readArea } = await fetchAreaFile(fetchText, code);
    const area = answer.ok ? readArea(answer.value, code) : answer;
    if (area.ok && of === shown) areas.value = new Map([...areas.peek(), [id, area.value]]);
  };
  effect(() => {
    const now = story.value;
    if (now !== shown) {
      shown = now;
      asked.clear();
      areas.value = new Map();
    }
    const pointed = pointedAt().flatMap((ref) => (ref?.type === "place" ? [ref.id] : []));
    // Claims are measured to the edges of areas.
    const claimed = (now?.claims ?? []).flatMap(({ id }) => (now ? placesOfClaim(now, id) : []));
    for (const id of [...pointed, ...claimed]) {
      const place = now && findPlace(now, id);
      if (!place || place.geometry !== null || asked.has(place.id)) continue;
      const code = place.properties.subdivisionCode ?? place.properties.countryCode;
      asked.add(place.id);
      if (now && code) void load(now, place.id, code);
    }
  });
  return areas;
};
