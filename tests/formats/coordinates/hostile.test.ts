import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCoordinates } from "../../../src/formats/coordinates.ts";
import { hunted } from "../../hunt.ts";
import { read } from "./read.ts";

describe("hostile text", () => {
  const pieces = fc.constantFrom(
    ..."0123456789.,;:-+ °'\"NSEWnsewdm/@#=&?!()[]{}北纬东经geo:httpsPOINT\u0000\u202e٣",
  );
  const soup = fc.array(pieces, { maxLength: 300 }).map((list) => list.join(""));

  test("never throws, and what it reads is on the globe", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), soup), (text) => {
        const result = readCoordinates(text, "lat-lon");
        if (!result.ok) {
          expect(result.error).not.toBe("");
          return;
        }
        expect(Math.abs(result.value.lat)).toBeLessThanOrEqual(90);
        expect(Math.abs(result.value.lon)).toBeLessThanOrEqual(180);
      }),
      { numRuns: hunted(2000, 200_000) },
    );
  });

  test.each([
    ["digits", "1".repeat(3900)],
    ["blanks", `25${" ".repeat(3900)}x`],
    ["letters", "N".repeat(199)],
    ["marks", "1°".repeat(99)],
    ["commas", `${"1,".repeat(99)}x`],
    ["letters and numbers", "1N ".repeat(1300)],
    ["positions", "25.271N 63.471E ".repeat(240)],
    ["numbers in a sentence", `at ${"1.234, ".repeat(550)}x`],
    ["words", "north ".repeat(650)],
    ["geo URIs", `${"geo:1,2 ".repeat(480)}geo:3,4`],
    ["open geo URIs", "geo:1 ".repeat(650)],
    ["latitudes", "lat=".repeat(990)],
    ["Chinese letters", "北纬".repeat(1990)],
    ["a link", `https://maps.example/?q=${"1,x".repeat(1300)}x`],
    ["a link of parameters", `https://maps.example/?${"lat=1&".repeat(650)}`],
    ["a link of folders", `https://maps.example${"/place/1,/x".repeat(350)}`],
    ["too much", "1".repeat(1_000_000)],
  ])("%s without end are refused within 100 ms", (_what, text) => {
    const start = performance.now();
    expect(read(text)).toBeTypeOf("string");
    expect(performance.now() - start).toBeLessThan(100);
  });
});
