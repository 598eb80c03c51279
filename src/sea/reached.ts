/** Lengths that differ by less are the same: 6 µm on the Earth, in radians. */
export const SAME = 1e-12;

/** The least known length of a path to each point, in radians. Only what was written is emptied. */
export class Reached {
  readonly #length: Float64Array;
  readonly #written: number[] = [];

  constructor(points: number) {
    this.#length = new Float64Array(points).fill(Infinity);
  }

  clear(): void {
    for (const point of this.#written) this.#length[point] = Infinity;
    this.#written.length = 0;
  }

  /** Least known length to the point, Infinity if none is known. */
  to(point: number): number {
    return this.#length[point] ?? Infinity;
  }

  /** True if the point was reached by a way shorter than `length` by more than rounding. */
  isBeaten(point: number, length: number): boolean {
    return this.to(point) + SAME < length;
  }

  improve(point: number, length: number): void {
    const known = this.to(point);
    if (known <= length) return;
    if (known === Infinity) this.#written.push(point);
    this.#length[point] = length;
  }
}
