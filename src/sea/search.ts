import FlatQueue from "flatqueue";
import { BlockFilter } from "./blocks.ts";
import { Bound } from "./bound.ts";
import { ALL_PRUNINGS, type Course, type Prunings, type Site } from "./course.ts";
import { Frontier, START } from "./frontier.ts";
import type { SeaMesh } from "./mesh.ts";
import { angleOf } from "./vector.ts";
import { putCrossing, putPoint, View } from "./view.ts";

/**
 * Shortest paths on the sphere's water by Polyanya (Cui, Harabor and Grastien 2017, doi:10.24963/ijcai.2017/70):
 * A* over windows, that is, stretches of edges with the corner from which they are seen. It is exact. On top come
 * - tangents: a path bends only where both shores at the corner lie on the inner side of the bend;
 * - best lengths: at a corner that is reached more shortly otherwise no path bends;
 * - the filter of Xin and Wang (2009, doi:10.1145/1559755.1559761): a window goes if the way by a known end of
 *   its edge is shorter even to the window's far end;
 * - blocks: only polygons on some way from start to goal are entered (src/sea/blocks.ts).
 */
export class Search {
  readonly #mesh: SeaMesh;
  readonly #blocks: BlockFilter;
  readonly #front: Frontier;
  readonly #guide: Bound;
  readonly #queue = new FlatQueue<number>();
  readonly #view = new View();
  #prunings = ALL_PRUNINGS;
  #start: Site = { x: 0, y: 0, z: 1, polygon: 0 };
  #goal: Site = { x: 0, y: 0, z: 1, polygon: 0 };
  #found = { radians: Infinity, root: START, step: -1 };
  // The window that is being expanded: its root, ends and step, the lengths to its root and by its ends.
  #root = START;
  #length = 0;
  #left = -1;
  #right = -1;
  #viaLeft = Infinity;
  #viaRight = Infinity;
  #step = -1;

  constructor(mesh: SeaMesh) {
    this.#mesh = mesh;
    this.#blocks = new BlockFilter(mesh);
    this.#front = new Frontier(mesh);
    this.#guide = new Bound(mesh.vectors);
  }

  /** The shortest course; none if the shut links part the ends. `shut` has 1 at each shut link's number. */
  run(start: Site, goal: Site, shut: Uint8Array, prunings: Prunings = ALL_PRUNINGS): Course | undefined {
    this.#reset(start, goal, shut, prunings);
    if (start.polygon === goal.polygon) {
      const radians = angleOf(start.x, start.y, start.z, goal.x, goal.y, goal.z);
      return { radians, corners: [], edges: [], windows: 0 };
    }
    this.#lookOut();
    let windows = 0;
    for (;;) {
      const bound = this.#queue.peekValue();
      const row = this.#queue.pop();
      if (row === undefined || bound === undefined || bound >= this.#found.radians) break;
      for (let at = row; at >= 0; windows++) at = this.#expand(at);
    }
    return this.#found.radians === Infinity ? undefined : this.#course(windows);
  }

  #reset(start: Site, goal: Site, shut: Uint8Array, prunings: Prunings): void {
    this.#start = start;
    this.#goal = goal;
    this.#prunings = prunings;
    this.#found = { radians: Infinity, root: START, step: -1 };
    this.#guide.aim(goal);
    this.#queue.clear();
    this.#front.reset(start, prunings.filter);
    this.#blocks.isOn = prunings.blocks;
    this.#blocks.open(start.polygon, goal.polygon, shut);
  }

  #course(windows: number): Course {
    const corners: number[] = [];
    const edges: number[] = [];
    let last = START;
    const visit = (root: number): void => {
      if (root !== last && root !== START) corners.push(root);
      last = root;
    };
    visit(this.#found.root);
    for (let step = this.#found.step; step >= 0; step = this.#front.trail.before[step] ?? -1) {
      edges.push(this.#front.trail.edge[step] ?? 0);
      visit(this.#front.trail.root[step] ?? START);
    }
    return { radians: this.#found.radians, corners: corners.reverse(), edges: edges.reverse(), windows };
  }

  /** The first windows: all edges of the start's own polygon. */
  #lookOut(): void {
    const { start, origin, vectors } = this.#mesh;
    const from = start[this.#start.polygon] ?? 0;
    const end = start[this.#start.polygon + 1] ?? 0;
    this.#view.look(this.#start.x, this.#start.y, this.#start.z, this.#front.ends, 0);
    for (let h = from; h < end; h++) {
      if (!this.#blocks.isOpen(h)) continue;
      const right = origin[h] ?? 0;
      const left = origin[h + 1 === end ? from : h + 1] ?? 0;
      putPoint(this.#front.ends, 0, vectors, left);
      putPoint(this.#front.ends, 3, vectors, right);
      this.#front.stand(h, right, left);
      this.#front.push(START, 0, left, right, -1);
    }
    this.#enqueueMade();
  }

  /** Pushes a window's successors in the polygon behind it. An only one is returned, to go on with at once. */
  #expand(row: number): number {
    const rows = this.#front.rows;
    this.#root = rows.root[row] ?? START;
    this.#length = rows.length[row] ?? 0;
    this.#left = rows.left[row] ?? -1;
    this.#right = rows.right[row] ?? -1;
    this.#step = rows.step[row] ?? 0;
    this.#front.look(this.#view, row);
    rows.giveBack(row);
    if (this.#root !== START && this.#front.reached.isBeaten(this.#root, this.#length)) return -1;
    this.#viaLeft = this.#lengthVia(this.#left, -1);
    this.#viaRight = this.#lengthVia(this.#right, 1);
    const entry = this.#front.trail.edge[this.#step] ?? 0;
    const polygon = this.#mesh.polygonOf[entry] ?? 0;
    if (polygon === this.#goal.polygon) this.#arrive();
    else this.#sweep(polygon, entry);
    if (this.#front.made.length === 1) return this.#front.made.pop() ?? -1;
    this.#enqueueMade();
    return -1;
  }

  #enqueueMade(): void {
    for (const row of this.#front.made) this.#queue.push(row, this.#bound(row));
    this.#front.made.length = 0;
  }

  /** Length of the path to an end of the window, if it may bend there to the right (turn 1) or left (−1). */
  #lengthVia(corner: number, turn: number): number {
    const { isCape, shoreNext, shorePrev, vectors: v } = this.#mesh;
    if (corner < 0 || corner === this.#root || isCape[corner] !== 1) return Infinity;
    if (this.#prunings.tangent) {
      if (this.#over(turn, shoreNext[corner] ?? 0) * turn > 0) return Infinity;
      if (this.#over(turn, shorePrev[corner] ?? 0) * turn > 0) return Infinity;
    }
    const i = 3 * corner;
    const length = this.#length + this.#view.to(v[i] ?? 0, v[i + 1] ?? 0, v[i + 2] ?? 0);
    return this.#front.reached.isBeaten(corner, length) ? Infinity : length;
  }

  #over(turn: number, point: number): number {
    const v = this.#mesh.vectors;
    const x = v[3 * point] ?? 0;
    const y = v[3 * point + 1] ?? 0;
    const z = v[3 * point + 2] ?? 0;
    return turn > 0 ? this.#view.overRight(x, y, z) : this.#view.overLeft(x, y, z);
  }

  /** Goes round the polygon from the window's right to its left and pushes what of each edge can be reached. */
  #sweep(polygon: number, entry: number): void {
    const { start, origin } = this.#mesh;
    const from = start[polygon] ?? 0;
    const end = start[polygon + 1] ?? 0;
    const last = origin[entry] ?? 0;
    let h = entry + 1 === end ? from : entry + 1;
    let p = origin[h] ?? 0;
    // The window's own ends lie on the wedge's sides by definition, whatever rounding says.
    let pr = p === this.#right ? 0 : this.#over(1, p);
    let pl = p === this.#left ? 0 : this.#over(-1, p);
    while (h !== entry) {
      const next = h + 1 === end ? from : h + 1;
      const q = next === entry ? last : (origin[next] ?? 0);
      const qr = q === this.#right ? 0 : this.#over(1, q);
      const ql = q === this.#left ? 0 : this.#over(-1, q);
      if (this.#blocks.isOpen(h)) this.#reach(h, p, q, pr, pl, qr, ql);
      h = next;
      p = q;
      pr = qr;
      pl = ql;
    }
  }

  /**
   * Pushes the up to three stretches of edge h (right end p, left end q): right of the wedge, where the path bends
   * at the window's right end, in the wedge, and left of it. pr … ql: sides of p and q over the wedge's two sides.
   */
  #reach(h: number, p: number, q: number, pr: number, pl: number, qr: number, ql: number): void {
    const v = this.#mesh.vectors;
    const ends = this.#front.ends;
    const rightCuts = pr < 0 && qr > 0;
    const leftCuts = pl < 0 && ql > 0;
    // An end on a side of the wedge belongs to where the edge goes from there.
    const beginsRight = pr < 0 || (pr === 0 && qr < 0);
    const endsLeft = ql > 0 || (ql === 0 && pl > 0);
    this.#front.stand(h, p, q);
    if (beginsRight && this.#viaRight !== Infinity) {
      putPoint(ends, 3, v, p);
      if (rightCuts) putCrossing(ends, 0, v, p, q, pr, qr);
      else putPoint(ends, 0, v, q);
      this.#front.push(this.#right, this.#viaRight, rightCuts ? -1 : q, p, this.#step);
    }
    if ((!beginsRight || rightCuts) && (!endsLeft || leftCuts)) {
      if (rightCuts) putCrossing(ends, 3, v, p, q, pr, qr);
      else putPoint(ends, 3, v, p);
      if (leftCuts) putCrossing(ends, 0, v, p, q, pl, ql);
      else putPoint(ends, 0, v, q);
      this.#front.push(this.#root, this.#length, leftCuts ? -1 : q, rightCuts ? -1 : p, this.#step);
    }
    if (endsLeft && this.#viaLeft !== Infinity) {
      if (leftCuts) putCrossing(ends, 3, v, p, q, pl, ql);
      else putPoint(ends, 3, v, p);
      putPoint(ends, 0, v, q);
      this.#front.push(this.#left, this.#viaLeft, q, leftCuts ? -1 : p, this.#step);
    }
  }

  /** Least length of a path through window `row` to the goal. */
  #bound(row: number): number {
    const { origin, twin } = this.#mesh;
    const h = this.#front.trail.edge[this.#front.rows.step[row] ?? 0] ?? 0;
    this.#front.look(this.#view, row);
    const rest = this.#guide.through(
      this.#view,
      this.#front.rows.ends,
      6 * row,
      origin[h] ?? 0,
      origin[twin[h] ?? 0] ?? 0,
    );
    return (this.#front.rows.length[row] ?? 0) + rest;
  }

  /** The goal lies in this polygon: straight on, or with a bend at the window's end on its side. */
  #arrive(): void {
    const { x, y, z } = this.#goal;
    const isRight = this.#view.overRight(x, y, z) < 0;
    const isLeft = !isRight && this.#view.overLeft(x, y, z) > 0;
    const root = isRight ? this.#right : isLeft ? this.#left : this.#root;
    const length = isRight ? this.#viaRight : isLeft ? this.#viaLeft : this.#length;
    if (length === Infinity) return;
    const v = this.#mesh.vectors;
    const rest =
      root === START || root === this.#root
        ? this.#view.to(x, y, z)
        : angleOf(v[3 * root] ?? 0, v[3 * root + 1] ?? 0, v[3 * root + 2] ?? 0, x, y, z);
    if (length + rest < this.#found.radians) this.#found = { radians: length + rest, root, step: this.#step };
  }
}
