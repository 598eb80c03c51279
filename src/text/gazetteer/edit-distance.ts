/** Longer texts are not compared: nobody mistypes a name of so many letters in two places only. */
const LONGEST = 64;

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
    const n = this.#length;
    if (n > LONGEST || length > LONGEST || Math.abs(n - length) > most) return most + 1;
    let shared = 0;
    while (shared < n && shared < length && units[shared] === this.#query[shared]) shared++;
    if (shared === n || shared === length) return Math.abs(n - length);
    for (let j = 0; j <= n; j++) this.#row[j] = j;
    for (let i = 1; i <= length; i++) {
      [this.#last, this.#before, this.#row] = [this.#before, this.#row, this.#last];
      if (this.#fill(units, i) > most) return most + 1;
    }
    return Math.min(this.#row[n] ?? 0, most + 1);
  }

  /** Fills the row of letter `i` of the key; gives its least value. */
  #fill(units: Uint16Array, i: number): number {
    const [row, before, last, query] = [this.#row, this.#before, this.#last, this.#query];
    row[0] = i;
    let least = i;
    for (let j = 1; j <= this.#length; j++) {
      const isSame = units[i - 1] === query[j - 1];
      let edits = Math.min(
        (before[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (before[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = i > 1 && j > 1 && units[i - 1] === query[j - 2] && units[i - 2] === query[j - 1];
      if (isSwap) edits = Math.min(edits, (last[j - 2] ?? 0) + 1);
      row[j] = edits;
      if (edits < least) least = edits;
    }
    return least;
  }
}
