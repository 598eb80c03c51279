import { describe, expect, test } from "vitest";
import { importFeatures } from "../../../src/core/edits/import-features.ts";
import { planImport } from "../../../src/core/edits/import-plan.ts";
import type { Imported, ImportedFeature } from "../../../src/core/imported.ts";
import { settle } from "../../../src/formats/settle.ts";
import { loadStoryFromDisk } from "../../stories.ts";

const story = loadStoryFromDisk("pasni-port");
const DEFAULTS = { placeKind: "port", routeKind: "road", source: "harbours.csv" } as const;

const point = (name: string, properties: object = {}, id?: string): ImportedFeature => ({
  type: "Feature",
  ...(id !== undefined && { id }),
  properties: { name, ...properties },
  geometry: { type: "Point", coordinates: [60, 25] },
});
const line = (properties: object): ImportedFeature => ({
  type: "Feature",
  properties: { name: "way", ...properties },
  geometry: {
    type: "LineString",
    coordinates: [
      [60, 25],
      [61, 25],
    ],
  },
});
const importOf = (features: readonly ImportedFeature[], passages: Imported["passages"] = []): Imported => ({
  format: "test",
  features,
  passages,
  dropped: [],
  bounds: null,
  table: null,
});

describe("planImport(story, imported, defaults)", () => {
  test("what has no name, kind or source gets a number, the kind and the source that were chosen", () => {
    const { places } = planImport(story, importOf([point("")]), DEFAULTS);
    expect(places[0]).toMatchObject({
      id: "place-1",
      properties: { name: "Place 1", kind: "port", source: "harbours.csv" },
    });
  });

  test("an id that is taken by another place gives way, and a route of the same file follows it", () => {
    const taken = story.places.features[0]?.id ?? "";
    const plan = planImport(
      story,
      importOf([point("Other", {}, taken), line({ from: taken, to: "nowhere" })]),
      DEFAULTS,
    );
    expect(plan.places[0]?.id).not.toBe(taken);
    expect(plan.routes[0]?.properties).toMatchObject({ from: plan.places[0]?.id, madeBy: "imported" });
    expect(plan.routes[0]?.properties).not.toHaveProperty("to");
  });

  test("a property that has a meaning in a story is kept only where it fits", () => {
    const odd = {
      kind: "pub",
      countryCode: "Pakistan",
      population: "n/a",
      coordinateUncertaintyInMeters: "250",
      opened: 1964,
    };
    const { places } = planImport(story, importOf([point("Inn", odd)]), DEFAULTS);
    expect(places[0]?.properties).toEqual({
      name: "Inn",
      kind: "port",
      source: "harbours.csv",
      coordinateUncertaintyInMeters: 250,
      opened: 1964,
    });
  });

  test("a long description is notes: the map has room for a few words", () => {
    const long = "A harbour for fishing boats, dredged in 1989 and silted up since.";
    const { places } = planImport(story, importOf([point("A", { description: long })]), DEFAULTS);
    expect(places[0]?.properties).toMatchObject({ notes: long });
    expect(places[0]?.properties).not.toHaveProperty("description");
  });

  test("whatever is planned, the story stays valid, and it is one change", () => {
    const plan = planImport(
      story,
      importOf([point("A"), point("A"), point("A", {}, "a b"), line({})]),
      DEFAULTS,
    );
    const edited = importFeatures(plan)(story);
    expect(edited.ok && settle(edited.value, story).ok).toBe(true);
    expect(plan.places.map(({ id }) => id)).toEqual(["a", "a-2", "a-3"]);
  });

  test("a passage is linked by a place's name, an address's end or an id; lost words and unknown ones are told", () => {
    const place = story.places.features.find(({ properties }) => properties.name === "The Pentagon");
    if (!place) throw new Error("the story has no Pentagon");
    const words = story.article.text.slice(0, 12);
    const passage = (exact: string, ...means: string[]) => ({
      motivation: "identifying" as const,
      selector: [{ type: "TextQuoteSelector" as const, exact }],
      means,
      feature: null,
    });
    const plan = planImport(
      story,
      importOf(
        [],
        [
          passage(words, place.properties.name.toUpperCase()),
          passage("no such words", place.id),
          passage(words, "Atlantis"),
        ],
      ),
      DEFAULTS,
    );
    expect(plan.links).toEqual([
      { meaning: { type: "place", id: place.id }, passage: { start: 0, end: 12 } },
    ]);
    expect(plan).toMatchObject({ lost: ["no such words"], unknown: [words] });
  });
});
