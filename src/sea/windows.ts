/**
 * The search's open ends. A window is a stretch of an edge, seen from a root: the last corner of the path so far.
 * Fields lie in columns; a window is a row. A row given back is the next one given out, so that the rows in use
 * stay few and near each other in memory.
 */
export class Windows {
  #count = 0;
  #spare: number[] = [];
  /** Root's point, or −1 for the start. */
  root = new Int32Array(1024);
  /** Length of the path to the root, radians. */
  length = new Float64Array(1024);
  /** Ends of the stretch as unit vectors, left (0–2) and right (3–5) as seen from the root. */
  ends = new Float64Array(6 * 1024);
  /** Points at these ends, −1 where an end lies within its edge. */
  left = new Int32Array(1024);
  right = new Int32Array(1024);
  /** Step of the trail by which the window was reached: it holds the edge. */
  step = new Int32Array(1024);

  clear(): void {
    this.#count = 0;
    this.#spare = [];
  }

  /** A row, its fields still those of its last use. */
  add(): number {
    const spare = this.#spare.pop();
    if (spare !== undefined) return spare;
    if (this.#count === this.root.length) this.#grow();
    return this.#count++;
  }

  giveBack(row: number): void {
    this.#spare.push(row);
  }

  #grow(): void {
    this.root = twice(this.root, Int32Array);
    this.length = twice(this.length, Float64Array);
    this.ends = twice(this.ends, Float64Array);
    this.left = twice(this.left, Int32Array);
    this.right = twice(this.right, Int32Array);
    this.step = twice(this.step, Int32Array);
  }
}

/** How each window was reached: the edges crossed, each with the root it was seen from. A tree, leaves to root. */
export class Trail {
  count = 0;
  /** The half-edge crossed, in the polygon that it leads into. */
  edge = new Int32Array(1024);
  root = new Int32Array(1024);
  before = new Int32Array(1024);

  clear(): void {
    this.count = 0;
  }

  add(edge: number, root: number, before: number): number {
    if (this.count === this.edge.length) {
      this.edge = twice(this.edge, Int32Array);
      this.root = twice(this.root, Int32Array);
      this.before = twice(this.before, Int32Array);
    }
    this.edge[this.count] = edge;
    this.root[this.count] = root;
    this.before[this.count] = before;
    return this.count++;
  }
}

interface Growable {
  readonly length: number;
}
const twice = <T extends Growable & { set(from: T): void }>(array: T, make: new (length: number) => T): T => {
  const larger = new make(2 * array.length);
  larger.set(array);
  return larger;
};
