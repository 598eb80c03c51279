/** Letters of scripts that set spaces between words; Han, kana and Thai have no borders that could be cut. */
const WORD =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{M}\p{N}]/u;
const DIGIT = /\p{N}/u;
const DIGIT_GROUP_MARK = /[.,]/;
const NUMBER_BEFORE = /\p{N}[.,]?$/u;
const NUMBER_AFTER = /^[.,]?\p{N}/u;

/** [start, end) grown until it cuts no word and no number: in "1,112 km" the words "112 km" become "1,112 km". */
export const wholeWords = (text: string, start: number, end: number): { start: number; end: number } => {
  let [from, to] = [start, end];
  while (isCut(text, from)) from--;
  while (isCut(text, to)) to++;
  return { start: from, end: to };
};

/** True where a border at `offset` would stand inside a number. */
export const cutsNumber = (text: string, offset: number): boolean =>
  NUMBER_BEFORE.test(text.slice(Math.max(0, offset - 2), offset)) &&
  NUMBER_AFTER.test(text.slice(offset, offset + 2)) &&
  isCut(text, offset);

/** True where a border at `offset` would stand inside a word or a number. */
const isCut = (text: string, offset: number): boolean => {
  const before = text.charAt(offset - 1);
  const after = text.charAt(offset);
  if (WORD.test(before) && WORD.test(after)) return true;
  if (DIGIT_GROUP_MARK.test(before)) return DIGIT.test(text.charAt(offset - 2)) && DIGIT.test(after);
  return DIGIT_GROUP_MARK.test(after) && DIGIT.test(before) && DIGIT.test(text.charAt(offset + 1));
};
