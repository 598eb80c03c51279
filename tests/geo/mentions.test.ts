import { describe, expect, test } from "vitest";
import { findMarks } from "../../src/app/marks.ts";
import { bodyId } from "../../src/core/annotation.ts";
import { locate, makeSelectors } from "../../src/core/passage.ts";
import { loadStoryFromDisk } from "../stories.ts";

const story = loadStoryFromDisk("pasni-port");
const { text } = story.article;
const marks = findMarks(story);

/** What the text calls a place, and the places that it may mean, the first one first. An adjective is no mention. */
const MENTIONS: readonly (readonly [name: RegExp, places: readonly string[]])[] = [
  [/\bPakistan\b/g, ["pakistan"]],
  [/\bUnited States\b|\bU\.S\./g, ["united-states"]],
  [/\bChina\b/g, ["china"]],
  [/\bMinistry of Commerce\b/g, ["ministry-of-commerce"]],
  [/\bPentagon\b/g, ["pentagon"]],
  [/\bPasni\b/g, ["pasni-port", "pasni"]],
  [/\bGwadar\b/g, ["gwadar-port", "gwadar"]],
];

describe("annotations of the first story", () => {
  test.each(MENTIONS)("every %s is linked to %s", (name, places) => {
    const mentions = [...text.matchAll(name)];
    expect(mentions.length).toBeGreaterThan(0);
    for (const { index, 0: words } of mentions) {
      const over = marks.found.filter(
        ({ start, end, ref }) => ref.type === "place" && start <= index && end >= index + words.length,
      );
      const ids = over.map(({ ref }) => ref.id);
      for (const place of places) expect(ids, `at ${index}`).toContain(place);
      expect(ids.filter((id) => places.includes(id))).toEqual(places);
    }
  });

  test("no annotation links words that name no place", () => {
    for (const { start, end, ref } of marks.found) {
      if (ref.type !== "place") continue;
      expect(text.slice(start, end)).toMatch(new RegExp(MENTIONS.map(([name]) => name.source).join("|")));
    }
  });

  test("none is an orphan, each stands exactly at its position", () => {
    expect(marks.orphans).toEqual([]);
    for (const { id, target } of story.annotations.items)
      expect(locate(text, target.selector).status, id).toBe("exact");
  });

  test("each would be found again without its position, after a paragraph was put before the text", () => {
    const edited = `A new paragraph.\n\n${text}`;
    for (const { id, target } of story.annotations.items) {
      const located = locate(edited, target.selector);
      const old = locate(text, target.selector);
      if (located.status === "orphan" || old.status === "orphan") throw new Error(`${id} is an orphan`);
      expect(located.start - old.start, id).toBe("A new paragraph.\n\n".length);
    }
  });

  test("their selectors are those that the program makes", () => {
    for (const { id, target } of story.annotations.items) {
      const located = locate(text, target.selector);
      if (located.status === "orphan") throw new Error(`${id} is an orphan`);
      expect(target.selector, id).toEqual(makeSelectors(text, located.start, located.end));
    }
  });

  test("marks nest: none crosses another", () => {
    for (const a of marks.found)
      for (const b of marks.found) expect(a.start < b.start && b.start < a.end && a.end < b.end).toBe(false);
  });

  test("the claim is marked by the words that state it", () => {
    const claim = story.annotations.items.filter(({ motivation }) => motivation === "assessing");
    expect(claim.map(bodyId)).toEqual(["pasni-gwadar-112km"]);
    const mark = marks.found.find(({ ref }) => ref.type === "claim");
    expect(text.slice(mark?.start, mark?.end)).toBe("only 112 kilometers from the Chinese-built Gwadar port");
  });
});
