import type { Hedge } from "../claim.ts";
import { METERS_PER_UNIT, type Unit } from "../units.ts";
import { hedgeAfter, hedgeBefore, strongerHedge } from "./hedge.ts";
import { placeOf, readDigits } from "./number.ts";
import { OPENING_CHARACTERS, readChinese, readChineseMultiplier } from "./number-chinese.ts";
import { OPENING_WORDS, readAndAPart, readMultiplier, readWords } from "./number-words.ts";
import { simplified } from "./simplified.ts";
import { readUnit } from "./unit.ts";

/** A length as a text states it: "about 100 to 120 km", 110多公里. */
export interface Figure {
  readonly value: number;
  /** Power of ten of the last digit of `value` that is no trailing zero. */
  readonly place: number;
  /** Upper end of a stated range, else null. */
  readonly high: number | null;
  readonly highPlace: number;
  /** `high` is the next step of the number's last digit (110多: 120), an end without a half step of its own. */
  readonly isStep: boolean;
  readonly unit: Unit;
  readonly hedge: Hedge | null;
}

/** A figure and where it stands: UTF-16 code units, hedge left out, unit included. */
export interface FoundFigure extends Figure {
  readonly start: number;
  readonly end: number;
}

interface NumberAt {
  readonly value: number;
  readonly place: number;
  readonly high: number | null;
  readonly end: number;
}

/** Nothing but the unit follows most numbers: one look instead of five. */
const MAY_GO_ON = /[ \u00a0]{0,2}(?:to|or|and|odd|plus|[-‐‑–—~～至到多余几来+])/iy;
const LINK = /[ \u00a0]{0,2}(?:to|or|-|‐|‑|–|—|~|～|至|到)[ \u00a0]{0,2}/iy;
const AND = /[ \u00a0]and[ \u00a0]/iy;
const STEP = /[多余几]/y;
const ROUGHLY = /来|[ -]?odd(?![a-z])/iy;
const PLUS = /\+|[ -]plus(?![a-z])/iy;

/** Runs a sticky pattern at `at`: the offset after it, or null. */
const after = (pattern: RegExp, text: string, at: number): number | null => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
};

const POINT = 46;
const isDigit = (code: number): boolean => (code > 47 && code < 58) || (code > 0xff0f && code < 0xff1a);
const isLetter = (code: number): boolean => (code > 64 && code < 91) || (code > 96 && code < 123);

const times = (number: NumberAt, by: { factor: number; end: number } | null): NumberAt => {
  if (!by) return number;
  const value = number.value * by.factor;
  return { ...number, value, place: number.place + Math.round(Math.log10(by.factor)), end: by.end };
};

const readNumber = (text: string, start: number): NumberAt | null => {
  const code = text.charCodeAt(start);
  if (isDigit(code) || code === POINT || "½¼¾⅓⅔".includes(text[start] ?? " ")) {
    const number = readDigits(text, start);
    if (!number) return null;
    const { value, place, end } = number;
    return times(
      { value, place, high: null, end },
      readChineseMultiplier(text, number.end) ?? readMultiplier(text, number.end),
    );
  }
  if (isLetter(code)) {
    const number = readWords(text, start);
    return number && { ...number, high: null };
  }
  const number = OPENING_CHARACTERS.includes(text[start] ?? " ") ? readChinese(text, start) : null;
  return number && { ...number, high: number.high ?? null };
};

interface Unfinished {
  readonly number: NumberAt;
  readonly highPlace: number;
  readonly isStep: boolean;
  readonly hedge: Hedge | null;
  readonly end: number;
}

/** What may stand between a number and its unit: 多, "-odd", "+", " to 120". */
const afterNumber = (text: string, number: NumberAt, isBetween: boolean): Unfinished => {
  const plain = { number, highPlace: placeOf(number.high ?? 0), isStep: false, hedge: null, end: number.end };
  if (number.high !== null || after(MAY_GO_ON, text, number.end) === null) return plain;
  const link = after(LINK, text, number.end) ?? (isBetween ? after(AND, text, number.end) : null);
  const second = link === null ? null : readNumber(text, link);
  if (second && second.value > number.value)
    return { ...plain, number: { ...number, high: second.value }, highPlace: second.place, end: second.end };
  const step = after(STEP, text, number.end);
  if (step !== null) return { ...plain, number: stepUp(number), isStep: true, end: step };
  const rough = after(ROUGHLY, text, number.end);
  if (rough !== null) return { ...plain, hedge: "about", end: rough };
  const plus = after(PLUS, text, number.end);
  return plus === null ? plain : { ...plain, hedge: "over", end: plus };
};

const stepUp = (number: NumberAt): NumberAt => ({ ...number, high: number.value + 10 ** number.place });

/** "100 km to 120 km": the second number has a unit of its own. */
const secondEnd = (text: string, number: NumberAt, unit: Unit, end: number, isBetween: boolean) => {
  const link = after(LINK, text, end) ?? (isBetween ? after(AND, text, end) : null);
  const second = link === null ? null : readNumber(text, link);
  const secondUnit = second && readUnit(text, second.end);
  return second && secondUnit?.unit === unit && second.value > number.value
    ? { high: second.value, place: second.place, end: secondUnit.end }
    : null;
};

/** Fraction or 多 after the unit: "a mile and a half", 三公里多, 一公里半. */
const afterUnit = (text: string, part: Unfinished, end: number): Unfinished => {
  if (part.number.high !== null) return { ...part, end };
  const half = text[end] === "半" ? { value: 0.5, end: end + 1 } : readAndAPart(text, end);
  if (half) {
    const number = { ...part.number, value: part.number.value + half.value, place: -1 };
    return { ...part, number, end: half.end };
  }
  if (text[end] === "多") return { ...part, number: stepUp(part.number), isStep: true, end: end + 1 };
  return { ...part, end };
};

const BETWEEN = /(?<=between[ \u00a0](?:about |around |roughly )?)/iy;
/** "a m" and "one mi" are no figures: after these words only a unit written out counts. */
const LONG_UNIT = 4;
const ARTICLE = /^(?:an?|one|(?:half|quarter)[ -]an?)$/i;
/** "$120m": a sum of money. */
const MONEY = /(?<=[$€£¥￥]\s?)/y;

/** A short unit stands after an article, or its number is money. */
const isNoFigure = (text: string, start: number, numberEnd: number, unitEnd: number): boolean =>
  isLetter(text.charCodeAt(unitEnd - 1)) &&
  (isLetter(text.charCodeAt(start))
    ? ARTICLE.test(text.slice(start, numberEnd))
    : after(MONEY, text, start) !== null);

/** The figure whose number starts at `start`, or null. */
const readFigureAt = (text: string, start: number): FoundFigure | null => {
  const number = readNumber(text, start);
  if (!number) return null;
  const isBetween = after(BETWEEN, text, start) !== null;
  const part = afterNumber(text, number, isBetween);
  const unit = readUnit(text, part.end);
  if (!unit) return null;
  if (unit.end - part.end < LONG_UNIT && isNoFigure(text, start, part.end, unit.end)) return null;
  const second = part.number.high === null ? secondEnd(text, number, unit.unit, unit.end, isBetween) : null;
  const whole = second ? { ...part, end: second.end } : afterUnit(text, part, unit.end);
  const hedge = strongerHedge(part.hedge, hedgeAfter(text, whole.end));
  return {
    value: whole.number.value,
    place: whole.number.place,
    high: second?.high ?? whole.number.high,
    highPlace: second?.place ?? whole.highPlace,
    isStep: whole.isStep,
    unit: unit.unit,
    hedge: strongerHedge(hedgeBefore(text, start), hedge),
    start,
    end: whole.end,
  };
};

/** Stands before whatever may open a number. What is rarest in a text is asked last. */
const OPENING = new RegExp(
  `(?=[0-9０-９½¼¾⅓⅔${OPENING_CHARACTERS}]|(?<![a-z])(?:${OPENING_WORDS.join("|")})(?![a-z])|(?<![a-z0-9０-９])[.][0-9０-９])`,
  "gi",
);

/** The lengths that a text states, in order, English and Chinese. Never throws; linear in the text. */
export const findFigures = (written: string): FoundFigure[] => {
  const text = simplified(written);
  const found: FoundFigure[] = [];
  let at = 0;
  for (;;) {
    OPENING.lastIndex = at;
    if (!OPENING.test(text)) return found;
    at = OPENING.lastIndex;
    const figure = readFigureAt(text, at);
    if (figure) found.push(figure);
    at = figure?.end ?? afterNumberAt(text, at);
  }
};

/** Past a number without unit, so that "1,234" is not read again from its second digit. */
const afterNumberAt = (text: string, at: number): number => {
  let end = at + 1;
  if (isDigit(text.charCodeAt(at))) while (isDigit(text.charCodeAt(end))) end++;
  return end;
};

const SECOND =
  /^\s*(?:[(（[【][^)）\]】]{0,30}|\/\s*|[,，]?\s*(?:or|即|合|约合|約合|相当于|相當於)\s*(?:(?:about|roughly|around|approximately|some) |[约約])?|[;；—–=]\s*)$/i;

/** True where `second` is another figure for the same thing: "112 km (70 miles)", "70 miles, or 112 km". */
export const isSecondFigure = (text: string, first: FoundFigure, second: FoundFigure): boolean => {
  if (first.unit === second.unit || !SECOND.test(text.slice(first.end, second.start))) return false;
  const ratio = (first.value * METERS_PER_UNIT[first.unit]) / (second.value * METERS_PER_UNIT[second.unit]);
  return ratio > 0.5 && ratio < 2;
};
