import { placeOf, type WrittenNumber } from "./number.ts";

const SMALL: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{
      one: 1,
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
      eleven: 11,
    },
    ...{ twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18 },
    ...{ nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80 },
    ...{ ninety: 90, zero: 0 },
  }),
);
const LARGE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    dozen: 12,
    thousand: 1000,
    million: 1_000_000,
  }),
);
const PARTS: Readonly<Record<string, number>> = { half: 0.5, quarter: 0.25, third: 1 / 3 };
/** The words that a number may start with. */
export const OPENING_WORDS = [...SMALL.keys(), ...Object.keys(PARTS), "a", "an"];
/** Longer than any number that a text writes in words; it keeps reading linear. */
const MAX_WORDS = 12;

const NEXT_WORD = /[\s\u00a0-]{0,2}([a-z]+)/iy;
const FRACTION =
  /(?:(?:a|one)[\s-])?(half|quarter)(?:[\s-](?:of[\s-])?an?(?![a-z]))?|(three|two|one)[\s-](quarter|third)s?(?:[\s-]of[\s-]an?(?![a-z]))?/iy;
const AND_A_PART = /[\s-]and[\s-](?:a|one)[\s-](half|quarter|third)(?![a-z])/iy;

/** " and a half" after a number or its unit; 0 where it does not stand at `start`. */
export const readAndAPart = (text: string, start: number): { value: number; end: number } | null => {
  AND_A_PART.lastIndex = start;
  const found = AND_A_PART.exec(text);
  const value = PARTS[found?.[1]?.toLowerCase() ?? ""];
  return value === undefined ? null : { value, end: AND_A_PART.lastIndex };
};

/** "half a dozen", "half a million". */
const multiplied = (text: string, part: WrittenNumber): WrittenNumber => {
  const by = readMultiplier(text, part.end);
  if (!by) return part;
  const value = part.value * by.factor;
  return { value, place: placeOf(value), end: by.end };
};

const readPart = (text: string, start: number): WrittenNumber | null => {
  FRACTION.lastIndex = start;
  const found = FRACTION.exec(text);
  if (!found) return null;
  const single = PARTS[found[1]?.toLowerCase() ?? ""];
  const end = FRACTION.lastIndex;
  if (single !== undefined) return { value: single, place: placeOf(single), end };
  const value = (SMALL.get(found[2]?.toLowerCase() ?? "") ?? 1) * (PARTS[found[3]?.toLowerCase() ?? ""] ?? 1);
  return { value, place: Math.max(placeOf(value), -2), end };
};

/** Where "two hundred and fifty thousand" has come to, word by word. */
interface Count {
  readonly total: number;
  readonly group: number;
  readonly isOpen: boolean;
}

const addWord = ({ total, group, isOpen }: Count, word: string): Count | null => {
  const large = LARGE.get(word);
  if (large !== undefined && large >= 1000)
    return { total: total + (group || 1) * large, group: 0, isOpen: true };
  if (large !== undefined) return { total, group: (group || 1) * large, isOpen: true };
  const small = SMALL.get(word);
  if (small === undefined) return null;
  const fits = group % 100 === 0 ? isOpen || group === 0 : group % 10 === 0 && small < 10;
  return fits ? { total, group: group + small, isOpen: true } : null;
};

/** Reads a number in English words: "a hundred", "two hundred and fifty", "half a" (mile). null where there is none. */
export const readWords = (text: string, start: number): WrittenNumber | null => {
  const part = readPart(text, start);
  if (part) return multiplied(text, part);
  let count: Count = { total: 0, group: 0, isOpen: false };
  let end = start;
  for (let i = 0, at = start; i < MAX_WORDS; i++) {
    NEXT_WORD.lastIndex = at;
    const found = NEXT_WORD.exec(text);
    const word = found?.[1]?.toLowerCase();
    if (word === undefined) break;
    const after = NEXT_WORD.lastIndex;
    if (i === 0 && (word === "a" || word === "an")) {
      count = { total: 0, group: 1, isOpen: false };
      end = after;
    } else if (!(word === "and" && count.group >= 100)) {
      // "a" opens a number only before hundred, thousand, …: "a five" is none.
      if (i === 1 && count.group === 1 && !count.isOpen && LARGE.get(word) === undefined) break;
      const next = addWord(count, word);
      if (!next) break;
      count = next;
      end = after;
    }
    at = after;
  }
  if (end === start) return null;
  const value = count.total + count.group;
  const more = readAndAPart(text, end);
  return more
    ? { value: value + more.value, place: -1, end: more.end }
    : { value, place: placeOf(value), end };
};

const MULTIPLIER = new RegExp(`[\\s\\u00a0-]{0,2}(${[...LARGE.keys()].join("|")})(?![a-z])`, "iy");

/** "thousand" in "12 thousand", "1.5 million". */
export const readMultiplier = (text: string, start: number): { factor: number; end: number } | null => {
  MULTIPLIER.lastIndex = start;
  const factor = LARGE.get(MULTIPLIER.exec(text)?.[1]?.toLowerCase() ?? "");
  return factor === undefined ? null : { factor, end: MULTIPLIER.lastIndex };
};
