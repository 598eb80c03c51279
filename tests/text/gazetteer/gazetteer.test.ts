import { beforeAll, describe, expect, test } from "vitest";
import { ABSENT } from "../../../src/text/gazetteer/absent.ts";
import { entryOf } from "../../../src/text/gazetteer/entry.ts";
import { type Gazetteer, openGazetteer } from "../../../src/text/gazetteer/gazetteer.ts";
import { nearestPlaces } from "../../../src/text/gazetteer/nearest.ts";
import { searchGazetteer } from "../../../src/text/gazetteer/search.ts";
import { WORLD_TIMEOUT_MS, worldGazetteer } from "./world.ts";

const MAKRAN = [[63, 25]] as const;
let gazetteer: Gazetteer;
beforeAll(() => {
  gazetteer = worldGazetteer();
}, WORLD_TIMEOUT_MS);

describe("the gazetteer file", () => {
  test("holds 190,000 places and more, in 40 MB at most", () => {
    expect(gazetteer.placeCount).toBeGreaterThan(190_000);
    const bytes = Object.values(gazetteer.parts).reduce((sum, part) => sum + part.byteLength, 0);
    expect(bytes).toBeLessThan(40e6);
  });

  test.each([
    ["Pasni", "Pasni"],
    ["帕斯尼", "Pasni"],
    ["پسنی", "Pasni"],
    ["瓜達爾", "Gwadar"],
    ["瓜达尔港", "Gwadar Port"],
    ["جوادر", "Gwadar"],
    ["Karachee", "Karachi"],
    ["卡拉奇", "Karachi"],
    ["Chabahar", "Chabahar"],
    ["恰巴哈尔", "Chabahar"],
    ["Маскат", "Muscat"],
    ["Strait of Hormuz", "Strait of Hormuz"],
    ["霍尔木兹海峡", "Strait of Hormuz"],
    ["خليج عمان", "Gulf of Oman"],
    ["Arabian Sea", "Arabian Sea"],
    ["Jinnah Naval Base", "Jinnah Naval Base"],
    ["俾路支省", "Balochistan"],
    ["Pakistan", "Pakistan"],
    ["上海", "Shanghai"],
    ["서울", "Seoul"],
    ["Łódź", "Łódź"],
    ["lodz", "Łódź"],
    ["Sankt Peterburg", "Saint Petersburg"],
  ])("%s is %s, among the first three", (text, name) => {
    expect(searchGazetteer(gazetteer, text, MAKRAN, 3).map((hit) => hit.name)).toContain(name);
  });

  test.each([
    ["Gwader", "Gwadar"],
    ["Pasny", "Pasni"],
    ["Karchi", "Karachi"],
    ["Islmabad", "Islamabad"],
    ["Bandar Abass", "Bandar Abbas"],
    ["Strait of Hormus", "Strait of Hormuz"],
    ["Tehrn", "Tehran"],
    ["Vladivastock", "Vladivostok"],
  ])("%s is a misspelt %s", (text, name) => {
    expect(searchGazetteer(gazetteer, text, MAKRAN, 3).map((hit) => hit.name)).toContain(name);
  });

  test.each([
    ["USA", "United States", "US"],
    ["U.S.", "United States", "US"],
    ["UK", "United Kingdom", "GB"],
    ["UAE", "United Arab Emirates", "AE"],
    ["Springfield, Oregon", "Springfield", "US"],
    ["Springfield, OR", "Springfield", "US"],
    ["Toledo, Spain", "Toledo", "ES"],
    ["Paris, Texas", "Paris", "US"],
    ["Paris, Texas, USA", "Paris", "US"],
    ["Decatur, Georgia", "Decatur", "US"],
    ["Tbilisi, Georgia", "Tbilisi", "GE"],
    ["London, Ont.", "London", "CA"],
    ["London, England", "London", "GB"],
    ["Birmingham, Ala.", "Birmingham", "US"],
    ["Perth, WA", "Perth", "AU"],
    ["Córdoba, Argentina", "Córdoba", "AR"],
    ["St. Petersburg, Fla.", "St. Petersburg", "US"],
    ["Washington, D.C.", "Washington", "US"],
    ["Georgia, USA", "Georgia", "US"],
    ["Toledo, España", "Toledo", "ES"],
    ["中国北京", "Beijing", "CN"],
    ["北京，中国", "Beijing", "CN"],
    ["加州洛杉矶", "Los Angeles", "US"],
    ["美国加州洛杉矶", "Los Angeles", "US"],
    ["廣東省深圳市", "Shenzhen", "CN"],
  ])("%s is %s in %s, first and in full, whatever the story's places", (text, name, country) => {
    for (const near of [MAKRAN, [[36.85, -3.36]], [[-80.7, 35.4]], undefined] as const) {
      const [hit] = searchGazetteer(gazetteer, text, near, 5).filter(({ match }) => match === "exact");
      expect([hit?.name, hit?.countryCode]).toEqual([name, country]);
    }
  });

  test("Paris is in France for a story of Makran and Washington, and in Kentucky for one of Lexington", () => {
    const first = (near: readonly (readonly [number, number])[]) =>
      searchGazetteer(gazetteer, "Paris", near, 1)[0];
    expect(
      first([
        [63, 25],
        [-77.06, 38.87],
      ]),
    ).toMatchObject({ countryCode: "FR" });
    expect(first([[-84.5, 38.04]])).toMatchObject({ countryCode: "US", division: "Kentucky" });
  });

  test("a village is not taken for the continent, the land or the river that it is called after", () => {
    const AREAS = ["country", "province", "region", "island", "sea", "lake", "strait"];
    for (const name of ABSENT) {
      const hits = searchGazetteer(gazetteer, name, MAKRAN, 20);
      expect(
        hits.map(({ match }) => match),
        name,
      ).not.toContain("exact");
      const there = hits.filter(({ match, kind }) => match === "elsewhere" && AREAS.includes(kind));
      expect(
        there.map((hit) => hit.name),
        `the gazetteer has ${name}: take it from the list`,
      ).toEqual([]);
    }
    expect(searchGazetteer(gazetteer, "England", MAKRAN, 1)[0]).toMatchObject({
      match: "elsewhere",
      countryCode: "US",
    });
    expect(searchGazetteer(gazetteer, "England, Arkansas", MAKRAN, 1)[0]).toMatchObject({ match: "exact" });
  });

  test("what is nowhere so is not in full", () => {
    for (const text of ["Malabata", "Springfield, Narnia", "Gwadar, Spain", "中国巴黎"])
      expect(
        searchGazetteer(gazetteer, text, MAKRAN, 5).map(({ match }) => match),
        text,
      ).not.toContain("exact");
  });

  test("positions are where they belong: capitals and ports within 25 km of their published places", () => {
    // Wikipedia's coordinates, read 2025.
    for (const [name, lat, lon] of [
      ["Gwadar", 25.126, 62.322],
      ["Islamabad", 33.693, 73.064],
      ["Canberra", -35.293, 149.127],
      ["Reykjavík", 64.147, -21.94],
      ["Quito", -0.22, -78.513],
    ] as const) {
      const [hit] = searchGazetteer(gazetteer, name, [[lon, lat]], 1);
      expect(hit?.meters, name).toBeLessThan(25_000);
    }
  });

  test("every place has a name, a kind, a source and a position on the globe", () => {
    for (let number = 0; number < gazetteer.placeCount; number += 97) {
      const { name, source, at } = entryOf(gazetteer, number);
      expect(name).not.toBe("");
      expect(source).not.toBe("");
      expect(Math.abs(at[0])).toBeLessThanOrEqual(180);
      expect(Math.abs(at[1])).toBeLessThanOrEqual(90);
    }
  });

  test("a click at Pasni lists Pasni and its harbour first", () => {
    const names = nearestPlaces(gazetteer, [63.47, 25.26], 3).map(({ name }) => name);
    expect(names.slice(0, 2).toSorted()).toEqual(["Pasni", "Pasni Fish Harbour"]);
  });

  test("hostile text gives an answer, and soon", () => {
    for (const text of [
      "a".repeat(10_000),
      "\u0000\uffff",
      "😀😀😀😀",
      "𠀀𠀁𠀂𠀃",
      "\ud800",
      "%_*()[]\\",
      "达".repeat(200),
      "a, ".repeat(3000),
      "Paris, ".repeat(15),
      "中国".repeat(12),
    ]) {
      const start = performance.now();
      expect(Array.isArray(searchGazetteer(gazetteer, text, MAKRAN, 10))).toBe(true);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});

describe("openGazetteer", () => {
  test("a file that is cut off, of another kind or empty is refused with a message", () => {
    expect(openGazetteer(new ArrayBuffer(0))).toMatchObject({
      ok: false,
      error: expect.stringContaining("cut off"),
    });
    expect(openGazetteer(new ArrayBuffer(4096))).toMatchObject({
      ok: false,
      error: expect.stringContaining("no gazetteer"),
    });
    const whole = gazetteer.parts.lon.buffer;
    const half = whole.slice(0, whole.byteLength / 2);
    expect(openGazetteer(half)).toMatchObject({ ok: false, error: expect.stringContaining("cut off") });
  });
});
