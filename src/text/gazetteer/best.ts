/** Keeps the few things with the lowest scores, each once. */
export class Best {
  readonly #most: number;
  readonly #items: { readonly item: number; readonly score: number }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** What a score has to be below to be kept. */
  get limit(): number {
    return this.#items.length < this.#most ? Number.POSITIVE_INFINITY : (this.#items.at(-1)?.score ?? 0);
  }

  offer(item: number, score: number): void {
    if (score >= this.limit) return;
    const known = this.#items.findIndex((other) => other.item === item);
    if (known >= 0) {
      if ((this.#items[known]?.score ?? 0) <= score) return;
      this.#items.splice(known, 1);
    }
    const after = this.#items.findIndex((other) => other.score > score);
    this.#items.splice(after < 0 ? this.#items.length : after, 0, { item, score });
    if (this.#items.length > this.#most) this.#items.pop();
  }

  /** The items, best first. */
  items(): readonly number[] {
    return this.#items.map(({ item }) => item);
  }
}
