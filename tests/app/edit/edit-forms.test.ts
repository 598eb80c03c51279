import { describe, expect, test } from "vitest";
import { likelyPlaces } from "../../../src/app/edit/likely-places.ts";
import { namesAsText, readNames } from "../../../src/app/edit/names-text.ts";
import { changeOf, draftOfPlace } from "../../../src/app/edit/new-place.ts";
import { referenceWords } from "../../../src/app/edit/reference-words.ts";
import { addPlace } from "../../../src/core/edits/add-place.ts";
import { changePlace } from "../../../src/core/edits/change-place.ts";
import { inTurn } from "../../../src/core/edits/in-turn.ts";
import { linkPassage } from "../../../src/core/edits/link-passage.ts";
import { findPlace } from "../../../src/core/story.ts";
import { edited, ormara, PASNI, refusal, stretch } from "../../core/edits/story.ts";

describe("readNames(text)", () => {
  test("reads what namesAsText writes, in scripts of both directions", () => {
    const names = { ur: "پسنی", "zh-Hant": "帕斯尼", en: "Pasni: the port" };
    expect(readNames(namesAsText(names))).toEqual({ ok: true, value: names });
  });
  test.each([["Pasni"], ["zh:"], ["zh: 帕\nzh: 斯"]])("refuses %j and says which line", (text) => {
    expect(readNames(text).ok).toBe(false);
  });
});

describe("changeOf(draft)", () => {
  test.each(PASNI.places.features.map(({ id }) => [id]))(
    "of the untouched form of %s changes nothing",
    (id) => {
      const place = findPlace(PASNI, id);
      if (!place) throw new Error("no place");
      expect(findPlace(edited(changePlace(id, changeOf(draftOfPlace(place)))), id)).toEqual(place);
    },
  );
});

describe("likelyPlaces(story, words)", () => {
  test("finds the place that is called so, whatever the case", () => {
    const { places, likeliest } = likelyPlaces(PASNI, "pakistan");
    expect(likeliest).toBe(places[0]?.id);
    expect(places[0]?.properties.name).toBe("Pakistan");
  });
  test("finds it by a name of another language", () => {
    const [[id, name] = ["", ""]] = PASNI.places.features.flatMap(({ id, properties: { names = {} } }) =>
      Object.entries(names).flatMap(([tag, text]) => (tag === "ur" ? [[id, text] as const] : [])),
    );
    expect(likelyPlaces(PASNI, name).likeliest).toBe(id);
  });
  test("of names that only share words, lists them first and guesses none", () => {
    const { places, likeliest } = likelyPlaces(PASNI, "Pasni harbour");
    expect(places[0]?.properties.name).toMatch(/Pasni/);
    expect(likeliest).toBe("");
  });
  test("guesses none for words that no place is called by", () => {
    expect(likelyPlaces(PASNI, "strategic")).toMatchObject({ likeliest: "" });
  });
});

describe("referenceWords(story, ref)", () => {
  test("names each claim that goes too, and counts the passages", () => {
    const words = referenceWords(PASNI, { type: "place", id: "pasni-port" });
    expect(words[0]).toContain("only 112 kilometers from the Chinese-built Gwadar port");
    expect(words.at(-1)).toMatch(/^\d+ passages? (is|are) no longer linked\.$/);
  });
  test("has nothing to say of what nothing names", () => {
    const story = edited(addPlace(ormara()));
    expect(referenceWords(story, { type: "place", id: "ormara" })).toEqual([]);
  });
});

describe("inTurn(...edits)", () => {
  const link = linkPassage({ type: "place", id: "ormara" }, stretch("strategic"));
  test("makes each edit on what the one before it gave", () => {
    const story = edited(inTurn(addPlace(ormara()), link));
    expect(story.annotations.items.at(-1)?.body).toBe("ormara");
  });
  test("makes none where one is refused", () => {
    expect(refusal(inTurn(link, addPlace(ormara())))).toContain('no place "ormara"');
  });
});
