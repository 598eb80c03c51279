/** Longer texts are not compared: nobody mistypes a name of so many letters in two places only. */
const LONGEST = 64;
/** More than any number of edits that is asked for. */
const FAR = 99;

/**
 * Edits between a query and many keys: letters put in, left out, changed, or two neighbours swapped (Damerau and
 * Levenshtein, optimal string alignment). Rows are kept, so that a comparison makes no garbage.
 */
export class EditDistance {
  readonly #query = new Uint16Array(LONGEST);
  readonly #length: number;
  #row = new Uint8Array(LONGEST + 1);
  #before = new Uint8Array(LONGEST + 1);
  #last = new Uint8Array(LONGEST + 1);

  constructor(query: string) {
    this.#length = query.length;
    for (let i = 0; i < Math.min(query.length, LONGEST); i++) this.#query[i] = query.charCodeAt(i);
  }

  /** Edits from the query to the first `length` of `units`; `most` + 1 where it is more than `most`. */
  to(units: Uint16Array, length: number, most: number): number {
    if (this.#length > LONGEST || length > LONGEST || Math.abs(this.#length - length) > most) return most + 1;
    // What both begin and end with needs no edits.
    const shorter = Math.min(this.#length, length);
    let start = 0;
    while (start < shorter && units[start] === this.#query[start]) start++;
    let tail = 0;
    while (tail < shorter - start && units[length - 1 - tail] === this.#query[this.#length - 1 - tail])
      tail++;
    return this.#between(units, start, length - tail, this.#length - tail, most);
  }

  /** The same for a text. */
  toText(text: string, most: number): number {
    const units = new Uint16Array(text.length);
    for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
    return this.to(units, text.length, most);
  }

  /** Letters `start` to `end` of the key against `start` to `queryEnd` of the query; only cells near the diagonal count. */
  #between(units: Uint16Array, start: number, end: number, queryEnd: number, most: number): number {
    const width = queryEnd - start;
    if (width === 0 || end === start) return Math.min(most + 1, Math.abs(queryEnd - end));
    // One edit leaves one letter each, or two that are swapped.
    if (most === 1 && (width > 2 || end - start > 2)) return 2;
    for (let j = 0; j <= Math.min(width, most + 1); j++) this.#row[j] = j;
    for (let i = 1; i <= end - start; i++) {
      [this.#last, this.#before, this.#row] = [this.#before, this.#row, this.#last];
      if (this.#fill(units, start, i, width, most) > most) return most + 1;
    }
    return Math.min(this.#row[width] ?? FAR, most + 1);
  }

  /** Fills the row of the key's letter `i`, `most` cells to each side of the diagonal; gives its least value. */
  #fill(units: Uint16Array, start: number, i: number, width: number, most: number): number {
    const [row, before, last, query] = [this.#row, this.#before, this.#last, this.#query];
    const [from, to] = [Math.max(1, i - most), Math.min(width, i + most)];
    const unit = units[start + i - 1];
    const unitBefore = units[start + i - 2];
    row[from - 1] = from === 1 ? i : FAR;
    let least = row[from - 1] ?? FAR;
    for (let j = from; j <= to; j++) {
      const letter = query[start + j - 1];
      let edits = (before[j - 1] ?? 0) + (unit === letter ? 0 : 1);
      const put = (row[j - 1] ?? 0) + 1;
      if (put < edits) edits = put;
      // The cell above the band's right end was never filled.
      const left = j === i + most ? FAR : (before[j] ?? 0) + 1;
      if (left < edits) edits = left;
      if (i > 1 && j > 1 && unit === query[start + j - 2] && unitBefore === letter) {
        const swapped = (last[j - 2] ?? 0) + 1;
        if (swapped < edits) edits = swapped;
      }
      row[j] = edits;
      if (edits < least) least = edits;
    }
    return least;
  }
}
