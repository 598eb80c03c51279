import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EditDistance } from "../../../src/text/gazetteer/edit-distance.ts";

const between = (a: string, b: string, most: number): number => new EditDistance(a).toText(b, most);

/** The definition, as slow as it is plain. */
const plainly = (a: string, b: string): number => {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i + j),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Number.NaN;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const ways = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(at(i - 2, j - 2) + 1);
      table[i]?.splice(j, 1, Math.min(...ways));
    }
  }
  return at(a.length, b.length);
};

describe("EditDistance.to", () => {
  test.each([
    ["gwadar", "gwadar", 0],
    ["gwadr", "gwadar", 1],
    ["gwaadar", "gwadar", 1],
    ["gwudar", "gwadar", 1],
    ["gawdar", "gwadar", 1],
    ["gawadr", "gwadar", 2],
    ["", "ab", 2],
  ])("%s and %s are %d edits apart", (a, b, edits) => {
    expect(between(a, b, 2)).toBe(edits);
  });

  test("says one more than asked for where there are more", () => {
    expect(between("karachi", "gwadar", 2)).toBe(3);
    expect(between("a".repeat(70), "a".repeat(70), 2)).toBe(3);
  });

  test("is what the definition gives, up to the number asked for", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, most) => {
        expect(between(a, b, most)).toBe(Math.min(plainly(a, b), most + 1));
      }),
      { numRuns: 3000 },
    );
  });
});
