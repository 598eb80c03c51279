/** Letters that Unicode does not take apart, and how people type them. */
const SPELT: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ə: "e",
  ŋ: "n",
  // Arabic, Persian and Urdu forms of one letter.
  ى: "ی",
  ي: "ی",
  ے: "ی",
  ك: "ک",
  ة: "ه",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
  ۀ: "ه",
  ۃ: "ه",
  ٱ: "ا",
};
const SPELT_LETTERS = new RegExp(`[${Object.keys(SPELT).join("")}]`, "g");

/** Accents, Hebrew points and Arabic vowels. Indic vowel signs are letters, and stay. */
const POINTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u06d6-\u06ed]/g;
const NO_LETTERS = /[^\p{L}\p{N}\p{M}]+/gu;
const ASCII = /^[\0-\x7f]*$/;

/** One Han letter to another: traditional to simplified. */
export type HanTable = ReadonlyMap<string, string>;

/**
 * A name as it is searched for: small letters without accents, blanks and signs; one form of each Arabic letter;
 * simplified Han letters by `han`. "Al-Jīzah" is "aljizah", "گوادر" and "گوادَر" are one, "瓜達爾" is "瓜达尔".
 */
export const foldName = (name: string, han: HanTable): string => {
  const small = name.toLowerCase();
  if (ASCII.test(small)) return small.replace(/[^a-z0-9]+/g, "");
  return small
    .normalize("NFKD")
    .replace(POINTS, "")
    .normalize("NFC")
    .replace(SPELT_LETTERS, (letter) => SPELT[letter] ?? letter)
    .replace(NO_LETTERS, "")
    .replace(/\p{Script=Han}/gu, (letter) => han.get(letter) ?? letter);
};
