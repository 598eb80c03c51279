/** A number as a text writes it: what its last digit stands for is part of what it says. */
export interface WrittenNumber {
  readonly value: number;
  /** Power of ten of the last digit that is no trailing zero; decimal zeros count: 112 → 0, 70 → 1, 70.0 → -1. */
  readonly place: number;
  /** Offset after the number, UTF-16 code units. */
  readonly end: number;
}

const GROUPS = /[0-9０-９]+(?:[.,．，'’\u00a0\u2009\u202f ][0-9０-９]+){0,6}/y;
const BARE_POINT = /\.([0-9]{1,15})(?![0-9])/y;
const SEPARATOR = /[.,．，'’\u00a0\u2009\u202f ]/;
const FRACTION = /[ -]?([1-9])[/⁄]([1-9])(?![0-9/])/y;
const VULGAR: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3 };
const MAX_PLACE = 15;

/** The place of the last digit of `value` as JSON would write it; 0 for zero. */
export const placeOf = (value: number): number => {
  if (!Number.isFinite(value) || value === 0) return 0;
  let place = 0;
  let rest = value;
  while (Number.isInteger(rest) && rest % 10 === 0 && place < MAX_PLACE) {
    rest /= 10;
    place++;
  }
  if (place > 0 || Number.isInteger(value)) return place;
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  return Number(exponent) - (mantissa.split(".")[1]?.length ?? 0);
};

const halfWidth = (text: string): string =>
  text.replace(/[０-９．，]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

const isGrouped = (lead: string, groups: readonly string[]): boolean => {
  if (lead.length > 3 || lead.startsWith("0")) return false;
  const last = groups.at(-1);
  // 1,234,567 and the Indian 12,34,567.
  return last?.length === 3 && groups.every((group) => group.length === 3 || group.length === 2);
};

/** Thousands that follow `lead`, and how many groups they take. */
const thousands = (lead: string, parts: readonly string[], separators: readonly string[]): number => {
  const separator = separators[0];
  let count = 0;
  while (separators[count] === separator && /^\d{2,3}$/.test(parts[count] ?? "")) count++;
  while (count > 0 && !isGrouped(lead, parts.slice(0, count))) count--;
  if (separator !== "." || count !== 1) return count;
  // "1.234" is a decimal in English and Chinese; "1.234,5" is not.
  return separators[1] === "," ? count : 0;
};

/**
 * Reads the number in digits that starts at `start`: 1,234.5 · 1.234,5 · 1 234 · 2½ · full-width digits.
 * null where there is none.
 */
export const readDigits = (text: string, start: number): WrittenNumber | null =>
  plainDigits(text, start) ?? barePoint(text, start) ?? groupedDigits(text, start);

/** "112 km", the commonest form, without a pattern; null for anything with more to it. */
const plainDigits = (text: string, start: number): WrittenNumber | null => {
  let end = start;
  let value = 0;
  for (let code = text.charCodeAt(end); code > 47 && code < 58; code = text.charCodeAt(++end))
    value = value * 10 + code - 48;
  const next = text.charCodeAt(end);
  const isSpace = next === 32 || next === 45;
  const after = isSpace ? text.charCodeAt(end + 1) : next;
  // A letter after at most a space or a hyphen: no group, decimal or fraction can follow.
  const isLetter = (after > 64 && after < 91) || (after > 96 && after < 123);
  return end > start && end - start < 16 && isLetter ? { value, place: placeOf(value), end } : null;
};

/** ".5": a decimal without its zero. */
const barePoint = (text: string, start: number): WrittenNumber | null => {
  BARE_POINT.lastIndex = start;
  const decimals = BARE_POINT.exec(text)?.[1];
  return decimals === undefined
    ? null
    : { value: Number(`0.${decimals}`), place: -decimals.length, end: BARE_POINT.lastIndex };
};

const groupedDigits = (text: string, start: number): WrittenNumber | null => {
  GROUPS.lastIndex = start;
  const found = GROUPS.exec(text)?.[0];
  if (found === undefined) {
    const vulgar = VULGAR[text[start] ?? ""];
    return vulgar === undefined ? null : { value: vulgar, place: -1, end: start + 1 };
  }
  const plain = halfWidth(found);
  const parts = plain.split(SEPARATOR);
  const lead = parts.shift() ?? "";
  const separators = [...plain.replace(/\d/g, "")];
  const groups = thousands(lead, parts, separators);
  const whole = lead + parts.slice(0, groups).join("");
  let end = start + whole.length + groups;
  const decimals = decimalsAfter(groups, parts, separators);
  if (decimals !== "") end += decimals.length + 1;
  const number = { value: Number(decimals === "" ? whole : `${whole}.${decimals}`), end };
  if (decimals !== "") return { ...number, place: -decimals.length };
  return withFraction(text, { ...number, place: placeOf(number.value) });
};

const decimalsAfter = (groups: number, parts: readonly string[], separators: readonly string[]): string => {
  const separator = separators[groups];
  const decimals = parts[groups] ?? "";
  if (separator === "." && !(groups > 0 && separators[0] === ".")) return decimals;
  return separator === "," && !(groups > 0 && separators[0] === ",") && decimals !== "" ? decimals : "";
};

const withFraction = (text: string, number: WrittenNumber): WrittenNumber => {
  const vulgar = VULGAR[text[number.end] ?? ""];
  if (vulgar !== undefined) return { value: number.value + vulgar, place: -1, end: number.end + 1 };
  FRACTION.lastIndex = number.end;
  const found = FRACTION.exec(text);
  if (found) {
    const part = Number(found[1]) / Number(found[2]);
    if (part < 1) return { value: number.value + part, place: -1, end: number.end + found[0].length };
  }
  const slash = /[/⁄]([1-9])(?![0-9/])/y;
  slash.lastIndex = number.end;
  const under = Number(slash.exec(text)?.[1]);
  return number.value > 0 && number.value < under
    ? { value: number.value / under, place: -1, end: slash.lastIndex }
    : number;
};
