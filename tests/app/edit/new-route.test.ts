import { describe, expect, test } from "vitest";
import {
  changeOfRoute,
  draftOfMeasure,
  draftOfRoute,
  pointsOfRoute,
  routeOfMeasure,
} from "../../../src/app/edit/new-route.ts";
import { addRoute } from "../../../src/core/edits/add-route.ts";
import { changeRoute } from "../../../src/core/edits/change-route.ts";
import type { LonLat } from "../../../src/core/geodesy.ts";
import { readStory, writeStory } from "../../../src/formats/story-files.ts";
import { loadStoryFromDisk } from "../../stories.ts";

const story = loadStoryFromDisk("pasni-port");
const PASNI = { at: [63.475, 25.258], place: "pasni-port" } as const;
const BARE = { at: [-179.5, -10], place: null } as const;
const done = { status: "done", points: [PASNI, BARE], bySea: null } as const;

const draft = { ...draftOfMeasure(story, done), name: "Eastward" };

describe("draftOfMeasure(story, ruler)", () => {
  test("is named by its ends, and says where it is from", () => {
    const { name, source } = draftOfMeasure(story, done);
    expect(name).toBe("Pasni – 10.0000° S 179.5000° W");
    expect(source).toBe("Drawn on the map by hand.");
  });
});

describe("routeOfMeasure(story, ruler, draft)", () => {
  test("is a route that the story takes and its files keep", () => {
    const route = routeOfMeasure(story, done, { ...draft, kind: "pipeline", notes: " seen " });
    const edited = addRoute(route)(story);
    if (!edited.ok) throw new Error(edited.error);
    const back = readStory("pasni-port", writeStory(edited.value));
    expect(back.ok && back.value.routes.features.at(-1)).toEqual(route);
    expect(route.properties).toMatchObject({ from: "pasni-port", kind: "pipeline", madeBy: "drawn by hand" });
    expect(route.properties.notes).toBe("seen");
    expect(route.properties.to).toBeUndefined();
  });

  test("by sea it goes along the way, with longitudes of one turn, and can be computed again", () => {
    const path: (readonly [number, number])[] = [
      [63.475, 25.258],
      [120, 0],
      [180.5, -10],
    ];
    const leg = { path, meters: 1, leastMeters: 1 };
    const route = routeOfMeasure(story, { ...done, bySea: [leg] }, draft);
    expect(route.geometry.coordinates).toEqual([
      [63.475, 25.258],
      [120, 0],
      [-179.5, -10],
    ]);
    expect(route.properties.madeBy).toBe("sea route");
  });

  test("an id that is taken gets a number", () => {
    expect(routeOfMeasure(story, done, { ...draft, name: "Gwadar – Pasni" }).id).toBe("gwadar-pasni-2");
  });

  test("an end within a place's circle is at that place, though nothing snapped", () => {
    const near = { at: [62.341, 25.111], place: null } as const;
    const { properties } = routeOfMeasure(story, { ...done, points: [near, BARE] }, draft);
    expect(properties.from).toBe("gwadar-port");
    expect(properties.to).toBeUndefined();
  });
});

describe("changeOfRoute(story, route, draft, points)", () => {
  const route = routeOfMeasure(
    story,
    { ...done, points: [PASNI, { at: [62.34, 25.11], place: "gwadar-port" }] },
    draft,
  );
  const added = addRoute(route)(story);
  if (!added.ok) throw new Error(added.error);

  test("of an untouched form changes nothing", () => {
    const changed = changeRoute(
      route.id,
      changeOfRoute(story, route, draftOfRoute(route), null),
    )(added.value);
    expect(changed.ok && changed.value.routes.features.at(-1)).toEqual(route);
  });

  test("a line that was moved is one drawn by hand, whose moved end is at no place any more", () => {
    const points = [...(pointsOfRoute(route) ?? []).slice(0, -1), [62, 24]] as const;
    const computed = { ...route, properties: { ...route.properties, madeBy: "sea route" } };
    const { properties, geometry } = changeOfRoute(story, computed, draft, points as readonly LonLat[]);
    expect(properties).toMatchObject({ from: "pasni-port", to: undefined, madeBy: "drawn by hand" });
    expect(geometry?.coordinates).toEqual([
      [63.475, 25.258],
      [62, 24],
    ]);
  });
});
