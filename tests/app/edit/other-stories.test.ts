import { describe, expect, test } from "vitest";
import { copyOf, notYetIn, type OtherPlace, readOtherPlaces } from "../../../src/app/edit/other-stories.ts";
import { placesNear } from "../../../src/app/edit/places-near.ts";
import { addPlace } from "../../../src/core/edits/add-place.ts";
import type { LonLat } from "../../../src/core/geodesy.ts";
import type { Place } from "../../../src/core/place.ts";
import { err, ok } from "../../../src/core/result.ts";
import { edited, ormara, PASNI } from "../../core/edits/story.ts";

const file = (...features: readonly unknown[]): string =>
  JSON.stringify({ type: "FeatureCollection", version: 1, features });
const basin: Place = {
  type: "Feature",
  id: "basin",
  properties: {
    name: "Basin",
    names: { ur: "طاس" },
    kind: "port",
    coordinateUncertaintyInMeters: 200,
    source: "Chart 1",
    berths: 3,
  },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [62, 25],
        [62.2, 25],
        [62.2, 25.2],
        [62, 25.2],
        [62, 25],
      ],
    ],
  },
};
const SITE: Readonly<Record<string, string>> = {
  "geo/stories/index.json": JSON.stringify({
    version: 1,
    stories: ["here", "one", "two", "broken", "gone"].map((id) => ({ id, title: id.toUpperCase() })),
  }),
  "geo/stories/here/places.geojson": file(ormara("own")),
  "geo/stories/one/places.geojson": file(ormara()),
  "geo/stories/two/places.geojson": file(basin),
  "geo/stories/broken/places.geojson": file({ type: "Feature" }),
};
const read = async (wanted = new AbortController().signal): Promise<OtherPlace[]> => {
  const found: OtherPlace[] = [];
  const fetchText = async (path: string) => {
    const text = SITE[path];
    return text === undefined ? err({ notFound: true, message: path }) : ok(text);
  };
  await readOtherPlaces(fetchText, "here", (places) => found.push(...places), wanted);
  return found;
};

describe("readOtherPlaces(fetchText, but, tell, wanted)", () => {
  test("gives the places of all other stories, and passes over what cannot be read", async () => {
    expect((await read()).map(({ place, story, title }) => [place.id, story, title])).toEqual([
      ["ormara", "one", "ONE"],
      ["basin", "two", "TWO"],
    ]);
  });

  test("tells nothing any more when nobody wants it", async () => {
    expect(await read(AbortSignal.abort())).toEqual([]);
  });
});

describe("placesNear(all, at)", () => {
  const near = (at: LonLat) => placesNear([{ place: basin }, { place: ormara() }], at);

  test("is 0 m from an outline within it, and the way to its edge outside", () => {
    expect(near([62.1, 25.1])).toEqual([{ place: basin, meters: 0 }]);
    const [outside] = near([62.3, 25.1]);
    // 0.1° of longitude at 25.1° N: 111,320 m × cos 25.1° / 10, within the ellipsoid's half per cent.
    expect(Math.abs((outside?.meters ?? 0) - 10_081)).toBeLessThan(50);
  });

  test("leaves out what lies farther than 30 km, and what has no geometry", () => {
    expect(near([70, 25])).toEqual([]);
    const country: Place = {
      ...ormara("pk"),
      properties: { name: "Pakistan", kind: "country", countryCode: "PK", source: "ISO" },
      geometry: null,
    };
    expect(placesNear([{ place: country }], [70, 25])).toEqual([]);
  });
});

describe("notYetIn(story, others)", () => {
  test("leaves out what the story has, and what two other stories have alike", async () => {
    const others = await read();
    expect(notYetIn(PASNI, [...others, ...others])).toEqual(others);
    expect(notYetIn(edited(addPlace(ormara("elsewhere"))), others).map(({ story }) => story)).toEqual([
      "two",
    ]);
  });
});

describe("copyOf(story, other)", () => {
  test("keeps names, footprint, uncertainty and what else is said, and its source names the story", () => {
    const copy = copyOf(PASNI, { place: basin, story: "two", title: "TWO" });
    expect(copy).toEqual({
      ...basin,
      properties: { ...basin.properties, source: "Chart 1 (by way of the story two)" },
    });
    expect(edited(addPlace(copy)).places.features).toContainEqual(copy);
  });

  test("takes another id where the story has a place of that id", () => {
    const story = edited(addPlace(ormara("basin")));
    expect(copyOf(story, { place: basin, story: "two", title: "TWO" }).id).toBe("basin-2");
  });
});
