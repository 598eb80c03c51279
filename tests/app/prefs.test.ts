import { describe, expect, test } from "vitest";
import { ARTICLE_WIDTH, createPrefs, type Storage } from "../../src/app/prefs.ts";

const memory = (entries: Record<string, string> = {}): Storage & { readonly kept: Map<string, string> } => {
  const kept = new Map(Object.entries(entries));
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
  };
};

describe("createPrefs(storage)", () => {
  test("begins with kilometres and the normal width", () => {
    const prefs = createPrefs(memory());
    expect([prefs.unit.value, prefs.articleWidth.value]).toEqual(["km", ARTICLE_WIDTH.normal]);
  });

  test("what was chosen is there the next time", () => {
    const storage = memory();
    createPrefs(storage).unit.value = "nmi";
    createPrefs(storage).articleWidth.value = 512;
    const again = createPrefs(storage);
    expect([again.unit.value, again.articleWidth.value]).toEqual(["nmi", 512]);
  });

  test.each(["furlong", "", "KM", "null"])("a remembered unit %j that is none is forgotten", (unit) => {
    expect(createPrefs(memory({ "groundtruth:unit": unit })).unit.value).toBe("km");
  });

  test.each(["-5", "0", "NaN", "wide", "Infinity"])(
    "a remembered width %j that is none is forgotten",
    (width) => {
      expect(createPrefs(memory({ "groundtruth:article-width": width })).articleWidth.value).toBe(
        ARTICLE_WIDTH.normal,
      );
    },
  );

  test("a browser that lets nothing be stored still has preferences", () => {
    const refuse = () => {
      throw new Error("denied");
    };
    const prefs = createPrefs({ getItem: refuse, setItem: refuse });
    prefs.unit.value = "mi";
    expect(prefs.unit.value).toBe("mi");
  });
});
