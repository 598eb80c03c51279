import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadStoryFromDisk } from "../stories.ts";

const original = readFileSync(new URL("../reference/pasni-article.txt", import.meta.url), "utf8");
const { article } = loadStoryFromDisk("pasni-port");

/** Only line breaks were added to the text, and "Group n:" became a heading's mark. */
const letters = (text: string): string => text.replace(/Group \d+:|^## /gm, "").replace(/\s+/g, "");

test("the article has every character of the original, in its order", () => {
  const body = original.slice(original.indexOf("Core Viewpoint"));
  expect(letters(article.text)).toBe(letters(body));
});

test("what stood above the text is in the front matter; only the word Workflow is gone", () => {
  const [workflow, title, sourceAndDate] = original.split("\n");
  expect(workflow).toBe("Workflow");
  expect(article.title).toBe(title);
  expect(`${article.source}·${article.date.replace("T", " ")}`).toBe(sourceAndDate);
});

test("each group is a heading, each point a list item", () => {
  const groups = [...original.matchAll(/Group \d+: (.*?) - /g)].map(([, name]) => name);
  const headings = [...article.text.matchAll(/^## (.*)$/gm)].map(([, name]) => name);
  expect(groups).toHaveLength(4);
  expect(headings).toEqual(groups);
  expect(article.text.match(/^- /gm)).toHaveLength(8);
});
