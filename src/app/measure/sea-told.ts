import type { LonLat } from "../../core/geodesy.ts";
import type { Land } from "../../core/judge/context.ts";
import type { SeaMeters } from "../../core/judge/measure-mode.ts";

/** What a verdict needs to know of the sea: a way, whether its water is within so many metres of points, which land is there, or how far it is over land. */
export type SeaQuestion =
  | { readonly type: "way"; readonly from: LonLat; readonly to: LonLat }
  | { readonly type: "near"; readonly points: readonly LonLat[]; readonly meters: number }
  | { readonly type: "land"; readonly point: LonLat; readonly meters: number }
  | { readonly type: "over-land"; readonly from: LonLat; readonly to: LonLat; readonly meters: number };

/** What was told so far, by `questionKey`; an error says what is missing. Verdicts follow as more comes. */
export interface SeaTold {
  readonly ways: ReadonlyMap<string, ReturnType<SeaMeters>>;
  readonly near: ReadonlyMap<string, boolean>;
  readonly lands: ReadonlyMap<string, Land | null>;
  readonly overLand: ReadonlyMap<string, number | null>;
}

export const NOTHING_TOLD: SeaTold = {
  ways: new Map(),
  near: new Map(),
  lands: new Map(),
  overLand: new Map(),
};

export const questionKey = (question: SeaQuestion): string => {
  switch (question.type) {
    case "way":
      return `${question.from} ${question.to}`;
    case "near":
      return `${question.meters} ${question.points.join(" ")}`;
    case "land":
      return `land ${question.meters} ${question.point}`;
    case "over-land":
      return `over land ${question.meters} ${question.from} ${question.to}`;
  }
};
