import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findFigures } from "../../../src/core/claim-text/figure.ts";

/** "112 km", "5-6 mi about": what was read, short enough for a table. */
const read = (text: string): string[] =>
  findFigures(text).map(({ value, high, unit, hedge }) =>
    [high === null ? value : `${value}-${high}`, unit, hedge ?? ""].join(" ").trim(),
  );

describe("findFigures(text)", () => {
  it.each([
    ["only 112 kilometers from the Chinese-built Gwadar port", "112 km only"],
    ["1,234.5 km", "1234.5 km"],
    ["1.234,5 km", "1234.5 km"],
    ["1 234 km", "1234 km"],
    ["1.234 km", "1.234 km"],
    ["12,34,567 m", "1234567 m"],
    ["0,75 km", "0.75 km"],
    ["１１２公里", "112 km"],
    ["a 70-mile drive", "70 mi"],
    ["70‑mile", "70 mi"],
    ["112km", "112 km"],
    ["2½ miles", "2.5 mi"],
    ["1 1/2 miles", "1.5 mi"],
    ["1/2 mile", "0.5 mi"],
    ["1.5 million km", "1500000 km"],
    ["a hundred miles", "100 mi"],
    ["two hundred and fifty miles", "250 mi"],
    ["twenty-five kilometres", "25 km"],
    ["half a mile", "0.5 mi"],
    ["three-quarters of a mile", "0.75 mi"],
    ["a mile and a half", "1.5 mi"],
    ["one and a half miles", "1.5 mi"],
    ["a dozen miles", "12 mi"],
    ["12 nautical miles", "12 nmi"],
    ["200nm", "200 nmi"],
    ["12 NM", "12 nmi"],
    ["20 sea miles", "20 nmi"],
    ["5,000 feet", "5000 ft"],
    ["300 m from", "300 m"],
    [".5 miles", "0.5 mi"],
    ["one hundred and twelve km", "112 km"],
    ["100 air miles", "100 mi"],
  ])("reads numbers and units: %s", (text, wanted) => expect(read(text)).toEqual([wanted]));

  it.each([
    ["二百公里", "200 km"],
    ["一百一十二公里", "112 km"],
    ["两千三百公里", "2300 km"],
    ["二百五公里", "250 km"],
    ["一万二千公里", "12000 km"],
    ["1.2万公里", "12000 km"],
    ["三点五公里", "3.5 km"],
    ["一一二公里", "112 km"],
    ["半公里", "0.5 km"],
    ["一公里半", "1.5 km"],
    ["三里", "3 li"],
    ["5千米", "5 km"],
    ["100英里", "100 mi"],
    ["12海里", "12 nmi"],
    ["五六公里", "5-6 km"],
    ["二十五六公里", "25-26 km"],
    ["一百二三十公里", "120-130 km"],
    ["五千米", "5 km"],
    ["三四百公里", "300-400 km"],
    ["110多公里", "110-120 km"],
    ["一百多公里", "100-200 km"],
    ["100余公里", "100-200 km"],
    ["十几公里", "10-20 km"],
    ["三公里多", "3-4 km"],
    ["100至120公里", "100-120 km"],
    ["近百公里", "100 km nearly"],
    ["不到100公里", "100 km under"],
    ["约112公里", "112 km about"],
    ["100公里左右", "100 km about"],
    ["200公里以内", "200 km under"],
    ["超过300公里", "300 km over"],
    ["不超过300公里", "300 km upTo"],
    ["至少50公里", "50 km atLeast"],
    ["仅112公里", "112 km only"],
    ["附近100公里", "100 km"],
  ])("reads Chinese: %s", (text, wanted) => expect(read(text)).toEqual([wanted]));

  it.each([
    ["100 to 120 km", "100-120 km"],
    ["100-120 km", "100-120 km"],
    ["100–120 km", "100-120 km"],
    ["between 5 and 6 miles", "5-6 mi"],
    ["100 km to 120 km", "100-120 km"],
    ["about 100 to 120 km", "100-120 km about"],
  ])("reads ranges: %s", (text, wanted) => expect(read(text)).toEqual([wanted]));

  it.each([
    ["about 100 km", "about"],
    ["some 100 km", "about"],
    ["~100 km", "about"],
    ["100 km or so", "about"],
    ["100-odd km", "about"],
    ["roughly a 100 km trip", "about"],
    ["at a distance of about 100 km", "about"],
    ["nearly 100 km", "nearly"],
    ["just under 100 km", "nearly"],
    ["over 100 km", "over"],
    ["just over 100 km", "over"],
    ["more than 100 km", "over"],
    ["100+ km", "over"],
    ["at least 100 km", "atLeast"],
    ["no less than 100 km", "atLeast"],
    ["100 km or more", "atLeast"],
    ["less than 100 km", "under"],
    ["within 100 km", "under"],
    ["up to 100 km", "upTo"],
    ["no more than 100 km", "upTo"],
    ["just 100 km", "only"],
    ["only about 100 km", "about"],
    ["only some 100 km", "about"],
  ])("reads hedges: %s", (text, wanted) =>
    expect(findFigures(text).map(({ hedge }) => hedge)).toEqual([wanted]),
  );

  it.each([
    "$439 million",
    "US$120m",
    "a m",
    "several hundred miles",
    "hundreds of miles",
    "数百公里",
    "几十公里",
    "60 km/h",
    "30 miles per hour",
    "5 km²",
    "F-35 fighter jets",
    "20 square miles",
    "in 2015",
    "a few miles",
  ])("reads no length in: %s", (text) => expect(read(text)).toEqual([]));

  it("reads both figures of a text, in order", () => {
    expect(read("around 160 km from Iran and 112 km from Gwadar")).toEqual(["160 km about", "112 km"]);
    expect(read("112 km (70 miles)")).toEqual(["112 km", "70 mi"]);
  });

  it("reads back every whole number that a text writes with commas", () => {
    const units = fc.constantFrom("km", "mi", "nmi", "m", "ft");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), units, (value, unit) => {
        const grouped = String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
        expect(read(`some ${grouped} ${unit} away`)).toEqual([`${value} ${unit} about`]);
      }),
    );
  });

  it("never throws, whatever the text", () => {
    const words = fc.constantFrom(
      ..."about over 1,234 1.2 5 km miles 二百 多 公里 a hundred and half 至 ( ) 70-mile ½ - 万 里".split(
        " ",
      ),
    );
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.array(words).map((all) => all.join("")),
      fc.array(words).map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(text, (any) => void findFigures(any)),
      { numRuns: 2000 },
    );
  });

  it.each(["1 ", "1,", "1.", "a ", "hundred ", "one hundred ", "一", "万", "100 to ", "half a ", "("])(
    "takes time linear in the text: %s over and over",
    (part) => {
      const time = (times: number): number => {
        const text = part.repeat(times);
        const start = performance.now();
        findFigures(text);
        return performance.now() - start;
      };
      time(2000);
      const short = Math.min(time(20_000), time(20_000), time(20_000));
      const long = Math.min(time(80_000), time(80_000), time(80_000));
      // Four times the text: quadratic would be 16 times. A floor of 10 ms keeps noise out.
      expect(long).toBeLessThan(9 * Math.max(short, 10));
    },
  );
});
