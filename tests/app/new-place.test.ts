import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  draftOfClick,
  draftOfEntry,
  draftOfPosition,
  type PlaceDraft,
  placeOf,
} from "../../src/app/new-place.ts";
import { addPlace } from "../../src/core/edits/add-place.ts";
import { readStory, writeStory } from "../../src/formats/story-files.ts";
import { STORY_FILES, type StoryFiles } from "../../src/formats/story-parts.ts";
import { entryOf } from "../../src/text/gazetteer/entry.ts";
import { smallGazetteer, town } from "../text/gazetteer/world.ts";

const files = Object.fromEntries(
  STORY_FILES.map((file) => [
    file,
    readFileSync(new URL(`../formats/tiny-story/${file}`, import.meta.url), "utf8"),
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
