import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { MultiPolygon, Polygon } from "geojson";
import { countedUnder, placeOfCode } from "../core/judge/counted-under.ts";
import type { Place } from "../core/place.ts";
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

const placesOf = (story: Story, ids: readonly string[]): Place[] =>
  ids.flatMap((id) => findPlace(story, id) ?? []);

/** The places that claims are measured to the edges of, and the lands that are counted under what a claim says a place lies in. */
export const outlinedByClaims = (story: Story): Place[] =>
  story.claims.flatMap((claim) => {
    const places = placesOf(story, placesOfClaim(story, claim.id));
    const within = claim.kind === "containment" ? placesOf(story, [claim.to]) : [];
    return [...places, ...within.flatMap((place) => countedUnder(place).map(placeOfCode))];
  });

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
    if (!now) return;
    const pointed = pointedAt().flatMap((ref) => (ref?.type === "place" ? [ref.id] : []));
    for (const place of [...placesOf(now, pointed), ...outlinedByClaims(now)]) {
      const code = place.properties.subdivisionCode ?? place.properties.countryCode;
      if (place.geometry !== null || asked.has(place.id)) continue;
      asked.add(place.id);
      if (code) void load(now, place.id, code);
    }
  });
  return areas;
};
