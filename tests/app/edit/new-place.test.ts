import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  changeOf,
  draftOfClick,
  draftOfEntry,
  draftOfFound,
  draftOfPlace,
  draftOfPosition,
  outlineFault,
  type PlaceDraft,
  placeOf,
  withOutline,
  withoutOutline,
} from "../../../src/app/edit/new-place.ts";
import { outlineThrough } from "../../../src/core/corners.ts";
import { addPlace } from "../../../src/core/edits/add-place.ts";
import { readStory, writeStory } from "../../../src/formats/story-files.ts";
import { STORY_FILES, type StoryFiles } from "../../../src/formats/story-parts.ts";
import { entryOf } from "../../../src/text/gazetteer/entry.ts";
import { smallGazetteer, town } from "../../text/gazetteer/world.ts";

const files = Object.fromEntries(
  STORY_FILES.map((file) => [
    file,
    readFileSync(new URL(`../../formats/tiny-story/${file}`, import.meta.url), "utf8"),
  ]),
) as StoryFiles; // Object.fromEntries forgets the keys' type.
const tiny = () => {
  const read = readStory("tiny", files);
  if (!read.ok) throw new Error("the tiny story is broken");
  return read.value;
};

/** The place as it comes back from the file that it was written to. */
const addedAndReadAgain = (draft: PlaceDraft) => {
  const story = tiny();
  const edited = addPlace(placeOf(draft, story))(story);
  if (!edited.ok) throw new Error(edited.error);
  const read = readStory("tiny", writeStory(edited.value));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.places.features.at(-1);
};

describe("draftOfFound(entry, words)", () => {
  const gazetteer = smallGazetteer([town("Beijing", { names: { zh: "北京" }, otherNames: ["Peking"] })]);
  const beijing = entryOf(gazetteer, 0);

  test.each([
    ["", "Beijing"],
    ["Beijing", "Beijing"],
    ["Peking", "Peking"],
    ["Pekin", "Pekin"],
    ["the capital", "Beijing"],
    // A name in another language stands among the names.
    ["北京", "Beijing"],
  ])("words “%s” make a place called %s", (words, name) => {
    expect(draftOfFound(beijing, words)).toMatchObject({ name, names: { zh: "北京" }, kind: "town" });
  });
});

describe("placeOf(draft, story)", () => {
  test("a gazetteer entry brings its names, kind, country and source", () => {
    const gazetteer = smallGazetteer([
      town("Ormara", {
        names: { zh: "奥尔马拉" },
        lat: 25.21,
        lon: 64.6362,
        division: "PK.02",
        geonamesId: 7,
        source: "GeoNames, CC BY 4.0",
      }),
    ]);
    expect(addedAndReadAgain(draftOfEntry(entryOf(gazetteer, 0)))).toEqual({
      type: "Feature",
      id: "ormara",
      properties: {
        name: "Ormara",
        names: { zh: "奥尔马拉" },
        kind: "town",
        countryCode: "PK",
        source: "GeoNames 7, CC BY 4.0",
      },
      geometry: { type: "Point", coordinates: [64.6362, 25.21] },
    });
  });

  test("a province takes the outline of its code", () => {
    const gazetteer = smallGazetteer([town("Balochistan", { kind: "province", division: "PK-BA" })]);
    expect(addedAndReadAgain(draftOfEntry(entryOf(gazetteer, 0)))).toMatchObject({
      properties: { kind: "province", countryCode: "PK", subdivisionCode: "PK-BA" },
      geometry: null,
    });
  });

  test("coordinates and clicks have a source of their own, and keep what the form adds", () => {
    const position = { lon: 63.47, lat: 25.27, understood: "", notation: "MGRS" } as const;
    const typed = {
      ...draftOfPosition(position, " 41R PP "),
      name: " Jetty ",
      uncertaintyMeters: 0,
      notes: " new ",
    };
    expect(addedAndReadAgain(typed)).toMatchObject({
      id: "jetty",
      properties: {
        name: "Jetty",
        kind: "landmark",
        coordinateUncertaintyInMeters: 0,
        source: "Coordinates given as MGRS: 41R PP",
        notes: "new",
      },
    });
    expect(draftOfClick([63.123456789, 25.987654321])).toMatchObject({
      at: [63.12346, 25.98765],
      source: "Set on the map by hand",
    });
  });

  test("an id that is taken gets a number", () => {
    const story = tiny();
    const [first] = story.places.features;
    const place = placeOf({ ...draftOfClick([0, 0]), name: first?.id ?? "" }, story);
    expect(place.id).toBe(`${first?.id}-2`);
  });
});

describe("withOutline(draft, outline), withoutOutline(draft)", () => {
  const CORNERS = [
    [63.4, 25.2],
    [63.6, 25.2],
    [63.6, 25.3],
    [63.4, 25.3],
  ] as const;
  const outline = outlineThrough(CORNERS);
  const point = { ...draftOfClick([63.5, 25.27]), name: "Bay", uncertaintyMeters: 9000 };

  test("an outline is written in place of the point, and the circle says nothing of its edge", () => {
    const added = addedAndReadAgain(withOutline(point, outline));
    expect(added?.geometry).toEqual(outline);
    expect(added?.properties.coordinateUncertaintyInMeters).toBeUndefined();
  });

  test("its edge's exactness stays when the outline changes", () => {
    const first = { ...withOutline(point, outline), uncertaintyMeters: 50 };
    const second = withOutline(first, outlineThrough(CORNERS.slice(0, 3)));
    expect(addedAndReadAgain(second)?.properties.coordinateUncertaintyInMeters).toBe(50);
  });

  test("without it the place is the point that it was, or in the outline's middle", () => {
    expect(withoutOutline(withOutline(point, outline))).toMatchObject({ outline: null, at: [63.5, 25.27] });
    const place = placeOf(withOutline(point, outline), tiny());
    const draft = withoutOutline(draftOfPlace(place));
    expect(draft).toMatchObject({ outline: null, at: [63.5, 25.25] });
    expect(changeOf(draft).geometry).toEqual({ type: "Point", coordinates: [63.5, 25.25] });
  });

  test("a country takes the outline of its code again", () => {
    const country = { ...point, kind: "country", countryCode: "PK", at: null } as const;
    const drawn = placeOf(withOutline(country, outline), tiny());
    expect(drawn.geometry).toEqual(outline);
    expect(changeOf(withoutOutline(draftOfPlace(drawn))).geometry).toBeNull();
  });

  test("an outline that crosses itself is named", () => {
    const [a, b, c, d] = CORNERS;
    expect(outlineFault(outlineThrough([a, b, d, c]))).toContain("crosses itself");
    expect(outlineFault(outline)).toBeNull();
    expect(outlineFault(null)).toBeNull();
  });
});
