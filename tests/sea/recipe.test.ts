import { describe, expect, test } from "vitest";
import { readRecipe } from "../../src/sea/recipe.ts";

describe("readRecipe(madeBy)", () => {
  test.each([
    ["sea route", { avoid: [], allow: [] }],
    ["sea route, avoid: suez panama", { avoid: ["suez", "panama"], allow: [] }],
    [
      "sea route, avoid: suez, allow: palk, keep off: 2000 m",
      { avoid: ["suez"], allow: ["palk"], keepOffMeters: 2000 },
    ],
    ["sea route, keep off: 0 m", { avoid: [], allow: [], keepOffMeters: 0 }],
  ])("%s", (madeBy, options) => {
    expect(readRecipe(madeBy)).toEqual({ ok: true, value: options });
  });

  test.each(["drawn by hand", "OpenSeaMap", "my sea route"])("%s is no recipe", (madeBy) => {
    expect(readRecipe(madeBy)).toBeUndefined();
  });

  test.each([
    ["sea route, avoid: sues", "sues"],
    ["sea route avoid suez", "avoid: <links>"],
    ["sea route, keep off: 2 nmi", "keep off: <metres> m"],
  ])("%s is an error that names what is wrong", (madeBy, words) => {
    const read = readRecipe(madeBy);
    expect(read && !read.ok && read.error).toContain(words);
  });
});
