import type { LonLat } from "./geodesy.ts";
import type { RouteParts } from "./route.ts";

/** A point of a measure. */
export interface RulerPoint {
  readonly at: LonLat;
  /** Id of the place that the point was snapped to; null for a point anywhere. */
  readonly place: string | null;
}

/** A line that was there already, a route or a claim's: its length is shown, and it is not changed. */
export interface RulerLine {
  readonly name: string;
  readonly paths: readonly (readonly LonLat[])[];
  /** What several paths are to each other. */
  readonly parts: RouteParts;
}

/** A leg's way by sea. Lengths in metres: the way that is drawn, and the shortest there is. */
export interface SeaLeg {
  readonly path: readonly LonLat[];
  readonly meters: number;
  readonly leastMeters: number;
}

/** The ruler while it is on (`drawing`), or what it left behind; null stands for neither. */
export type Ruler =
  | {
      readonly status: "drawing";
      readonly points: readonly RulerPoint[];
      /** Where pointer or crosshair is: the end that moves. */
      readonly end: RulerPoint | null;
    }
  | {
      readonly status: "done";
      readonly points: readonly RulerPoint[];
      /** Every leg by sea, once that was asked for and found; null: straight. */
      readonly bySea: readonly SeaLeg[] | null;
    }
  | { readonly status: "line"; readonly line: RulerLine };

const isSamePoint = (a: RulerPoint | null | undefined, b: RulerPoint | null | undefined): boolean =>
  a?.at[0] === b?.at[0] && a?.at[1] === b?.at[1];

/** Moves the moving end. */
export const aim = (ruler: Ruler, end: RulerPoint | null): Ruler =>
  ruler.status !== "drawing" || isSamePoint(ruler.end, end) ? ruler : { ...ruler, end };

/** Whether the moving end can become a point: it is somewhere else than the last one. */
export const canAdd = (ruler: Ruler): boolean =>
  ruler.status === "drawing" && ruler.end !== null && !isSamePoint(ruler.end, ruler.points.at(-1));

/** The moving end becomes a point. */
export const add = (ruler: Ruler): Ruler =>
  ruler.status === "drawing" && ruler.end && canAdd(ruler)
    ? { ...ruler, points: [...ruler.points, ruler.end], end: null }
    : ruler;

/** Takes the last point back. */
export const takeBack = (ruler: Ruler): Ruler =>
  ruler.status === "drawing" ? { ...ruler, points: ruler.points.slice(0, -1) } : ruler;

/** Stops drawing: what has two points or more stays, anything less is nothing. */
export const leave = (ruler: Ruler): Ruler | null => {
  if (ruler.status !== "drawing") return ruler;
  return ruler.points.length < 2 ? null : { status: "done", points: ruler.points, bySea: null };
};

/** Ends the measure. After a single point the moving end is the second; with nothing to measure yet it goes on. */
export const finish = (ruler: Ruler): Ruler => {
  if (ruler.status !== "drawing") return ruler;
  return leave(ruler.points.length === 1 ? add(ruler) : ruler) ?? ruler;
};

/** Puts a point of a finished measure elsewhere; ways by sea that led to it are not known any more. */
export const movePoint = (ruler: Ruler, index: number, point: RulerPoint): Ruler =>
  ruler.status === "done" ? { ...ruler, points: ruler.points.with(index, point), bySea: null } : ruler;
