import { Converter } from "opencc-js/t2cn";

/**
 * Traditional letters of the Unicode block "CJK Unified Ideographs" and their simplified forms, in turn (OpenCC,
 * Apache-2.0), letter by letter: names have no words to tell one form from another by.
 */
export const traditionalToSimplified = (): string => {
  const simplify = Converter({ from: "t", to: "cn" });
  const letters = Array.from({ length: 0x9fff - 0x4e00 }, (_, i) => String.fromCodePoint(0x4e00 + i));
  return letters
    .map((letter) => [letter, simplify(letter)])
    .filter(([letter, simple]) => letter !== simple)
    .flat()
    .join("");
};
