import type { LonLat } from "../../core/geodesy.ts";
import type { SeaMeters } from "../../core/judge/measure-mode.ts";

/** What a verdict needs to know of the sea: a way, or whether its water is within so many metres of points. */
export type SeaQuestion =
  | { readonly type: "way"; readonly from: LonLat; readonly to: LonLat }
  | { readonly type: "near"; readonly points: readonly LonLat[]; readonly meters: number };

/** What was told so far, by `questionKey`; an error says what is missing. Verdicts follow as more comes. */
export interface SeaTold {
  readonly ways: ReadonlyMap<string, ReturnType<SeaMeters>>;
  readonly near: ReadonlyMap<string, boolean>;
}

export const NOTHING_TOLD: SeaTold = { ways: new Map(), near: new Map() };

export const questionKey = (question: SeaQuestion): string =>
  question.type === "way"
    ? `${question.from} ${question.to}`
    : `${question.meters} ${question.points.join(" ")}`;
