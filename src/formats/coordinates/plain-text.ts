/** How people and programs write the same mark. NFKC takes care of full-width digits, letters and commas. */
const SAME_MARKS: readonly (readonly [RegExp, string])[] = [
  [/&(?:deg|#176|#xb0);/gi, "°"],
  [/&(?:prime|#8242|#39);/g, "'"],
  [/&(?:Prime|#8243|quot|#34);/g, '"'],
  [/&nbsp;/gi, " "],
  [/纬度|緯度/g, " latitude "],
  [/[经經]度/g, " longitude "],
  [/北[纬緯]|북위/g, " N "],
  [/南[纬緯]|남위/g, " S "],
  [/[东東][经經経]|동경/g, " E "],
  [/西[经經経]|서경/g, " W "],
  [/(?<!\p{L})с\. ?ш\./giu, " N "],
  [/(?<!\p{L})ю\. ?ш\./giu, " S "],
  [/(?<!\p{L})в\. ?д\./giu, " E "],
  [/(?<!\p{L})з\. ?д\./giu, " W "],
  [/[º˚∘⁰ᵒ度도]/g, "°"],
  [/[’‘‛ʹ′´`ʼ＇分분]/g, "'"],
  [/[”“„‟ʺ″˝＂秒초]/g, '"'],
  // A soft hyphen before a digit is what is left of a minus in some PDFs.
  [/[−–—―‐‑‒⁻﹣\u00ad]/g, "-"],
  [/[、،؛；]/g, ";"],
  [/٫/g, "."],
  [/[\t\r\n\u2028\u2029]+/g, ";"],
];

/** The first letters of the two runs of ten digits of the Arabic script: U+0660 and U+06F0. */
const ARABIC_ZEROS = [0x660, 0x6f0];

const westernDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  return String(code - (ARABIC_ZEROS.findLast((zero) => zero <= code) ?? code));
};

/** lat="25.27", "lat": 25.27: a program's names have quotes, and so may its values. */
const QUOTED = /["']?\b(lat(?:itude)?|lon(?:gitude)?|long|lng)\b["']?(?: ?[:=] ?)(["']?)([+-]?[\d.]+)\2/gi;

/** `text` with one letter for each mark, Western digits, single blanks, and ";" for a new line or cell. Case is kept. */
export const plainText = (text: string): string =>
  SAME_MARKS.reduce((plain, [marks, mark]) => plain.replace(marks, mark), text.trim())
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, westernDigit)
    .replace(/''/g, '"')
    // Mariners put the mark before the point: 35°28'.37.
    .replace(/(\d)([°'"])\.(?=\d)(\d+)/g, "$1.$3$2")
    .replace(/[\s\p{Cf}]+/gu, " ")
    .replace(QUOTED, "$1 $3")
    .trim();
