import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";

const GAP = "  ";

/** `text` in lines of at most `width` columns; a word longer than that is cut. */
export const wrap = (text: string, width: number): string[] =>
  wrapAnsi(text, Math.max(1, width), { hard: true }).split("\n");

/** `text` filled up with spaces; wide letters count as what they take. */
const fill = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - stringWidth(text)));

/** A row of a table: every cell wrapped in its column, as many lines as the longest takes. `style` colours a column's text. */
export const tableRow = (
  cells: readonly string[],
  widths: readonly number[],
  style: (text: string, column: number) => string,
): string => {
  const wrapped = cells.map((cell, column) => wrap(cell, widths[column] ?? 1));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, row) =>
    wrapped
      .map((each, column) => style(fill(each[row] ?? "", widths[column] ?? 0), column))
      .join(GAP)
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
};

/** Column widths that fill `total`: fixed ones as given, the rest shared out by weight among the zeros. */
export const shareWidths = (
  fixed: readonly number[],
  weights: readonly number[],
  total: number,
): number[] => {
  const rest = total - fixed.reduce((sum, width) => sum + width, 0) - GAP.length * (fixed.length - 1);
  const weight = weights.reduce((sum, each) => sum + each, 0);
  return fixed.map(
    (width, column) => width || Math.max(3, Math.floor((rest * (weights[column] ?? 0)) / weight)),
  );
};
