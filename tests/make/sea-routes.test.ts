import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Route } from "../../src/core/route.ts";
import type { Story } from "../../src/core/story.ts";
import { writeStory } from "../../src/formats/story-files.ts";
import { regenerateRoutes } from "../../src/make/regenerate-routes.ts";
import type { Sea } from "../../src/sea/sea.ts";
import { WORLD_TIMEOUT_MS, worldSea } from "../sea/world.ts";
import { loadStoryFromDisk, readStoryFiles } from "../stories.ts";

let sea: Sea;
beforeAll(() => {
  sea = worldSea();
}, WORLD_TIMEOUT_MS);

const story = loadStoryFromDisk("pasni-port");
const GWADAR_PASNI = "gwadar-pasni";
const withRoute = (change: Partial<Route["properties"]>): Story => ({
  ...story,
  routes: {
    ...story.routes,
    features: story.routes.features.flatMap((route) =>
      route.id === GWADAR_PASNI ? [{ ...route, properties: { ...route.properties, ...change } }] : [],
    ),
  },
});

describe("regenerateRoutes(story, sea)", () => {
  test.each(readdirSync("geo/stories"))("the committed routes of %s are those that it computes", (id) => {
    const made = regenerateRoutes(loadStoryFromDisk(id), sea);
    expect(made.ok && writeStory(made.value)["routes.geojson"]).toBe(readStoryFiles(id)["routes.geojson"]);
  });

  test("a route drawn by hand stays as it is", () => {
    const drawn = withRoute({ madeBy: "drawn by hand" });
    expect(regenerateRoutes(drawn, sea)).toEqual({ ok: true, value: drawn });
  });

  test("what the provenance asks for is followed", () => {
    const near = regenerateRoutes(withRoute({ madeBy: "sea route, keep off: 0 m" }), sea);
    const far = regenerateRoutes(withRoute({ madeBy: "sea route" }), sea);
    expect(near.ok && far.ok).toBe(true);
    expect(near).not.toEqual(far);
  });

  test("a link that there is not, and ends without a point, are errors that name the route", () => {
    const bad = regenerateRoutes(withRoute({ madeBy: "sea route, avoid: sues" }), sea);
    expect(bad.ok ? "" : bad.error).toContain(`route ${GWADAR_PASNI}: "sues"`);
    const inland = regenerateRoutes(withRoute({ to: "ministry-of-commerce" }), sea);
    expect(inland.ok ? "" : inland.error).toContain("from the open sea");
  });
});
