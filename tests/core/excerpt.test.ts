import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt } from "../../src/core/excerpt.ts";

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return excerpt(text, start, start + words.length);
};

/** No half of a surrogate pair stands alone. */
const isWellFormed = (text: string | undefined): boolean => !/\p{Cs}/u.test(text ?? "");

describe("excerpt(text, start, end)", () => {
  test("is the sentence round the words", () => {
    expect(around("One thing. Two ports lie there. Three things.", "ports")).toEqual({
      before: "Two ",
      match: "ports",
      after: " lie there.",
      cutStart: false,
      cutEnd: false,
    });
  });

  test("the dot of U.S. ends no sentence", () => {
    const { before, after } = around("First. A port in Pasni with the U.S. navy is planned. Last.", "Pasni");
    expect(before).toBe("A port in ");
    expect(after).toBe(" with the U.S. navy is planned.");
  });

  test("Chinese sentences end at 。", () => {
    const { before, after } = around("第一句。 拟建港口在帕斯尼附近。 第三句。", "帕斯尼");
    expect([before, after]).toEqual(["拟建港口在", "附近。"]);
  });

  test("Chinese sentences need no space after 。", () => {
    const { before, after } = around("第一句。拟建港口在帕斯尼附近。第三句。", "帕斯尼");
    expect([before, after]).toEqual(["拟建港口在", "附近。"]);
  });

  test("a heading or a list item is a passage of its own, and its marks are left out", () => {
    const text = "## China's Response\n\n- **Gwadar** lies *west* of `Pasni`\n- Another line";
    expect(around(text, "west")).toMatchObject({ before: "Gwadar lies ", match: "west", after: " of Pasni" });
    expect(around(text, "China")).toMatchObject({ before: "", after: "'s Response" });
  });

  test("a link is quoted by its words, wherever the mention stands in it; citation marks stay", () => {
    const text = "Ships leave [the port of Gwadar](https://example.org/a_b) for snake_case [1][3].";
    expect(around(text, "Gwadar")).toMatchObject({ before: "Ships leave the port of ", match: "Gwadar" });
    expect(around(text, "Gwadar").after).toBe(" for snake_case [1][3].");
  });

  test("a mention in bold loses its stars on both sides", () => {
    expect(around("From **Pasni** to __Gwadar__.", "Pasni")).toMatchObject({
      before: "From ",
      match: "Pasni",
      after: " to Gwadar.",
    });
  });

  test("a long sentence is cut between words, about 90 code units on each side", () => {
    const words = "word ".repeat(60);
    const { before, after, cutStart, cutEnd } = around(`${words}HERE ${words}`, "HERE");
    expect([cutStart, cutEnd]).toEqual([true, true]);
    expect(before).toMatch(/^(word )+$/);
    expect(after).toMatch(/^( word)+$/);
    expect(before.length).toBeLessThanOrEqual(90);
    expect(before.length).toBeGreaterThan(80);
    expect(after.length).toBeLessThanOrEqual(90);
    expect(after.length).toBeGreaterThan(80);
  });

  test("never parts a character that is two code units", () => {
    const ships = "🚢".repeat(100);
    const { before, after } = around(`${ships}x.${ships}`, "x");
    expect(isWellFormed(before) && isWellFormed(after)).toBe(true);
  });

  test("quotes only what stands in the text, whatever the text", () => {
    const text = fc.array(fc.constantFrom("port", "。", ". ", "\n", "港", "U.S. ", "🚢", " ", "é"), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, fc.nat(), (parts, at) => {
        const index = at % parts.length;
        const start = parts.slice(0, index).join("").length;
        const whole = parts.join("");
        const match = parts[index] ?? "";
        const quoted = excerpt(whole, start, start + match.length);
        const squeezed = (value: string) => value.replace(/\s+/g, " ");
        expect(quoted.match).toBe(squeezed(match));
        expect(squeezed(whole)).toContain(quoted.after.trim());
        expect(squeezed(whole)).toContain(quoted.before.trim());
      }),
    );
  });
});
