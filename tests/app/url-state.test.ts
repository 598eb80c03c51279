import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Address, readAddress, writeAddress } from "../../src/app/url-state.ts";

const id = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const hundredths = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((value) => value / 100 + 0);
const tenths = (least: number, most: number) =>
  fc.integer({ min: least * 10, max: most * 10 }).map((value) => value / 10 + 0);
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const address: fc.Arbitrary<Address> = fc.record({
  page: fc.constant("story" as const),
  story: id,
  view: orNull(
    fc.record({
      zoom: hundredths(0, 22),
      lat: hundredths(-90, 90),
      lon: hundredths(-180, 180),
      bearing: tenths(-180, 180),
      pitch: tenths(0, 60),
    }),
  ),
  feature: orNull(fc.record({ type: fc.constantFrom("place" as const, "route" as const), id })),
  passage: orNull(id),
  claim: orNull(id),
});
const NOTHING = { view: null, feature: null, passage: null, claim: null };

describe("writeAddress(address)", () => {
  test("readAddress gives the same address back, whatever its ids are", () => {
    fc.assert(
      fc.property(address, (original) => {
        expect(readAddress(writeAddress(original))).toEqual(original);
      }),
    );
  });

  test("writes what a reader may type: story, view, popup, claim", () => {
    const view = { zoom: 7.5, lat: 25.1, lon: 62.9, bearing: 0, pitch: 0 };
    const feature = { type: "place" as const, id: "gwadar-port" };
    expect(
      writeAddress({
        ...NOTHING,
        page: "story",
        story: "pasni-port",
        view,
        feature,
        claim: "pasni-gwadar-112km",
      }),
    ).toBe("#/pasni-port?view=7.5/25.1/62.9&place=gwadar-port&claim=pasni-gwadar-112km");
  });

  test("rounds the view to what a screen can show", () => {
    const view = { zoom: 7.123456, lat: 25.12345678, lon: 62.12345678, bearing: 12.345, pitch: 0 };
    expect(writeAddress({ ...NOTHING, page: "story", story: "s", view })).toBe(
      "#/s?view=7.12/25.12346/62.12346/12.3/0",
    );
  });
});

describe("readAddress(hash)", () => {
  test.each(["", "#", "#/", "/", "#/?view=1/2/3"])("%j is the home page", (hash) => {
    expect(readAddress(hash)).toEqual({ page: "home" });
  });

  test.each([
    ["letters", "view=a/b/c"],
    ["too few numbers", "view=7.5/25"],
    ["a latitude beyond the pole", "view=7/91/62"],
    ["nothing", "view="],
    ["not a number", "view=NaN/25/62"],
    ["endless", "view=Infinity/25/62"],
  ])("a view of %s is left out, the story still opens", (_what, query) => {
    expect(readAddress(`#/pasni-port?${query}`)).toEqual({ ...NOTHING, page: "story", story: "pasni-port" });
  });

  test("any hash gives an address and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (hash) => {
        expect(["home", "story"]).toContain(readAddress(hash).page);
        expect(["home", "story"]).toContain(readAddress(`#/${hash}?view=${hash}&place=${hash}`).page);
      }),
    );
  });

  test("an escape that is none is taken as it stands", () => {
    expect(readAddress("#/100%")).toMatchObject({ page: "story", story: "100%" });
  });
});
