import { describe, expect, test } from "vitest";
import { routeName, routeOfMeasure } from "../../src/app/ruler-route.ts";
import { addRoute } from "../../src/core/edits/add-route.ts";
import { readStory, writeStory } from "../../src/formats/story-files.ts";
import { loadStoryFromDisk } from "../stories.ts";

const story = loadStoryFromDisk("pasni-port");
const PASNI = { at: [63.475, 25.258], place: "pasni-port" } as const;
const BARE = { at: [-179.5, -10], place: null } as const;
const done = { status: "done", points: [PASNI, BARE], bySea: null } as const;

describe("routeName(story, ruler)", () => {
  test("is made of its ends", () => {
    expect(routeName(story, done)).toBe("Pasni – 10.0000° S 179.5000° W");
  });
});

describe("routeOfMeasure(story, ruler, name, kind)", () => {
  test("is a route that the story takes and its files keep", () => {
    const route = routeOfMeasure(story, done, "Eastward", "pipeline");
    const edited = addRoute(route)(story);
    if (!edited.ok) throw new Error(edited.error);
    const back = readStory("pasni-port", writeStory(edited.value));
    expect(back.ok && back.value.routes.features.at(-1)).toEqual(route);
    expect(route.properties).toMatchObject({ from: "pasni-port", kind: "pipeline", madeBy: "drawn by hand" });
    expect(route.properties.to).toBeUndefined();
  });

  test("by sea it goes along the way, with longitudes of one turn, and can be computed again", () => {
    const path: (readonly [number, number])[] = [
      [63.475, 25.258],
      [120, 0],
      [180.5, -10],
    ];
    const leg = { path, meters: 1, leastMeters: 1 };
    const route = routeOfMeasure(story, { ...done, bySea: [leg] }, "Eastward", "seaRoute");
    expect(route.geometry.coordinates).toEqual([
      [63.475, 25.258],
      [120, 0],
      [-179.5, -10],
    ]);
    expect(route.properties.madeBy).toBe("sea route");
  });

  test("an id that is taken gets a number", () => {
    expect(routeOfMeasure(story, done, "Gwadar – Pasni", "seaRoute").id).toBe("gwadar-pasni-2");
  });
});
