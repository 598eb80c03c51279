/** Lengths that differ by less are the same: 6 µm on the Earth, in radians. */
export const SAME = 1e-12;

/** The least known length of a path to each point, in radians. Emptied at no cost by counting rounds. */
export class Reached {
  readonly #length: Float64Array;
  readonly #stamp: Uint32Array;
  #round = 0;

  constructor(points: number) {
    this.#length = new Float64Array(points);
    this.#stamp = new Uint32Array(points);
  }

  clear(): void {
    this.#round++;
  }

  /** Least known length to the point, Infinity if none is known. */
  to(point: number): number {
    return this.#stamp[point] === this.#round ? (this.#length[point] ?? 0) : Infinity;
  }

  /** True if the point was reached by a way shorter than `length` by more than rounding. */
  isBeaten(point: number, length: number): boolean {
    return this.to(point) + SAME < length;
  }

  improve(point: number, length: number): void {
    if (this.to(point) <= length) return;
    this.#stamp[point] = this.#round;
    this.#length[point] = length;
  }
}
