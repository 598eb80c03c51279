import { placeOf, type WrittenNumber } from "./number.ts";

const DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const VAGUE = /[数几多若]/;
/** Longer than any number that a text writes; it keeps reading linear. */
const MAX_CHARACTERS = 24;

/** A Chinese number, with its upper end where two digits stand for a range (三四百: 300 to 400). */
export interface ChineseNumber extends WrittenNumber {
  readonly high?: number;
}

/** The characters that a number may start with. */
export const OPENING_CHARACTERS = [...Object.keys(DIGITS), ...Object.keys(TENS), "半"].join("");

/** 万, 千, 百 after digits: 1.2万. */
export const readChineseMultiplier = (
  text: string,
  start: number,
): { factor: number; end: number } | null => {
  const c = text[start] ?? "";
  if (c === "千" && text[start + 1] === "米") return null; // 5千米 is 5 km
  const factor = MYRIADS[c] ?? (c === "十" ? undefined : TENS[c]);
  return factor === undefined ? null : { factor, end: start + 1 };
};

/** A run of numerals as it is added up. */
class Sum {
  total = 0;
  section = 0;
  digit: number | null = null;
  /** Place of the last 十, 百, 千, 万: 二百五 is 250. */
  lastTen = 1;

  addTen(ten: number): void {
    this.section += (this.digit ?? 1) * ten;
    this.digit = null;
    this.lastTen = ten;
  }

  addMyriad(myriad: number): void {
    this.total += (this.section + (this.digit ?? 0) || 1) * myriad;
    this.section = 0;
    this.digit = null;
    this.lastTen = myriad;
  }

  value(): number {
    return this.total + this.section + (this.digit ?? 0) * (this.lastTen >= 100 ? this.lastTen / 10 : 1);
  }
}

const positional = (text: string, start: number): WrittenNumber | null => {
  let digits = "";
  while (digits.length < MAX_CHARACTERS && (text[start + digits.length] ?? "") in DIGITS)
    digits += text[start + digits.length];
  if (digits.length < 3) return null;
  const value = Number([...digits].map((c) => DIGITS[c]).join(""));
  return { value, place: placeOf(value), end: start + digits.length };
};

const decimalsAt = (text: string, start: number): string => {
  if (text[start] !== "点") return "";
  let decimals = "";
  for (let at = start + 1; (text[at] ?? "") in DIGITS && decimals.length < MAX_CHARACTERS; at++)
    decimals += DIGITS[text[at] ?? ""];
  return decimals;
};

/** The run of numerals at `start`, added up; `inPairs`: two digits may follow each other. */
const sumAt = (text: string, start: number, inPairs = false): { sum: Sum; end: number } => {
  const sum = new Sum();
  let end = start;
  for (; end - start < MAX_CHARACTERS; end++) {
    const c = text[end] ?? "";
    if (c === "零" || c === "〇") {
      sum.lastTen = 1;
      sum.digit = 0;
    } else if (c in DIGITS && (inPairs || !sum.digit)) sum.digit = DIGITS[c] ?? 0;
    else if (c === "千" && text[end + 1] === "米") break;
    else if (c in TENS) sum.addTen(TENS[c] ?? 1);
    else if (c in MYRIADS) sum.addMyriad(MYRIADS[c] ?? 1);
    else break;
  }
  return { sum, end };
};

/** Of digits that do not follow each other, one pair stands for a range too: 三五公里. */
const isPair = (low: number, high: number): boolean =>
  low > 0 && (high === low + 1 || (low === 3 && high === 5));

/** 五六十, 三四百, 二十五六: two digits that follow each other stand for a range. */
const range = (text: string, start: number): ChineseNumber | null => {
  const run = text.slice(start, sumAt(text, start, true).end);
  const at = [...run].findIndex((c, i) => isPair(DIGITS[c] ?? 0, DIGITS[run[i + 1] ?? ""] ?? 0));
  if (at < 0) return null;
  const low = sumAt(run.slice(0, at + 1) + run.slice(at + 2), 0).sum.value();
  const high = sumAt(run.slice(0, at) + run.slice(at + 1), 0).sum.value();
  return { value: low, high, place: placeOf(low), end: start + run.length };
};

/** Reads a number in Chinese characters: 二百, 一百一十二, 两千三, 三点五, 半. null where there is none. */
export const readChinese = (text: string, start: number): ChineseNumber | null => {
  const c = text[start] ?? "";
  if (c === "半") return { value: 0.5, place: -1, end: start + 1 };
  if (c === "千" && text[start + 1] === "米") return null;
  // 数百, 几十: no number.
  if (start > 0 && c in TENS && VAGUE.test(text[start - 1] ?? "")) return null;
  const special = positional(text, start) ?? range(text, start);
  if (special) return special;
  const { sum, end } = sumAt(text, start);
  if (end === start) return null;
  const value = sum.value();
  const decimals = decimalsAt(text, end);
  if (decimals === "") return { value, place: placeOf(value), end };
  return { value: Number(`${value}.${decimals}`), place: -decimals.length, end: end + 1 + decimals.length };
};
