import { describe, expect, test } from "vitest";
import { landmarksOf, meaningOf, preselected } from "../../../src/app/edit/find-position.ts";
import { PASNI } from "../../core/edits/story.ts";
import { smallGazetteer, town } from "../../text/gazetteer/world.ts";

const gazetteer = smallGazetteer([town("Pasni"), town("Al Kilo 13"), town("6th of October City")]);

describe("meaningOf(text)", () => {
  test.each([
    ["", "nothing"],
    ["  ", "nothing"],
    ["25.27, 63.47", "position"],
    ["geo:25.27,63.47", "position"],
    ["163.47, 25.27", "fault"],
    ["25.27, ", "fault"],
    ["https://maps.app.goo.gl/x", "fault"],
    ["Pasni", "names"],
    ["Pasnj", "names"],
    ["Al Kilo 13", "names"],
    ["unheard of", "names"],
  ])("%s is %s", (text, type) => {
    expect(meaningOf(text, gazetteer, []).type).toBe(type);
  });

  test("coordinates need no gazetteer; two bare numbers are latitude first", () => {
    expect(meaningOf("25.27, 63.47", null, [])).toMatchObject({
      position: { lat: 25.27, lon: 63.47 },
    });
    expect(meaningOf("Pasni", null, [])).toEqual({ type: "names", hits: [] });
  });
});

describe("what Enter takes", () => {
  const names = (text: string) => {
    const meaning = meaningOf(text, gazetteer, []);
    return meaning.type === "names" ? meaning.hits : [];
  };

  test("is a name in full, whatever stands beside it", () => {
    const hits = names("Pasni");
    expect(hits[preselected(hits)]).toMatchObject({ name: "Pasni", match: "exact" });
  });

  test.each(["Pasnj", "Pas", "Pasni, Narnia", "6th of October"])("is nothing for %s", (text) => {
    const hits = names(text);
    expect(hits.length).toBeGreaterThan(0);
    expect(preselected(hits)).toBe(-1);
  });

  test("names in full stand before those that go on, similar ones at the end, each with the story's place beside it", () => {
    const near = smallGazetteer([
      town("Malabo", { lat: 60 }),
      town("Malabo Port", { importance: 9e6 }),
      town("Malab"),
    ]);
    const meaning = meaningOf("Malabo", near, [
      { at: [0, 1], name: "North" },
      { at: [0, -60], name: "South" },
    ]);
    if (meaning.type !== "names") throw new Error(meaning.type);
    expect(meaning.hits.map(({ match }) => match)).toEqual(["exact", "start", "misspelt"]);
    expect(meaning.hits[0]).toMatchObject({ name: "Malabo", from: "North" });
  });
});

describe("landmarksOf(story)", () => {
  test("gives points of the story, one of each neighbourhood, and no areas", () => {
    const landmarks = landmarksOf(PASNI);
    expect(landmarks.map(({ name }) => name)).toContain("Pasni");
    expect(landmarks.map(({ name }) => name)).not.toContain("Pakistan");
    expect(landmarks.length).toBeLessThanOrEqual(8);
  });
});
