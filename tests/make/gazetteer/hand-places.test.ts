import { beforeAll, describe, expect, test } from "vitest";
import { readHandPlaces } from "../../../src/make/gazetteer/hand-places.ts";
import { seaRoute } from "../../../src/sea/route.ts";
import type { Sea } from "../../../src/sea/sea.ts";
import type { Gazetteer } from "../../../src/text/gazetteer/gazetteer.ts";
import { nearestPlaces } from "../../../src/text/gazetteer/nearest.ts";
import { WORLD_TIMEOUT_MS, worldSea } from "../../sea/world.ts";
import { worldGazetteer } from "../../text/gazetteer/world.ts";

const places = readHandPlaces();
let sea: Sea;
let gazetteer: Gazetteer;
beforeAll(() => {
  sea = worldSea();
  gazetteer = worldGazetteer();
}, 2 * WORLD_TIMEOUT_MS);

// By hand and from memory, so held against two sources that were made without it: OpenStreetMap's coast and GeoNames' towns.
describe("ports, bases and straits by hand", () => {
  test("every port and strait lies on the sea or within 10 km of it (Chittagong, Haiphong and Riga are up a river)", () => {
    for (const { name, kind, lat, lon } of places) {
      if (kind !== "port" && kind !== "strait") continue;
      const route = seaRoute(sea, [lon, lat], [lon + 0.001, lat + 0.001], { keepOffMeters: 0 });
      // The Caspian is water, but no ship leaves it.
      if (route.ok) expect(route.value.startMovedMeters, name).toBeLessThan(10_000);
      else expect(route.error.code, name).toBe("enclosed-water");
    }
  });

  test("one of the nearest towns is in the country that the list names", () => {
    for (const { name, kind, lat, lon, division } of places) {
      if ((kind !== "port" && kind !== "base") || division === "") continue;
      const nearest = nearestPlaces(gazetteer, [lon, lat], 20).filter(({ source }) =>
        source.startsWith("GeoNames"),
      );
      expect(
        nearest.map(({ countryCode }) => countryCode),
        name,
      ).toContain(division);
    }
  });

  test("no name stands twice", () => {
    const names = places.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
