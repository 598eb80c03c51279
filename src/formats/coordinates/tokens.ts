import type { Axis, Hemisphere } from "./position.ts";
import { meaningOfWord } from "./words.ts";

/** A piece of plain text (see plainText) that coordinates are made of; a word is none of them. */
export type Token = {
  readonly text: string;
  /** True where no blank parts it from the piece before. */
  readonly isGlued: boolean;
} & (
  | { readonly type: "number" | "sign" | "joint" | "separator" | "word" }
  | { readonly type: "mark"; readonly mark: string }
  | { readonly type: "hemisphere"; readonly letter: Hemisphere }
  | { readonly type: "label"; readonly axis: Axis }
);

/** Programs write small numbers as 5e-05. */
const NUMBER = /(?:\d\.\d+|\d)e-\d{1,2}(?![\d.])|\d+(?:\.\d+)?|\.\d+/iy;
/** Chinese and Japanese are written without blanks, also beside an N. */
const LETTERS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{L}\p{M}*)+/uy;
const SIGNS = /[^\s\p{L}\d]/uy;

/** The pieces of plain text, in their order: all of it but blanks and full stops after letters. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] === " ") at++;
    else {
      const token = tokenAt(text, at, tokens);
      tokens.push(token);
      at += token.text.length;
      if (text[at] === "." && /\p{L}$/u.test(token.text)) at++;
    }
  }
  return tokens;
};

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

const tokenAt = (text: string, at: number, before: readonly Token[]): Token => {
  const isGlued = at > 0 && text[at - 1] !== " ";
  const number = matchAt(NUMBER, text, at);
  // "25.2763.47" is two numbers run together, nobody knows where.
  const isTorn = isGlued && before.at(-1)?.type === "number";
  if (number !== undefined) return { type: isTorn ? "word" : "number", text: number, isGlued };
  const letters = matchAt(LETTERS, text, at);
  if (letters !== undefined) return { ...letterToken(letters, isGlued, before), isGlued };
  const sign = matchAt(SIGNS, text, at) ?? text.charAt(at);
  if (/^[°'"]$/.test(sign)) return { type: "mark", mark: sign, text: sign, isGlued };
  if (/^[,;/|&]$/.test(sign)) return { type: "separator", text: sign, isGlued };
  if (sign === ":") return { type: "joint", text: sign, isGlued };
  if (sign === "+" || sign === "-")
    return { type: isJoint(text, at) ? "joint" : "sign", text: sign, isGlued };
  return { type: "word", text: sign, isGlued };
};

/** A hyphen with a digit or a mark right before it and a digit right after it, as in 35-28.37N. */
const isJoint = (text: string, at: number): boolean =>
  text[at] === "-" && /[\d°'"]/.test(text[at - 1] ?? "") && /\d/.test(text[at + 1] ?? "");

type Plain<T> = T extends unknown ? Omit<T, "isGlued"> : never;

/** "d", "m" and "s" right after numbers are marks, and a letter of the sky may follow: 25d16m12sN. */
const letterToken = (letters: string, isGlued: boolean, before: readonly Token[]): Plain<Token> => {
  const isAfterNumber = before.at(-1)?.type === "number";
  const first = letters.charAt(0);
  const isShort = letters.length === 1 || (letters.length === 2 && /[nsew]/i.test(letters.charAt(1)));
  if (isShort && isAfterNumber && /[dms]/.test(first)) {
    if (first !== "s") return { type: "mark", mark: first === "d" ? "°" : "'", text: first };
    if (before.at(-2)?.text === "m") return { type: "mark", mark: '"', text: first };
  }
  // Seconds, or the south?
  if (letters === "S" && isAfterNumber && before.at(-2)?.text === "M") return { type: "word", text: letters };
  // In "25o16" a small o stands for the degree sign.
  if (letters === "o" && isAfterNumber && isGlued) return { type: "mark", mark: "°", text: letters };
  const meaning = meaningOfWord(letters);
  if (meaning === undefined || (meaning.type === "mark" && !isAfterNumber))
    return { type: "word", text: letters };
  return { ...meaning, text: letters };
};
