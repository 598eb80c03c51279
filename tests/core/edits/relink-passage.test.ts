import { describe, expect, test } from "vitest";
import { changeClaim } from "../../../src/core/edits/change-claim.ts";
import { correctText } from "../../../src/core/edits/correct-text.ts";
import { relinkPassage } from "../../../src/core/edits/relink-passage.ts";
import { locate } from "../../../src/core/passage.ts";
import { passageBetween } from "../../../src/core/passage-between.ts";
import { findClaim, type Story } from "../../../src/core/story.ts";
import { CLAIM, edited, PASNI, refusal, stretch } from "./story.ts";

const corrected = (from: string, to: string): Story =>
  edited(correctText(PASNI.article.text.replaceAll(from, to)));
const assessing = PASNI.annotations.items.find(({ motivation }) => motivation === "assessing");
if (!assessing) throw new Error("the story has no claim's passage");

/** The guess of where a lost passage stands, in words. */
const guess = (text: string, exact: string, prefix: string, suffix: string): string | undefined => {
  const at = passageBetween(text, { type: "TextQuoteSelector", exact, prefix, suffix });
  return at && text.slice(at.start, at.end);
};

describe("relinkPassage(annotation, stretch, claim)", () => {
  const story = corrected("112 kilometers", "120 kilometers");
  const now = stretch("only 120 kilometers from the Chinese-built Gwadar port", story);
  const claim = findClaim(story, CLAIM);
  if (!claim) throw new Error("no claim");
  const saying = { ...claim, stated: { text: story.article.text.slice(now.start, now.end) } };

  test("a changed figure makes an orphan, which is found again with what it states now", () => {
    expect(locate(story.article.text, assessing.target.selector).status).toBe("orphan");
    const after = edited(relinkPassage(assessing.id, now, saying), story);
    const moved = after.annotations.items.find(({ id }) => id === assessing.id);
    expect(moved && locate(after.article.text, moved.target.selector)).toEqual({ status: "exact", ...now });
    expect(findClaim(after, CLAIM)?.stated).toEqual(saying.stated);
  });

  test("a claim that would say something else than its words is refused", () => {
    expect(refusal(relinkPassage(assessing.id, now, null), story)).toContain("112 kilometers");
  });

  test("what other programs wrote into the annotation stays", () => {
    const creator = { id: "https://example.org/people/a" };
    const items = story.annotations.items.map((each) =>
      each.id === assessing.id ? { ...each, creator, target: { ...each.target, styleClass: "claim" } } : each,
    );
    const after = edited(relinkPassage(assessing.id, now, saying), {
      ...story,
      annotations: { ...story.annotations, items },
    });
    expect(after.annotations.items.find(({ id }) => id === assessing.id)).toMatchObject({
      creator,
      target: { styleClass: "claim" },
    });
  });

  test("words outside of the text, an unknown annotation and a passage that is linked already are refused", () => {
    expect(refusal(relinkPassage("nowhere", now, null))).toContain('no annotation "nowhere"');
    expect(refusal(relinkPassage(assessing.id, { start: 5, end: 5 }, null))).toContain("5 to 5 came");
    const [one, other] = PASNI.annotations.items.filter(({ body }) => body === "pakistan");
    const at = one && locate(PASNI.article.text, one.target.selector);
    if (!other || !at || at.status === "orphan") throw new Error("the passage is lost");
    expect(refusal(relinkPassage(other.id, at, null))).toContain("already");
  });

  test("a passage moved to where it is changes nothing", () => {
    const at = locate(PASNI.article.text, assessing.target.selector);
    if (at.status === "orphan") throw new Error("the passage is lost");
    const after = edited(relinkPassage(assessing.id, at, null));
    expect(after.annotations).toEqual(PASNI.annotations);
    expect(after.claims).toEqual(edited(changeClaim(claim)).claims);
  });
});

describe("passageBetween(text, quote)", () => {
  test("gives the words that stand where the lost ones stood", () => {
    expect(guess("The port lies 120 km from Gwadar today.", "112 km", "The port lies ", " from Gwadar")).toBe(
      "120 km",
    );
  });

  test("takes the nearer part of the context where the farther was changed too", () => {
    const text = "This harbour, it says, is located only 120 km from the Chinese-built one.";
    expect(guess(text, "112 km", "The port is located only ", " from the Chinese-built port")).toBe("120 km");
  });

  test.each([
    ["words that stand twice", "It lies near 1 km off. It lies near 2 km off.", "It lies near ", " off. It "],
    ["nothing between", "The port lies from Gwadar.", "The port lies ", "from Gwadar"],
    ["a start that is gone", "Nothing of it is left, 5 km from Gwadar.", "The port lies ", " from Gwadar"],
    [
      "an end that is far off",
      `The port lies ${"x".repeat(99)} from Gwadar`,
      "The port lies ",
      " from Gwadar",
    ],
  ])("guesses nothing of %s", (_what, text, prefix, suffix) => {
    expect(guess(text, "112 km", prefix, suffix)).toBeUndefined();
  });
});
