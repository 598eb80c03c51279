import { beforeAll, describe, expect, test } from "vitest";
import type { LonLat } from "../../src/core/geodesy.ts";
import { pathMeters } from "../../src/core/geodesy.ts";
import { CANALS } from "../../src/make/sea/canals.ts";
import { GATES } from "../../src/make/sea/gates.ts";
import type { LinkId } from "../../src/sea/links.ts";
import { CLOSED_LINKS, LINKS, OPEN_LINKS } from "../../src/sea/links.ts";
import { type SeaOptions, seaRoute } from "../../src/sea/route.ts";
import type { Sea } from "../../src/sea/sea.ts";
import { putLonLat } from "../../src/sea/vector.ts";
import { WORLD_TIMEOUT_MS, worldSea } from "./world.ts";

let sea: Sea;
beforeAll(() => {
  sea = worldSea();
}, WORLD_TIMEOUT_MS);

const route = (from: LonLat, to: LonLat, options: SeaOptions = {}) => {
  const found = seaRoute(sea, from, to, { keepOffMeters: 0, ...options });
  if (!found.ok) throw new Error(found.error.message);
  return { nmi: found.value.meters / 1852, via: found.value.via };
};

/** Two places between which each link is the shortest way, and the least detour in nautical miles without it. */
const WAYS: Record<LinkId, { from: LonLat; to: LonLat; detour: number }> = {
  suez: { from: [32.5, 29.5], to: [32.3, 31.6], detour: 9000 },
  panama: { from: [-79.5, 8.5], to: [-79.9, 9.6], detour: 8000 },
  kiel: { from: [8.5, 54.0], to: [10.3, 54.5], detour: 300 },
  corinth: { from: [22.9, 37.98], to: [23.1, 37.88], detour: 150 },
  bosporus: { from: [29.2, 41.4], to: [28.9, 40.9], detour: 0 },
  dardanelles: { from: [27.2, 40.6], to: [26.0, 40.0], detour: 0 },
  malacca: { from: [98.0, 5.8], to: [103.5, 1.1], detour: 500 },
  hormuz: { from: [54.0, 26.0], to: [57.5, 25.5], detour: 0 },
  "bab-el-mandeb": { from: [42.5, 14.0], to: [45.0, 12.3], detour: 9000 },
  magellan: { from: [-68.0, -52.5], to: [-75.5, -52.6], detour: 50 },
  palk: { from: [78.5, 8.6], to: [79.8, 10.2], detour: 250 },
  euripus: { from: [23.58, 38.6], to: [23.75, 38.35], detour: 60 },
  limfjord: { from: [8.1, 56.7], to: [10.5, 57.0], detour: 50 },
  wadden: { from: [7.15, 53.67], to: [7.3, 53.69], detour: 3 },
  "bahama-bank": { from: [-79.6, 25.3], to: [-77.6, 25.2], detour: 10 },
  "patagonian-channels": { from: [-74.4, -50.3], to: [-74.6, -48.0], detour: 3 },
  arctic: { from: [-166.0, 68.0], to: [-170.0, 64.0], detour: 5000 },
};
const SHUTS_A_SEA: readonly LinkId[] = ["bosporus", "dardanelles", "hormuz"];

describe("the sea's named links", () => {
  test.each(OPEN_LINKS.filter((link) => !SHUTS_A_SEA.includes(link)))(
    "%s is taken, and without it the way is longer",
    (link) => {
      const { from, to, detour } = WAYS[link];
      const open = route(from, to);
      const shut = route(from, to, { avoid: [link] });
      expect(open.via).toContain(link);
      expect(shut.via).not.toContain(link);
      expect(shut.nmi - open.nmi).toBeGreaterThan(detour);
    },
  );

  test.each(CLOSED_LINKS)("%s is closed unless allowed", (link) => {
    const { from, to, detour } = WAYS[link];
    const shut = route(from, to);
    const open = route(from, to, { allow: [link] });
    expect(open.via).toContain(link);
    expect(shut.via).not.toContain(link);
    expect(shut.nmi - open.nmi).toBeGreaterThan(detour);
  });

  test.each(SHUTS_A_SEA)("%s is the only way out of its sea: without it there is none", (link) => {
    const { from, to } = WAYS[link];
    expect(route(from, to).via).toEqual([link]);
    const shut = seaRoute(sea, from, to, { avoid: [link] });
    expect(shut.ok ? "" : shut.error.code).toBe("unreachable");
    expect(shut.ok ? "" : shut.error.message).toContain(link);
  });

  test("every gate ends on land, else paths slip past it", () => {
    const v = new Float64Array(3);
    const isLand = ([lon, lat]: LonLat): boolean => {
      putLonLat(v, 0, lon, lat);
      return sea.locator.nearest(v[0] ?? 0, v[1] ?? 0, v[2] ?? 0).radians > 0;
    };
    const loose = GATES.filter(({ path }) => ![path[0], path.at(-1)].every((end) => end && isLand(end)));
    expect(loose.map(({ link, path }) => `${link} ${path.join(" ")}`)).toEqual([]);
  });

  test("every link has a gate", () => {
    const gated = new Set([...GATES, ...CANALS].map(({ link }) => link));
    expect(LINKS.filter((link) => !gated.has(link))).toEqual([]);
  });

  // Kiel Canal 98.6 km (its administration, between the locks); Panama Canal 77.1 to 82 km (its authority, shore to
  // shore and deep water to deep water). The middle lines go a little beyond both.
  test.each([
    ["kiel", 98_600],
    ["panama", 80_000],
  ])("the middle line of %s is as long as the canal", (link, meters) => {
    const canal = CANALS.find((candidate) => candidate.link === link);
    expect(Math.abs(pathMeters(canal?.path ?? []) / meters - 1)).toBeLessThan(0.05);
  });
});
