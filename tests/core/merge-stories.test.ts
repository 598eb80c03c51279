import { describe, expect, test } from "vitest";
import { addClaim } from "../../src/core/edits/add-claim.ts";
import { addPlace } from "../../src/core/edits/add-place.ts";
import { changePlace } from "../../src/core/edits/change-place.ts";
import { correctText } from "../../src/core/edits/correct-text.ts";
import { linkPassage } from "../../src/core/edits/link-passage.ts";
import { removeClaim } from "../../src/core/edits/remove-claim.ts";
import { removePlace } from "../../src/core/edits/remove-place.ts";
import { mergeStories } from "../../src/core/merge-stories.ts";
import { sameValue } from "../../src/core/same-value.ts";
import { findPlace } from "../../src/core/story.ts";
import { readStoryObject } from "../../src/formats/story-object.ts";
import { CLAIM, edited, ormara, PASNI, stretch } from "./edits/story.ts";

const named = (name: string) => edited(changePlace("pasni-port", { properties: { name } }));
const withOrmara = edited(addPlace(ormara()));

describe("mergeStories(base, ours, theirs, winner)", () => {
  test("a side that changed nothing gives way", () => {
    const ours = named("mine");
    expect(mergeStories(PASNI, ours, PASNI, "theirs")).toEqual({ story: ours, conflicts: [] });
    expect(mergeStories(PASNI, PASNI, ours, "ours")).toEqual({ story: ours, conflicts: [] });
  });

  test("changes of different things are all there", () => {
    const ours = named("mine");
    const theirs = edited(changePlace("gwadar-port", { properties: { name: "theirs" } }), withOrmara);
    const { story, conflicts } = mergeStories(PASNI, ours, theirs, "ours");
    expect(conflicts).toEqual([]);
    expect(
      ["pasni-port", "gwadar-port", "ormara"].map((id) => findPlace(story, id)?.properties.name),
    ).toEqual(["mine", "theirs", "Ormara"]);
  });

  test.each(["ours", "theirs"] as const)(
    "of two changes of one thing, %s is taken and the conflict listed",
    (winner) => {
      const { story, conflicts } = mergeStories(PASNI, named("ours"), named("theirs"), winner);
      expect(findPlace(story, "pasni-port")?.properties.name).toBe(winner);
      expect(conflicts).toEqual([{ file: "places.geojson", id: "pasni-port", what: "both changed it" }]);
    },
  );

  test("the same change on both sides is no conflict", () => {
    expect(mergeStories(PASNI, named("same"), named("same"), "ours").conflicts).toEqual([]);
  });

  test("of a change and a removal the change stays", () => {
    const ours = edited(removePlace("ormara", "refuse"), withOrmara);
    const theirs = edited(changePlace("ormara", { properties: { name: "O." } }), withOrmara);
    const { story, conflicts } = mergeStories(withOrmara, ours, theirs, "ours");
    expect(findPlace(story, "ormara")?.properties.name).toBe("O.");
    expect(conflicts[0]?.what).toBe("one changed it, one removed it");
  });

  test("a place that one side took away comes back where the other side names it", () => {
    const ours = edited(removePlace("ormara", "refuse"), withOrmara);
    const theirs = edited(
      linkPassage({ type: "place", id: "ormara" }, stretch("strategic pivot")),
      withOrmara,
    );
    const { story, conflicts } = mergeStories(withOrmara, ours, theirs, "ours");
    expect(readStoryObject(story).ok).toBe(true);
    expect(findPlace(story, "ormara")).toBeDefined();
    expect(conflicts).toEqual([
      { file: "places.geojson", id: "ormara", what: "one removed it, one needs it" },
    ]);
  });

  test("two annotations that both sides added under one number are both kept", () => {
    const ours = edited(linkPassage({ type: "place", id: "gwadar-port" }, stretch("strategic pivot")));
    const theirs = edited(linkPassage({ type: "place", id: "pasni-port" }, stretch("rare earth")));
    const { story, conflicts } = mergeStories(PASNI, ours, theirs, "ours");
    expect(conflicts).toEqual([]);
    expect(story.annotations.items.length).toBe(PASNI.annotations.items.length + 2);
    expect(readStoryObject(story).ok).toBe(true);
  });

  test("a corrected text on one side does not bring back the claim that the other side removed", () => {
    const ours = edited(removeClaim(CLAIM));
    const theirs = edited(correctText(`So: ${PASNI.article.text}`));
    const { story, conflicts } = mergeStories(PASNI, ours, theirs, "ours");
    expect(conflicts).toEqual([]);
    expect(story.claims).toEqual([]);
    expect(story.article.text).toBe(theirs.article.text);
  });

  test("two claims that were added with their passages are both there", () => {
    const claim = (id: string) =>
      ({
        id,
        kind: "distance",
        from: "pasni-port",
        to: "gwadar-port",
        mode: "unstated",
        stated: { text: "112" },
      }) as const;
    const [ours, theirs] = ["one", "two"].map((id) => edited(addClaim(claim(id), stretch("112 kilometers"))));
    if (!ours || !theirs) throw new Error("no stories");
    const { story } = mergeStories(PASNI, ours, theirs, "ours");
    expect(story.claims.map(({ id }) => id)).toEqual([CLAIM, "one", "two"]);
    expect(readStoryObject(story).ok).toBe(true);
  });
});

describe("sameValue(a, b)", () => {
  test.each([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    [{ a: 1 }, { a: 1, b: 1 }, false],
  ])("%j and %j: %s", (a, b, same) => {
    expect(sameValue(a, b)).toBe(same);
  });
});
