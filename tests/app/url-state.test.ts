import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Address, readAddress, writeAddress } from "../../src/app/url-state.ts";

const decimal = (least: number, most: number, digits: number) =>
  fc
    .integer({ min: Math.ceil(least * 10 ** digits), max: Math.floor(most * 10 ** digits) })
    .map((n) => n / 10 ** digits + 0);
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const id = fc.string({ minLength: 1 }).filter((text) => /^[^?/#\s][^\ud800-\udfff]*$/u.test(text));
const address: fc.Arbitrary<Address> = fc.record({
  page: fc.constant("story" as const),
  story: id,
  view: orNull(
    fc.record({
      zoom: decimal(0, 22, 2),
      lat: decimal(-85, 85, 5),
      lon: decimal(-180, 180, 5),
      bearing: decimal(0, 359, 1),
      pitch: fc.constant(0),
    }),
  ),
  feature: orNull(fc.record({ type: fc.constantFrom("place" as const, "route" as const), id })),
  passage: orNull(id),
  claim: orNull(id),
});

describe("readAddress(writeAddress(address))", () => {
  test("is the address", () => {
    fc.assert(
      fc.property(address, (given) => {
        expect(readAddress(writeAddress(given))).toEqual(given);
      }),
    );
  });

  test.each(["", "#", "#/", "/"])("is the home page for %j", (hash) => {
    expect(readAddress(hash)).toEqual({ page: "home" });
  });

  test.each(["view=a/b/c", "view=8/99/0", "view=8", "view="])(
    "leaves out a view that it can't read: %s",
    (query) => {
      expect(readAddress(`#/x?${query}`)).toMatchObject({ story: "x", view: null });
    },
  );

  test("never throws on a mangled hash", () => {
    fc.assert(fc.property(fc.string(), (hash) => void readAddress(hash)));
    expect(readAddress("#/%E0%A4%A")).toMatchObject({ page: "story" });
  });
});
