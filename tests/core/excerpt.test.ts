import { expect, test } from "vitest";
import { excerpt } from "../../src/core/excerpt.ts";

const quote = (text: string, words: string) => {
  const start = text.indexOf(words);
  return excerpt(text, start, start + words.length);
};

test("a short sentence is quoted whole, without its neighbours", () => {
  expect(quote("First one. A port in Pasni is planned. Last one.", "Pasni")).toEqual({
    before: "A port in ",
    match: "Pasni",
    after: " is planned.",
    cutStart: false,
    cutEnd: false,
  });
});

test("the dots of U.S. end no sentence", () => {
  expect(quote("Samples went to the U.S. Navy in Pasni.", "Pasni").before).toBe(
    "Samples went to the U.S. Navy in ",
  );
});

test("a long sentence is cut between words on both sides", () => {
  const words = "word ".repeat(40);
  const { before, after, cutStart, cutEnd } = quote(`${words}Pasni ${words}`, "Pasni");
  expect([cutStart, cutEnd]).toEqual([true, true]);
  expect(before.length).toBeLessThanOrEqual(90);
  expect(before.startsWith("word")).toBe(true);
  expect(after.endsWith("word")).toBe(true);
});

test("Markdown's marks are left out", () => {
  expect(quote("Text.\n\n- A **port** in Pasni\n", "Pasni").before).toBe("A port in ");
});
