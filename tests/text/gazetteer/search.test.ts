import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestPlaces } from "../../../src/text/gazetteer/nearest.ts";
import { searchGazetteer } from "../../../src/text/gazetteer/search.ts";
import { smallGazetteer, town } from "./world.ts";

const MAKRAN = [[63, 25]] as const;
const namesOf = (hits: readonly { readonly name: string }[]): string[] => hits.map(({ name }) => name);

describe("searchGazetteer(few places)", () => {
  const gwadar = town("Gwadar", {
    names: { zh: "瓜达尔", ur: "گوادر" },
    otherNames: ["Gwādar"],
    lat: 25.12163,
    lon: 62.32541,
    geonamesId: 1178,
    division: "PK.02",
    source: "GeoNames, CC BY 4.0",
    population: 52_000,
  });
  const gazetteer = smallGazetteer([gwadar, town("Gwagwalada"), town("Kitgum"), town("Gwadabawa")]);
  const firstFor = (text: string) => searchGazetteer(gazetteer, text, MAKRAN, 5)[0];

  test("gives all that is known of a place, and where it is from", () => {
    expect(firstFor("gwadar")).toEqual({
      number: expect.any(Number),
      name: "Gwadar",
      names: { zh: "瓜达尔", ur: "گوادر" },
      otherNames: ["Gwādar"],
      kind: "town",
      at: [62.3254, 25.1216],
      population: 52_000,
      countryCode: "PK",
      subdivisionCode: undefined,
      division: "Balochistan",
      source: "GeoNames 1178, CC BY 4.0",
      found: "Gwadar",
      match: "exact",
      // 13.5 km to the north and 68.0 km to the west: 69.3 km on a plane.
      meters: expect.closeTo(69_300, -3),
    });
  });

  test.each([
    ["GWADAR", "exact", "Gwadar"],
    ["瓜達爾", "exact", "瓜达尔"],
    ["瓜达", "start", "瓜达尔"],
    ["گوادَر", "exact", "گوادر"],
    ["gwada", "start", "Gwadar"],
    ["gwdar", "misspelt", "Gwadar"],
    ["wgadar", "misspelt", "Gwadar"],
    ["gwadat", "misspelt", "Gwadar"],
    ["xgwadar", "misspelt", "Gwadar"],
    ["gwadarr", "misspelt", "Gwadar"],
  ])("%s is Gwadar: %s, by %s", (text, match, found) => {
    expect(firstFor(text)).toMatchObject({ name: "Gwadar", match, found });
  });

  test("two edits are forgiven in long names alone", () => {
    expect(firstFor("gwagwlaada")).toMatchObject({ name: "Gwagwalada", match: "misspelt" });
    expect(firstFor("wgagwalaad")).toMatchObject({ name: "Gwagwalada", match: "misspelt" });
    expect(searchGazetteer(gazetteer, "kitxxm", MAKRAN, 5)).toEqual([]);
  });

  test("no letters and unknown names give nothing", () => {
    expect(searchGazetteer(gazetteer, "", MAKRAN, 5)).toEqual([]);
    expect(searchGazetteer(gazetteer, " .-", MAKRAN, 5)).toEqual([]);
    expect(searchGazetteer(gazetteer, "zzzzzz", MAKRAN, 5)).toEqual([]);
  });

  test("every place is found by each of its names, whatever the view", () => {
    for (const text of ["Gwadar", "瓜达尔", "گوادر", "Gwādar"]) {
      expect(namesOf(searchGazetteer(gazetteer, text, undefined, 5))).toContain("Gwadar");
    }
  });
});

describe("the order of what is found", () => {
  const namesakes = smallGazetteer([
    town("Paris", { lat: 48.85, lon: 2.35, importance: 2_100_000, division: "FR" }),
    town("Paris", { lat: 33.66, lon: -95.56, importance: 25_000, division: "US" }),
    town("Parisville", { lat: 46.5, lon: -72.1 }),
  ]);
  const countries = (near: readonly [number, number] | undefined) =>
    searchGazetteer(namesakes, "Paris", near && [near], 5).map(({ countryCode }) => countryCode);

  test("the nearer namesake first, the better known one where there is no view", () => {
    expect(countries([-96, 33])).toEqual(["US", "FR", undefined]);
    expect(countries([4, 46])).toEqual(["FR", "US", undefined]);
    expect(countries(undefined)).toEqual(["FR", "US", undefined]);
  });

  test("far from all of the story the better known namesake, whichever is less far", () => {
    // Washington is 1,900 km from the one in Texas and 6,200 km from the one in France; so is a story with places elsewhere too.
    expect(countries([-77, 39])).toEqual(["FR", "US", undefined]);
  });

  test("nearness goes round the world", () => {
    const isles = smallGazetteer([
      town("Isle", { lon: -179, division: "FJ" }),
      town("Isle", { lon: 160, division: "SB" }),
    ]);
    expect(searchGazetteer(isles, "isle", [[179, 0]], 2).map(({ countryCode }) => countryCode)).toEqual([
      "FJ",
      "SB",
    ]);
  });
});

describe("any name with one slip is found again", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdefgхцش达"), minLength: 4, maxLength: 14 });
  const slip = (name: string, at: number, letter: string, kind: number): string => {
    const i = at % name.length;
    if (kind === 0) return name.slice(0, i) + name.slice(i + 1);
    if (kind === 1) return name.slice(0, i) + letter + name.slice(i);
    if (kind === 2) return name.slice(0, i) + letter + name.slice(i + 1);
    return name.slice(0, i) + (name[i + 1] ?? "") + (name[i] ?? "") + name.slice(i + 2);
  };

  test("left out, put in, changed, swapped, wherever it is", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.constantFrom("a", "z", "ش"),
        fc.nat({ max: 3 }),
        (words, at, letter, kind) => {
          const [name = ""] = words;
          const text = slip(name, at, letter, kind);
          fc.pre(text.length >= 4);
          const gazetteer = smallGazetteer(words.map((each) => town(each)));
          expect(namesOf(searchGazetteer(gazetteer, text, undefined, words.length))).toContain(name);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("a name with the areas that it lies in", () => {
  const area = (name: string, kind: "country" | "province", division: string, otherNames: string[] = []) =>
    town(name, { kind, division, otherNames, importance: 1_000_000 });
  const gazetteer = smallGazetteer([
    area("United States", "country", "US", ["USA", "U.S."]),
    area("Spain", "country", "ES"),
    area("Texas", "province", "US-TX"),
    town("Paris", { division: "FR", lat: 48.85, lon: 2.35, importance: 2_000_000 }),
    town("Paris", { division: "US.TX", lat: 33.66, lon: -95.56, importance: 25_000 }),
    town("Toledo", { division: "ES", lat: 39.86, lon: -4.02 }),
    town("Usa River", { division: "TZ", otherNames: ["Usa"], lat: -3.37, lon: 36.85 }),
    town("Paris, Texas", { division: "AU", lat: -30, lon: 150 }),
  ]);
  const found = (text: string, near: readonly (readonly [number, number])[] = []) =>
    searchGazetteer(gazetteer, text, near, 5).map((hit) => `${hit.name} ${hit.countryCode} ${hit.match}`);

  test("is the one there, not a greater one of the name, however the area is written", () => {
    for (const text of ["Paris, TX", "Paris, Tex.", "Paris, TX, USA", "paris，TX，U.S.", "Paris, U.S."])
      expect(found(text), text).toEqual(["Paris US exact"]);
    expect(found("Toledo, Spain")).toEqual(["Toledo ES exact"]);
    expect(found("Toledo, ES")).toEqual(["Toledo ES exact"]);
  });

  test("is one name where a place is called so with its comma", () => {
    expect(found("Paris, Texas")[0]).toBe("Paris, Texas AU exact");
  });

  test("that is not there, or whose area is not known, is said to lie elsewhere", () => {
    expect(found("Toledo, Texas")).toEqual(["Toledo ES elsewhere"]);
    expect(found("Toledo, Narnia")).toEqual(["Toledo ES elsewhere"]);
    expect(found("Toledo, Narnia, Spain")).toEqual(["Toledo ES elsewhere"]);
    expect(found("Narnia, Spain")).toEqual([]);
  });

  test("a slip in the name is forgiven within the area", () => {
    expect(found("Tolefo, Spain")).toEqual(["Toledo ES misspelt"]);
  });

  test("letters of a country are the country, in Tanzania too; small letters are any name", () => {
    for (const text of ["USA", "U.S.A.", "U.S."])
      expect(found(text, [[36.85, -3.37]])[0], text).toBe("United States US exact");
    expect(found("usa", [[36.85, -3.37]])[0]).toBe("Usa River TZ exact");
  });

  test("the nearest of several places of the story counts", () => {
    expect(found("Paris", [[139, 35]])[0]).toBe("Paris FR exact");
    expect(
      found("Paris", [
        [139, 35],
        [-97, 33],
      ])[0],
    ).toBe("Paris US exact");
  });
});

describe("nearestPlaces", () => {
  test("the nearest first, with metres, also over 180°", () => {
    const gazetteer = smallGazetteer([
      town("A", { lat: 0, lon: 179.9 }),
      town("B", { lat: 0, lon: -179.5 }),
      town("C", { lat: 10, lon: 0 }),
    ]);
    const found = nearestPlaces(gazetteer, [180, 0], 2);
    expect(namesOf(found)).toEqual(["A", "B"]);
    // A degree of the equator is 111,319.5 m on WGS84.
    expect(found[0]?.meters).toBeCloseTo(11_131.95, 0);
  });
});
