import { describe, expect, test } from "vitest";
import { bodyId } from "../../../src/core/annotation.ts";
import { changeArticle } from "../../../src/core/edits/change-article.ts";
import { correctText } from "../../../src/core/edits/correct-text.ts";
import { linkPassage } from "../../../src/core/edits/link-passage.ts";
import { newStory } from "../../../src/core/edits/new-story.ts";
import { otherMentions } from "../../../src/core/edits/other-mentions.ts";
import { unlinkPassage } from "../../../src/core/edits/unlink-passage.ts";
import { locate } from "../../../src/core/passage.ts";
import { freeSlug } from "../../../src/core/slug.ts";
import type { Story } from "../../../src/core/story.ts";
import { readStoryObject } from "../../../src/formats/story-object.ts";
import { CLAIM, edited, PASNI, refusal, stretch } from "./story.ts";

const replaced = (from: string, to: string, story: Story = PASNI): Story =>
  edited(correctText(story.article.text.replace(from, () => to)), story);
/** Body and words of every annotation that is found where it says. */
const found = (story: Story): string[] =>
  story.annotations.items.flatMap((each) => {
    const at = locate(story.article.text, each.target.selector);
    return at.status === "exact" ? [`${bodyId(each)}: ${story.article.text.slice(at.start, at.end)}`] : [];
  });
const claimStatus = (story: Story): string => {
  const item = story.annotations.items.find(({ motivation }) => motivation === "assessing");
  return item ? locate(story.article.text, item.target.selector).status : "none";
};

describe("linkPassage and unlinkPassage", () => {
  const WORDS = "strategic pivot";
  test("links several stretches at once, each under an id of its own", () => {
    const story = edited(
      linkPassage({ type: "place", id: "gwadar-port" }, stretch(WORDS), stretch("rare earth")),
    );
    const added = story.annotations.items.slice(PASNI.annotations.items.length);
    expect(added.map(bodyId)).toEqual(["gwadar-port", "gwadar-port"]);
    expect(new Set(story.annotations.items.map(({ id }) => id)).size).toBe(story.annotations.items.length);
  });
  test("unlinking what was linked gives the first story", () => {
    const linked = edited(linkPassage({ type: "place", id: "gwadar-port" }, stretch(WORDS)));
    expect(edited(unlinkPassage(linked.annotations.items.at(-1)?.id ?? ""), linked)).toEqual(PASNI);
  });
  test("the same words are not linked to the same place twice", () => {
    const link = linkPassage({ type: "place", id: "gwadar-port" }, stretch(WORDS));
    expect(refusal(link, edited(link))).toMatch(/already/);
  });
  test("an orphaned claim is linked anew where the text says what it states", () => {
    const unlinked = edited(
      unlinkPassage(PASNI.annotations.items.find(({ motivation }) => motivation === "assessing")?.id ?? ""),
    );
    const words = "only 112 kilometers from the Chinese-built Gwadar port";
    expect(claimStatus(edited(linkPassage({ type: "claim", id: CLAIM }, stretch(words)), unlinked))).toBe(
      "exact",
    );
    expect(refusal(linkPassage({ type: "claim", id: CLAIM }, stretch("Pakistan")), unlinked)).toContain(
      "112",
    );
  });
  test("an annotation that is not there is said", () => {
    expect(refusal(unlinkPassage("a999"))).toContain("a999");
  });
});

describe("otherMentions(story, words)", () => {
  const story: Story = {
    ...PASNI,
    article: { ...PASNI.article, text: "Ormara, Ormaras, Ormara. xOrmara Ormara" },
    annotations: { ...PASNI.annotations, items: [] },
  };
  test("finds whole words alone", () => {
    expect(otherMentions(story, "Ormara").map(({ start }) => start)).toEqual([0, 17, 33]);
  });
  test("leaves out what is linked to a place already", () => {
    const linked = edited(linkPassage({ type: "place", id: "pasni-port" }, { start: 0, end: 6 }), {
      ...story,
      claims: [],
    });
    expect(otherMentions(linked, "Ormara").map(({ start }) => start)).toEqual([17, 33]);
  });
  test("no words are mentioned nowhere", () => {
    expect(otherMentions(story, "  ")).toEqual([]);
  });
});

describe("correctText(corrected)", () => {
  test("passages behind a change move with their words, those before it stay", () => {
    const story = replaced("significant", "very significant");
    expect(found(story)).toEqual(found(PASNI));
    expect(story.article.text).toContain("very significant");
  });
  test("of words that stand there often, each keeps its own place", () => {
    // Half of "Pakistan" has the same neighbours as another one once the text between them is gone.
    const text = "Pakistan met. Pakistan met. Pakistan met.";
    const item = (id: string, start: number) => ({
      id,
      type: "Annotation" as const,
      motivation: "identifying" as const,
      body: "pakistan",
      target: {
        selector: [
          { type: "TextQuoteSelector" as const, exact: "Pakistan" },
          { type: "TextPositionSelector" as const, start, end: start + 8 },
        ],
      },
    });
    const story: Story = {
      ...PASNI,
      article: { ...PASNI.article, text },
      claims: [],
      annotations: { ...PASNI.annotations, items: [item("a1", 0), item("a2", 14), item("a3", 28)] },
    };
    const next = edited(correctText(`So ${text}`), story);
    expect(next.annotations.items.map(({ target }) => locate(next.article.text, target.selector))).toEqual(
      [3, 17, 31].map((start) => ({ status: "exact", start, end: start + 8 })),
    );
  });
  test("an edited number makes its claim an orphan: it is another statement", () => {
    expect(claimStatus(replaced("only 112 kilometers", "only 120 kilometers"))).toBe("orphan");
    expect(claimStatus(replaced("only 112 kilometers", "only 1112 kilometers"))).toBe("orphan");
  });
  test("a number that grows in front of its passage was touched, though no letter of the passage was", () => {
    const text = "It lies 12 km off.";
    const selector = [
      { type: "TextQuoteSelector" as const, exact: "12 km" },
      { type: "TextPositionSelector" as const, start: 8, end: 13 },
    ];
    const item = {
      id: "a1",
      type: "Annotation" as const,
      motivation: "identifying" as const,
      body: "pakistan",
      target: { selector },
    };
    const story: Story = {
      ...PASNI,
      article: { ...PASNI.article, text },
      claims: [],
      annotations: { ...PASNI.annotations, items: [item] },
    };
    const next = edited(correctText("It lies 212 km off."), story);
    expect(locate(next.article.text, next.annotations.items[0]?.target.selector ?? [])).toEqual({
      status: "orphan",
    });
  });
  test("an orphan keeps its words, and is found again when they are back", () => {
    const gone = replaced("only 112 kilometers from the Chinese-built Gwadar port", "near Gwadar");
    expect(gone.annotations.items.length).toBe(PASNI.annotations.items.length);
    expect(claimStatus(gone)).toBe("orphan");
    expect(claimStatus(edited(correctText(PASNI.article.text), gone))).not.toBe("orphan");
  });
  test("line ends become LF, no letter else changes", () => {
    expect(edited(correctText("A\r\nB\rC e\u0301")).article.text).toBe("A\nB\nC e\u0301");
  });
});

describe("newStory(id, article) and freeSlug(name, taken)", () => {
  test("pasted text makes a story that the formats take", () => {
    const story = newStory("a", {
      title: "A",
      source: "B",
      date: "2026-11-24",
      lang: "en",
      text: "One.\r\nTwo.\r\n",
    });
    expect(readStoryObject(story).ok).toBe(true);
    expect(story.article.text).toBe("One.\nTwo.\n");
  });
  test("the article's title and date can be corrected, its text not in this way", () => {
    const { article } = edited(changeArticle({ title: "Another", url: "https://example.org/" }));
    expect(article).toEqual({ ...PASNI.article, title: "Another", url: "https://example.org/" });
  });
  test.each([
    ["São Tomé", "sao-tome"],
    ["  Gwadar, the port  ", "gwadar-the-port"],
    ["巴基斯坦港", "巴基斯坦港"],
    ["گوادر", "گوادر"],
    ["../../etc/passwd", "etc-passwd"],
    ["!!!", "unnamed"],
  ])("%s gives %s", (name, slug) => {
    expect(freeSlug(name, [])).toBe(slug);
  });
  test("a slug that is taken gets a number", () => {
    expect(freeSlug("Pasni", ["pasni", "pasni-2"])).toBe("pasni-3");
  });
});
