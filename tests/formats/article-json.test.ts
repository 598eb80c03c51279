import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/formats/article-file.ts";
import { jsonFrontOf, writeArticleAsJson } from "../../src/formats/article-json.ts";
import { story } from "./arbitrary-story.ts";

describe("writeArticleAsJson(article)", () => {
  test("is an article.md that reads as the same article, as YAML and as JSON", () => {
    fc.assert(
      fc.property(story, ({ article }) => {
        const file = writeArticleAsJson(article);
        expect(readArticle(file)).toEqual({ ok: true, value: article });
        const { text: _, ...front } = article;
        expect(jsonFrontOf(file)).toEqual(front);
      }),
      { numRuns: 300 },
    );
  });
});

describe("jsonFrontOf(fileText)", () => {
  test.each([
    ["YAML", "title: T"],
    ["a number, which YAML reads as a text", '{"title":"T","version":1}'],
    ["a key twice, which YAML refuses", '{"title":"T","title":"U"}'],
    ["a prototype", '{"title":"T","__proto__":{"lang":"en"}}'],
    ["spaces, so that other hands wrote it", '{ "title": "T" }'],
    ["JSON that is cut off", '{"title":"T"'],
    ["YAML that looks like JSON", "{title: T}"],
  ])("leaves %s to the YAML parser", (_, lines) => {
    expect(jsonFrontOf(`---\n${lines}\n---\n\nText.\n`)).toBeUndefined();
  });
});
