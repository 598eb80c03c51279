import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { ellipsoidMeters, type LonLat } from "../../src/core/geodesy.ts";
import { fromMeters } from "../../src/core/units.ts";
import type { LinkId } from "../../src/sea/links.ts";
import { type SeaOptions, seaRoute } from "../../src/sea/route.ts";
import type { Sea } from "../../src/sea/sea.ts";
import { WORLD_TIMEOUT_MS, worldSea } from "./world.ts";

interface Published {
  from: string;
  to: string;
  fromLonLat: LonLat;
  toLonLat: LonLat;
  nmi: number;
  route: string;
  avoid: LinkId[];
}
const published: Published[] = JSON.parse(readFileSync("tests/reference/port-distances.json", "utf8"));
const shortest = published.filter(({ route }) => route === "shortest");
const named = published.filter(({ route }) => route !== "shortest");

let sea: Sea;
beforeAll(() => {
  sea = worldSea();
}, WORLD_TIMEOUT_MS);

const nmiOf = ({ from, to, fromLonLat, toLonLat, avoid }: Published, options: SeaOptions = {}): number => {
  const route = seaRoute(sea, fromLonLat, toLonLat, { avoid, ...options });
  if (!route.ok) throw new Error(`${from} to ${to}: ${route.error.message}`);
  return fromMeters(route.value.meters, "nmi");
};
const medianPercent = (pairs: readonly Published[]): number => {
  const off = pairs.map((pair) => Math.abs(100 * (nmiOf(pair) / pair.nmi - 1))).sort((a, b) => a - b);
  return off[Math.floor(off.length / 2)] ?? Number.NaN;
};

describe("published distances between ports", () => {
  test("there are 71 pairs by the shortest way and 6 by a named one", () => {
    expect([shortest.length, named.length]).toEqual([71, 6]);
  });

  test("no path is shorter than the geodesic", () => {
    for (const pair of published) {
      const geodesic = fromMeters(ellipsoidMeters(pair.fromLonLat, pair.toLonLat), "nmi");
      expect(nmiOf(pair, { keepOffMeters: 0 }), `${pair.from} to ${pair.to}`).toBeGreaterThan(
        geodesic * 0.999999,
      );
    }
  });

  test("at most 1 of the 71 shortest paths is over 1.005 × the table + 1 nmi", () => {
    const over = shortest.filter((pair) => nmiOf(pair, { keepOffMeters: 0 }) > 1.005 * pair.nmi + 1);
    expect(over.length).toBeLessThanOrEqual(1);
  });

  test("with the default keep-off at most 2 of the 71 are over 1.01 × the table + 1 nmi", () => {
    const over = shortest.filter((pair) => nmiOf(pair) > 1.01 * pair.nmi + 1);
    expect(over.length).toBeLessThanOrEqual(2);
  });

  test("with the default keep-off the median differs by at most 1, 2.5 and 6 per cent", () => {
    expect(medianPercent(shortest.filter(({ nmi }) => nmi >= 1000))).toBeLessThanOrEqual(1);
    expect(medianPercent(shortest.filter(({ nmi }) => nmi >= 200 && nmi < 1000))).toBeLessThanOrEqual(2.5);
    expect(medianPercent(shortest.filter(({ nmi }) => nmi < 200))).toBeLessThanOrEqual(6);
  });

  test("the named ways hold with what they avoid", () => {
    for (const pair of named) {
      const ratio = nmiOf(pair, { keepOffMeters: 0 }) / pair.nmi;
      expect(ratio, `${pair.from} to ${pair.to}`).toBeGreaterThan(0.88);
      expect(ratio, `${pair.from} to ${pair.to}`).toBeLessThan(1.005);
    }
  });
});
