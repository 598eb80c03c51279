import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Hedge } from "../../../src/core/claim.ts";
import { readDirection } from "../../../src/core/claim-text/bearing.ts";
import { readStatement } from "../../../src/core/claim-text/stated.ts";
import { isNauticalText, readMode, readRelation } from "../../../src/core/claim-text/words.ts";
import type { Unit } from "../../../src/core/units.ts";

describe("readStatement(stated)", () => {
  it("reads value, unit and hedge from the text alone", () => {
    const statement = readStatement({ text: "only 112 km from Gwadar" });
    expect(statement).toMatchObject({
      value: { figure: { value: 112, unit: "km", hedge: "only" }, also: [] },
    });
  });
  it("takes a second figure in brackets for the same thing", () => {
    const statement = readStatement({ text: "112 km (70 miles) from Gwadar" });
    expect(statement).toMatchObject({ value: { also: [{ value: 70, unit: "mi" }] } });
  });
  it("does not take the next distance for the same thing", () => {
    const statement = readStatement({ text: "160 km from Iran and 70 miles from Gwadar" });
    expect(statement).toMatchObject({ value: { figure: { value: 160 }, also: [] } });
  });
  it("finds the figure that its fields mean", () => {
    const statement = readStatement({ text: "around 160 km from Iran and 112 km from Gwadar", value: 112 });
    expect(statement).toMatchObject({ value: { figure: { value: 112, unit: "km", hedge: null } } });
  });
  it("keeps the digits of the text beside a field that cannot: 70.0 is 70", () => {
    expect(readStatement({ text: "70.0 km", value: 70 })).toMatchObject({ value: { figure: { place: -1 } } });
  });
  it("needs no figure in the text where the fields give one", () => {
    const statement = readStatement({ text: "a day's sail", value: 120, unit: "nmi" });
    expect(statement).toMatchObject({ value: { figure: { value: 120, unit: "nmi", place: 1 } } });
  });
  it.each([
    [{ text: "112 km", value: 120 }, 'the text "112 km" says 112 km; its fields say 120'],
    [{ text: "112 km", unit: "mi" as const }, 'the text "112 km" says 112 km; its fields say mi'],
    [
      { text: "less than 112 km", hedge: "over" as const },
      'the text "less than 112 km" says under, its hedge says over',
    ],
    [
      { text: "far away" },
      'no length is read in "far away"; wanted one such as "112 km", or both value and unit',
    ],
  ])("says what disagrees: %j", (stated, message) => {
    expect(readStatement(stated)).toEqual({ ok: false, error: message });
  });

  const WORDS: Readonly<Record<Hedge, string>> = {
    about: "about",
    nearly: "nearly",
    over: "more than",
    atLeast: "at least",
    under: "less than",
    upTo: "up to",
    only: "only",
  };
  it("reads the same claim again from the text that it writes", () => {
    const value = fc.oneof(
      fc.integer({ min: 1, max: 30_000 }),
      fc.integer({ min: 1, max: 9999 }).map((n) => n / 10),
    );
    const hedge = fc.constantFrom(...(Object.keys(WORDS) as Hedge[])); // Object.keys forgets the keys' type.
    const unit = fc.constantFrom<Unit>("km", "mi", "nmi", "m", "ft");
    fc.assert(
      fc.property(value, unit, fc.option(hedge), (number, inUnit, word) => {
        const text = `${word === null ? "" : WORDS[word]} ${number} ${inUnit}`.trim();
        expect(readStatement({ text })).toMatchObject({
          value: { figure: { value: number, unit: inUnit, hedge: word } },
        });
      }),
    );
  });
});

describe("readDirection(text)", () => {
  it.each([
    ["112 km west of X", 270, 4],
    ["north-west of Y", 315, 8],
    ["northwest of Y", 315, 8],
    ["NNE of Z", 22.5, 16],
    ["south-southeast of Z", 157.5, 16],
    ["10 km S of", 180, 4],
    ["in the South China Sea, east of Hainan", 90, 4],
    ["以东约100公里", 90, 4],
    ["天津在北京东南", 135, 8],
    ["位于南京西北112公里", 315, 8],
    ["广东在广西东面", 90, 4],
    ["锦州位于莱西的东北方向", 45, 8],
    ["瓜达尔位于卡拉奇西方", 270, 4],
    ["湖南部", 180, 4],
    ["東北偏東", 67.5, 16],
    ["东偏北30度", 60, null],
    ["southwards of the city", 180, 4],
    ["N.E. of Edinburgh", 45, 8],
    ["80 miles NNW. of Jerusalem", 337.5, 16],
    ["west by north of Cadiz", 270, 4],
    ["西北方向", 315, 8],
    ["东南方", 135, 8],
    ["北偏东", 22.5, 16],
    ["on a bearing of 045°", 45, null],
  ])("%s", (text, degrees, winds) => expect(readDirection(text)).toEqual({ degrees, winds }));
  it("turns round what tells where the other place lies", () => {
    expect(readDirection("东距卡拉奇460公里")).toMatchObject({ degrees: 270, winds: 4 });
    expect(readDirection("西北距東京1848千米")).toMatchObject({ degrees: 135, winds: 8 });
  });
  it("reads none where there is none", () => expect(readDirection("112 km from Gwadar")).toBeUndefined());
});

describe("words of a text", () => {
  it.each([
    ["112 km by sea", "sea"],
    ["a 70-mile drive", "road"],
    ["100 km by road", "road"],
    ["as the crow flies", "straight"],
    ["直线距离约120公里", "straight"],
    ["公路里程", "road"],
    ["112 km from Gwadar", "unstated"],
  ])("readMode: %s is %s", (text, mode) => expect(readMode(text)).toBe(mode));
  it("readRelation tells closer from farther", () => {
    expect(readRelation("closer to A than to B")).toBe("closer");
    expect(readRelation("farther from A")).toBe("farther");
    expect(readRelation("as far as B")).toBeUndefined();
  });
  it("isNauticalText knows a text that speaks of the sea", () => {
    expect(isNauticalText("the ship lay 60 miles out")).toBe(true);
    expect(isNauticalText("the village lies 60 miles north")).toBe(false);
  });
});
