/** What people type for the same mark. NFKC takes care of full-width digits, letters and commas. */
const SAME_MARKS: readonly (readonly [RegExp, string])[] = [
  [/[º˚∘度]/g, "°"],
  [/[’‘ʹ′´`ʼ＇分]/g, "'"],
  [/[”“ʺ″＂秒]/g, '"'],
  [/[−–—‐‑]/g, "-"],
  [/[、，،;；]/g, ","],
  [/北[纬緯]/g, " N "],
  [/南[纬緯]/g, " S "],
  [/[东東][经經]/g, " E "],
  [/西[经經]/g, " W "],
];

/** The first letters of the two runs of ten digits of the Arabic script: U+0660 and U+06F0. */
const ARABIC_ZEROS = [0x660, 0x6f0];

const westernDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  return String(code - (ARABIC_ZEROS.findLast((zero) => zero <= code) ?? code));
};

/** `text` with one letter for each mark, Western digits, and single blanks. Case is kept. */
export const plainText = (text: string): string =>
  SAME_MARKS.reduce((plain, [marks, mark]) => plain.replace(marks, mark), text)
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, westernDigit)
    .replace(/''/g, '"')
    .replace(/[\s\p{Cf}]+/gu, " ")
    .trim();
