import type { DistanceClaim, Mode } from "../claim.ts";
import type { Figure } from "../claim-text/figure.ts";
import { type Place, uncertaintyMeters } from "../place.ts";
import type { Story } from "../story.ts";
import type { JudgeContext } from "./context.ts";
import { gapMeters } from "./gap.ts";
import { type Ends, type ModeMeasure, measureMode } from "./measure-mode.ts";
import type { Straight } from "./straight.ts";
import { COAST_ERROR_METERS, ROAD_FACTORS } from "./thresholds.ts";
import type { MeasuredMode, Span, VerdictWord } from "./verdict.ts";
import { isOpenAbove, type Weighed, weigh } from "./weigh.ts";

/** One mode's verdict with what its sentence needs. */
export interface ModeResult extends Weighed {
  readonly mode: MeasuredMode;
  readonly measure: ModeMeasure | null;
  /** Why there is no measure. */
  readonly missing: string | null;
}

const NOTHING = { reading: null, isMisleading: false, isWide: false, gap: 0 } as const;

/** A distance claim as read: its figure, its range, its places. */
export interface DistanceRead {
  readonly story: Story;
  readonly claim: DistanceClaim;
  readonly context: JudgeContext;
  readonly figure: Figure;
  readonly span: Span;
  readonly mode: Mode;
  readonly from: Place;
  readonly to: Place;
  readonly nautical: () => boolean;
}

// Field by field: a spread costs as much as a geodesic.
export const weighMode = (read: DistanceRead, mode: MeasuredMode, measure: ModeMeasure): ModeResult => {
  const { verdict, measuredMeters, reading, isMisleading, isWide, gap } = weigh(
    read.figure,
    read.span,
    measure,
    read.nautical,
  );
  return { mode, verdict, measuredMeters, reading, isMisleading, isWide, gap, measure, missing: null };
};

/** A way by road or sea is never shorter than the straight line, whatever it is. */
export const isBelowStraight = ({ span, figure }: DistanceRead, straight: Straight): boolean =>
  span[1] !== null && span[1] < straight.measured.least && !isOpenAbove(figure);

const judgeWay = (read: DistanceRead, mode: "sea" | "road", ends: Ends): ModeResult => {
  const measured = measureMode(read.story, mode, ends, read.context.seaMeters);
  if (isBelowStraight(read, ends.straight)) {
    const { value } = measured.ok ? measured : { value: null };
    return {
      ...NOTHING,
      mode,
      verdict: "contradicted",
      measuredMeters: value?.measured ?? null,
      measure: value,
      missing: measured.ok ? null : measured.error,
    };
  }
  if (measured.ok) return weighMode(read, mode, measured.value);
  return {
    ...NOTHING,
    mode,
    verdict: "unmeasurable",
    measuredMeters: null,
    measure: null,
    missing: measured.error,
  };
};

/** A verdict of what was measured goes before one that lacks a measure; a footprint too wide before a plain no. */
const rank = ({ verdict, measure }: ModeResult): number => {
  const order: Readonly<Record<VerdictWord, number>> = {
    holds: 0,
    "holds-rounded": 1,
    unmeasurable: 2,
    differs: 3,
    contradicted: 4,
  };
  return measure === null ? 5 : order[verdict];
};

const WAYS = ["sea", "road"] as const;

/** Every mode that can be measured, the named one in any case; the headline's first. */
export const judgeModes = (read: DistanceRead, ends: Ends): ModeResult[] => {
  const straight = weighMode(read, "straight", ends.straight);
  if (
    read.story.routes.features.length === 0 &&
    !read.context.seaMeters &&
    (read.mode === "unstated" || read.mode === "straight")
  )
    return [straight];
  const ways = WAYS.map((mode) => judgeWay(read, mode, ends)).filter(
    ({ mode, measure }) => measure || mode === read.mode,
  );
  const all = [straight, ...ways];
  if (read.mode === "unstated") return all.sort((a, b) => rank(a) - rank(b));
  return all.sort((a, b) => Number(b.mode === read.mode) - Number(a.mode === read.mode));
};

/** True where a road may lead from one end to the other: over one land, and round no water that takes it farther than a road goes. */
const isByLand = ({ from, to, context }: DistanceRead, straight: Straight): boolean => {
  const within = Math.max(uncertaintyMeters(from), uncertaintyMeters(to)) + COAST_ERROR_METERS;
  const meters = context.overLandMeters?.(straight.from, straight.to, within);
  return typeof meters === "number" && meters <= ROAD_FACTORS.most * straight.measured.value;
};

/** True where no mode holds and the stated range would fit a road that is not measured. */
export const fitsRoad = (read: DistanceRead, straight: Straight, results: readonly ModeResult[]): boolean => {
  const { value } = straight.measured;
  const road = { value, least: value * ROAD_FACTORS.least, most: value * ROAD_FACTORS.most };
  if (read.mode === "sea" || gapMeters(read.span, road) > 0) return false;
  const isTold = results.some(
    ({ mode, verdict, measure }) =>
      measure && (mode === "road" || (verdict !== "differs" && verdict !== "contradicted")),
  );
  return !isTold && isByLand(read, straight);
};
