import { describe, expect, test } from "vitest";
import { find } from "../../src/app/find.ts";
import { loadStoryFromDisk } from "../stories.ts";

const story = loadStoryFromDisk("pasni-port");
const keys = (query: string) => find(story, query).map(({ key }) => key);
const named = (query: string) => keys(query).filter((key) => !key.startsWith("text:"));

describe("find(story, query)", () => {
  test("finds places, routes and claims by name, then the text", () => {
    const all = keys("gwadar");
    expect(all.slice(0, 2)).toEqual(["place:gwadar-port", "place:gwadar"]);
    expect(all).toContain("route:gwadar-karachi");
    expect(all).toContain("claim:pasni-gwadar-112km");
    expect(all.at(-1)).toMatch(/^text:\d+$/);
  });

  test.each(["瓜达尔", "گوادر"])("finds Gwadar by its name in another language: %s", (name) => {
    expect(named(name)).toContain("place:gwadar");
  });

  test("capitals and accents do not count", () => {
    expect(named("GWÁDAR port")).toEqual(["place:gwadar-port", "claim:pasni-gwadar-112km"]);
  });

  test.each(["", "   "])("nothing is found for %j", (query) => {
    expect(keys(query)).toEqual([]);
  });

  test("what is not there is not found", () => {
    expect(keys("Atlantis")).toEqual([]);
  });

  test("a passage of the text points at its very letters", () => {
    const { text } = story.article;
    for (const { target } of find(story, "rare EARTH"))
      if (target.type === "text")
        expect(text.slice(target.start, target.end).toLowerCase()).toBe("rare earth");
    expect(keys("rare EARTH").length).toBe(text.match(/rare earth/gi)?.length);
  });

  test("letters whose lower case is longer do not shift what is found", () => {
    const text = "İİİ Gwadar";
    const odd = { ...story, article: { ...story.article, text } };
    const at = find(odd, "Gwadar").flatMap(({ target }) => (target.type === "text" ? [target.start] : []));
    expect(at).toEqual([4]);
  });
});
