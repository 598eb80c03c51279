import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locate, makeSelectors } from "../../src/core/passage.ts";

const SENTENCE =
  "The port would lie only 112 kilometers from the Chinese-built Gwadar port, officials said on Tuesday.";
const TEXT = `Plans were shown last week. ${SENTENCE} No site is announced.`;
const QUOTE = "only 112 kilometers from the Chinese-built Gwadar port";
const START = TEXT.indexOf(QUOTE);
const SELECTORS = makeSelectors(TEXT, START, START + QUOTE.length);

/** The words found in the edited text, or why not. */
const found = (edited: string): string => {
  const located = locate(edited, SELECTORS);
  return located.status === "orphan"
    ? "orphan"
    : `${located.status}: ${edited.slice(located.start, located.end)}`;
};
const edit = (from: string, to: string): string => {
  expect(TEXT).toContain(from);
  return TEXT.replace(from, to);
};

/** No half of a surrogate pair stands alone. */
const isWellFormed = (text: string | undefined): boolean => !/\p{Cs}/u.test(text ?? "");

describe("locate(text, selectors)", () => {
  test("finds an untouched passage where it was", () => {
    expect(locate(TEXT, SELECTORS)).toEqual({ status: "exact", start: START, end: START + QUOTE.length });
  });

  test("follows a passage that moved, by its words and those around them", () => {
    const edited = `A new first paragraph.\n\n${TEXT}`;
    expect(found(edited)).toBe(`moved: ${QUOTE}`);
  });

  test("needs no position, prefix or suffix where the words stand once", () => {
    const quote = { type: "TextQuoteSelector", exact: QUOTE } as const;
    expect(locate(TEXT, [quote])).toEqual({ status: "moved", start: START, end: START + QUOTE.length });
  });

  test("finds a passage whose neighbours were rewritten", () => {
    expect(found(edit("The port would lie", "It lies"))).toBe(`approximate: ${QUOTE}`);
  });

  test("finds a passage with a word changed that is no number, unit or name", () => {
    expect(found(edit("only 112", "just 112"))).toBe(`approximate: ${QUOTE.replace("only", "just")}`);
  });

  test("a sentence edited from 112 to 120 is an orphan", () => {
    expect(found(edit("112", "120"))).toBe("orphan");
  });

  test.each([
    ["a digit more", "112", "1112"],
    ["a decimal", "112", "112.5"],
    ["another unit", "kilometers", "miles"],
    ["a nautical unit", "kilometers", "nautical miles"],
    ["another place", "Gwadar", "Karachi"],
    ["a name that is a letter off", "Gwadar", "Gwadur"],
    ["another builder", "Chinese-built", "Omani-built"],
  ])("%s is another statement: an orphan", (_what, from, to) => {
    expect(found(edit(from, to))).toBe("orphan");
  });

  test.each([
    ["a digit before it", "112 km", "The port is 1112 km off."],
    ["a group of digits before it", "112 km", "The port is 1,112 km off."],
    ["a digit behind it", "is about 112", "The port is about 1120 miles off."],
    ["decimals behind it", "is about 112", "The port is about 112.5 miles off."],
  ])("a quote without context is no part of a number with %s", (_what, exact, text) => {
    expect(locate(text, [{ type: "TextQuoteSelector", exact }])).toEqual({ status: "orphan" });
  });

  test.each(["1112", "1,112"])(
    "a passage that begins with its number is lost when that becomes %s",
    (number) => {
      const start = TEXT.indexOf("112");
      const selectors = makeSelectors(TEXT, start, START + QUOTE.length);
      expect(locate(edit("112", number), selectors)).toEqual({ status: "orphan" });
    },
  );

  test.each([
    ["a unit that touches its number", "only 112km from the Gwadar port", "only 112mi from the Gwadar port"],
    ["a wind", "lies 112 km west of the Gwadar port", "lies 112 km east of the Gwadar port"],
    ["a bound", "over 100 km from the Gwadar port", "under 100 km from the Gwadar port"],
    ["a number in words", "some two hundred miles from Oman", "some ten hundred miles from Oman"],
    ["millions", "has invested $439 million in rare earths", "has invested $439 billion in rare earths"],
    ["a denial", "which is far from the Gwadar port", "which is not far from the Gwadar port"],
    ["an Urdu name", "only 112 km from گوادر port", "only 112 km from گودار port"],
  ])("%s that differs makes an orphan", (_what, exact, now) => {
    const selectors = [
      { type: "TextQuoteSelector", exact, prefix: "They say: ", suffix: ", it was." },
    ] as const;
    expect(locate(`Today. They say: ${exact}, it was.`, selectors).status).toBe("moved");
    expect(locate(`Today. They say: ${now}, it was.`, selectors)).toEqual({ status: "orphan" });
  });

  test("a context that is cut within a number does not hinder", () => {
    const text = "In all 1,234,567,890 tons went by; the port of Pasni took none.";
    const start = text.indexOf("Pasni");
    for (let from = 0; from < 25; from++) {
      const quote = { type: "TextQuoteSelector", exact: "Pasni", prefix: text.slice(from, start) } as const;
      expect(locate(text, [quote])).toEqual({ status: "moved", start, end: start + 5 });
    }
  });

  test("an approximate passage begins and ends at whole words", () => {
    const edited = edit("only 112", "merely 112");
    const located = locate(edited, SELECTORS);
    expect(located.status).toBe("approximate");
    if (located.status !== "orphan") expect(edited.charAt(located.start - 1)).toBe(" ");
  });

  test("any other digits in place of the number make an orphan", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (number) => {
        fc.pre(number !== 112);
        expect(found(edit("112", String(number)))).toBe("orphan");
      }),
    );
  });

  test("a deleted sentence is an orphan", () => {
    expect(found(edit(SENTENCE, ""))).toBe("orphan");
  });

  test("the same words twice in the same surroundings are an orphan: nothing tells which was meant", () => {
    expect(found(`Preface. ${SENTENCE} ${SENTENCE}`)).toBe("orphan");
  });

  test("of the same words in two surroundings, the one with the same neighbours is meant", () => {
    const text = "Pakistan plans a port. The move by Pakistan surprised all.";
    const second = text.lastIndexOf("Pakistan");
    const selectors = makeSelectors(text, second, second + 8);
    const edited = `News. ${text}`;
    expect(locate(edited, selectors)).toEqual({ status: "moved", start: second + 6, end: second + 14 });
  });

  test("a name is not moved to another mention of it when its own sentence went", () => {
    const text =
      "Pakistan plans a port of its own on the coast. Other words follow; then Pakistan again, far away.";
    const selectors = makeSelectors(text, 0, 8);
    const edited =
      "Nothing is planned any more, it was said. Other words follow; then Pakistan again, far away.";
    expect(locate(edited, selectors)).toEqual({ status: "orphan" });
  });

  test("Chinese text: a figure or a place changed is an orphan, a moved passage is found", () => {
    const text = "据报道，拟建港口距离瓜达尔港仅112公里，引发关注。";
    const start = text.indexOf("距离");
    const selectors = makeSelectors(text, start, text.indexOf("，引发"));
    expect(locate(`新华社。${text}`, selectors).status).toBe("moved");
    expect(locate(`新华社。${text.replace("112", "120")}`, selectors).status).toBe("orphan");
    expect(locate(`新华社。${text.replace("瓜达尔", "卡拉奇")}`, selectors).status).toBe("orphan");
  });

  test("a position that points past the text's end is no fault: the words are looked for", () => {
    const position = { type: "TextPositionSelector", start: 10_000, end: 10_020 } as const;
    const quote = { type: "TextQuoteSelector", exact: QUOTE } as const;
    expect(locate(TEXT, [position, quote]).status).toBe("moved");
  });

  test("a position alone, or an empty quote, is an orphan", () => {
    expect(locate(TEXT, [{ type: "TextPositionSelector", start: 0, end: 5 }])).toEqual({ status: "orphan" });
    expect(locate(TEXT, [{ type: "TextQuoteSelector", exact: "" }])).toEqual({ status: "orphan" });
    expect(locate("", SELECTORS)).toEqual({ status: "orphan" });
  });
});

describe("makeSelectors(text, start, end)", () => {
  const text = fc.array(fc.constantFrom("a", "b", " ", ".", "港", "𠮷", "🚢", "é"), {
    minLength: 1,
    maxLength: 120,
  });

  test("locate finds what it describes, exactly there", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (characters, a, b) => {
        const whole = characters.join("");
        const [start, end] = [a % whole.length, b % whole.length].sort((x, y) => x - y);
        fc.pre(start !== undefined && end !== undefined && start < end);
        expect(locate(whole, makeSelectors(whole, start, end))).toEqual({ status: "exact", start, end });
      }),
    );
  });

  test("gives 32 code units on each side and parts no surrogate pair", () => {
    fc.assert(
      fc.property(text, fc.nat(), (characters, at) => {
        const before = characters.slice(0, at % characters.length).join("");
        const whole = characters.join("");
        const [quote] = makeSelectors(whole, before.length, whole.length);
        fc.pre(quote?.type === "TextQuoteSelector");
        const prefix = quote?.type === "TextQuoteSelector" ? (quote.prefix ?? "") : "";
        expect(prefix.length).toBeGreaterThanOrEqual(Math.min(31, before.length));
        expect(prefix.length).toBeLessThanOrEqual(32);
        expect(isWellFormed(prefix)).toBe(true);
      }),
    );
  });

  test("the suffix parts no surrogate pair either", () => {
    const [quote] = makeSelectors(`x${"🚢".repeat(40)}`, 0, 1);
    expect(quote).toMatchObject({ suffix: "🚢".repeat(16) });
    const [odd] = makeSelectors(`x.${"🚢".repeat(40)}`, 0, 1);
    expect(odd?.type === "TextQuoteSelector" && isWellFormed(odd.suffix)).toBe(true);
  });
});
