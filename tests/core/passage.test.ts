import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locate, makeSelectors } from "../../src/core/passage.ts";

const TEXT =
  "A port in Pasni, located only 112 kilometers from the Chinese-built Gwadar port, is planned. Gwadar is older.";
const QUOTE = "only 112 kilometers from the Chinese-built Gwadar port";
const start = TEXT.indexOf(QUOTE);
const selectors = makeSelectors(TEXT, start, start + QUOTE.length);

describe("locate(text, selectors)", () => {
  test("finds a passage exactly where it was", () => {
    expect(locate(TEXT, selectors)).toEqual({ status: "exact", start, end: start + QUOTE.length });
  });

  test("finds it moved, by its words and what stands around them", () => {
    const found = locate(`A new first sentence. ${TEXT}`, selectors);
    expect(found).toEqual({ status: "moved", start: start + 22, end: start + 22 + QUOTE.length });
  });

  test("finds it approximately after a change of spelling", () => {
    const edited = `Now: ${TEXT.replace("located only", "located just only").replace("from the Chinese", "from  the Chinese")}`;
    expect(locate(edited, selectors)).toMatchObject({ status: "approximate" });
  });

  test.each([
    ["the number", "112", "120"],
    ["a digit of it", "112", "113"],
    ["the unit", "kilometers", "miles"],
    ["a name", "Gwadar port", "Gwalior port"],
  ])("is an orphan when %s was edited", (_what, from, to) => {
    expect(locate(`Now: ${TEXT.replace(from, to)}`, selectors)).toEqual({ status: "orphan" });
    expect(locate(TEXT.replace(from, to), selectors)).toEqual({ status: "orphan" });
  });

  test("is an orphan when the sentence is gone", () => {
    expect(locate("Something else altogether.", selectors)).toEqual({ status: "orphan" });
  });

  test("does not guess between two places of the same words", () => {
    expect(locate("xx Gwadar and Gwadar", [{ type: "TextQuoteSelector", exact: "Gwadar" }])).toEqual({
      status: "orphan",
    });
  });

  test("finds again what makeSelectors described, in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const from = a % text.length;
        const to = from + 1 + (b % (text.length - from));
        expect(locate(text, makeSelectors(text, from, to))).toEqual({
          status: "exact",
          start: from,
          end: to,
        });
      }),
    );
  });

  test("never throws, whatever text and quote", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (text, exact, prefix) => {
        locate(text, [{ type: "TextQuoteSelector", exact, prefix }]);
      }),
    );
  });
});
