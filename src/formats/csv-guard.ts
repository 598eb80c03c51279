/**
 * What a spreadsheet would run: a cell that begins with = + - or @, also in the wide letters of East Asia, behind blanks,
 * line breaks, invisible letters or apostrophes. A number is none.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}']*[=+\-@＝＋－＠﹦﹢﹣﹫]/u;
const BREAK = /^[\t\r\n]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A cell that no spreadsheet takes for a formula: an apostrophe stands before one (OWASP, "CSV Injection"). */
export const guarded = (cell: string): string =>
  (FORMULA.test(cell) || BREAK.test(cell)) && !NUMBER.test(cell) ? `'${cell}` : cell;

/** A cell without the apostrophe that guards it. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && guarded(cell.slice(1)) === cell ? cell.slice(1) : cell;
