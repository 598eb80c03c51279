import { err, type Result } from "../../core/result.ts";
import { type ReadPosition, toPosition } from "./position.ts";

/** The Open Location Code's digits in order (Google's specification of 2014, § "Digits"). */
const DIGITS = "23456789CFGHJMPQRVWX";
const FULL = /^([2-9CFGHJMPQRVWX]{2}){1,4}0{0,6}\+([2-9CFGHJMPQRVWX]{2,7})?$/;
const SHORT = /^[2-9CFGHJMPQRVWX]{2,6}\+[2-9CFGHJMPQRVWX]{2,7}\b/;
/** Pairs of digits, latitude first, each a twentieth of the last; beyond ten digits a grid of 4 columns and 5 rows. */
const PAIRED_DIGITS = 10;
const FIRST_STEP_DEGREES = 20;

/** True for what can only be meant as a Plus Code, full or short. */
export const looksLikePlusCode = (text: string): boolean =>
  /^[2-9CFGHJMPQRVWX0]{2,8}\+([2-9CFGHJMPQRVWX]{2,7})?(\s.*)?$/i.test(text);

/**
 * The middle of a full Plus Code's rectangle. A short one ("7F6C+52 Pasni") needs a place to start from, so it
 * gets a message. No package: all three on npm fail to import by name under both Node and a bundler.
 */
export const readPlusCode = (text: string): Result<ReadPosition> => {
  const code = text.toUpperCase();
  if (!FULL.test(code) || code.indexOf("+") !== 8) return err(wrongCode(text, SHORT.test(code)));
  const { south, west, height, width } = cellOf(code.replace(/[+0]/g, ""));
  const remark = height > 0.001 ? `the middle of a Plus Code ${Number(height.toFixed(6))}° wide` : undefined;
  if (south >= 90 || west >= 180) return err(`The Plus Code "${text}" lies beyond the pole or 180°.`);
  return toPosition(west + width / 2, south + height / 2, "Plus Code", remark);
};

const wrongCode = (text: string, isShort: boolean): string =>
  isShort
    ? `"${text}" is a short Plus Code: it needs a town to start from. Paste the full code, such as 7JXF7F6C+52.`
    : `"${text}" is no valid Plus Code. Wanted: 8 letters or digits, "+", and 2 to 7 more, such as 7JXF7F6C+52.`;

const cellOf = (digits: string) => {
  let [south, west, height, width] = [-90, -180, FIRST_STEP_DEGREES * 20, FIRST_STEP_DEGREES * 20];
  for (let at = 0; at < Math.min(digits.length, PAIRED_DIGITS); at += 2) {
    height /= 20;
    width /= 20;
    south += DIGITS.indexOf(digits.charAt(at)) * height;
    west += DIGITS.indexOf(digits.charAt(at + 1)) * width;
  }
  for (const digit of digits.slice(PAIRED_DIGITS)) {
    height /= 5;
    width /= 4;
    south += Math.floor(DIGITS.indexOf(digit) / 4) * height;
    west += (DIGITS.indexOf(digit) % 4) * width;
  }
  return { south, west, height, width };
};
