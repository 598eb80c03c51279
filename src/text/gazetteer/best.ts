/** What was found: a place by its number. */
export interface Find {
  readonly place: number;
  readonly score: number;
  /** From the text to the name; undefined where the name begins with the text. */
  readonly edits: number | undefined;
}

/** Keeps the few finds with the lowest scores, each place once. */
export class Best {
  readonly finds: Find[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** What a score has to be below to be kept. */
  get limit(): number {
    return this.finds.length < this.#most ? Number.POSITIVE_INFINITY : (this.finds.at(-1)?.score ?? 0);
  }

  offer(place: number, score: number, edits: number | undefined): void {
    if (score >= this.limit) return;
    const known = this.finds.findIndex((other) => other.place === place);
    if (known >= 0) {
      if ((this.finds[known]?.score ?? 0) <= score) return;
      this.finds.splice(known, 1);
    }
    const after = this.finds.findIndex((other) => other.score > score);
    this.finds.splice(after < 0 ? this.finds.length : after, 0, { place, score, edits });
    if (this.finds.length > this.#most) this.finds.pop();
  }
}
