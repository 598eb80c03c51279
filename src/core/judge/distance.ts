import type { DistanceClaim } from "../claim.ts";
import type { Figure } from "../claim-text/figure.ts";
import { readStatement } from "../claim-text/stated.ts";
import { sphereMeters } from "../geodesy.ts";
import { err, ok, type Result } from "../result.ts";
import type { Story } from "../story.ts";
import { disagreement, doAgree } from "./agreement.ts";
import { at, blankVerdict, placeOfClaim } from "./blank.ts";
import type { JudgeContext } from "./context.ts";
import { footprintOf, noFootprint } from "./footprint.ts";
import { headlineSentence } from "./headline.ts";
import { type DistanceRead, fitsRoad, judgeModes, type ModeResult, weighMode } from "./modes.ts";
import { isNautical } from "./nautical.ts";
import { statedMetersOf, statedRange } from "./stated-range.ts";
import { type Straight, straightBetween } from "./straight.ts";
import { unitHint } from "./unit-hint.ts";
import type { AlsoVerdict, MeasuredMode, ModeVerdict, Verdict } from "./verdict.ts";
import { type Measure, weigh } from "./weigh.ts";

const ROAD_HINT = " It would fit a road (1.05 to 1.7 times the straight line), which is not measured here.";

const toModes = (results: readonly ModeResult[]): Verdict["modes"] => {
  const modes: Partial<Record<MeasuredMode, ModeVerdict>> = {};
  for (const { mode, verdict, measuredMeters, reading } of results)
    modes[mode] = { verdict, measuredMeters, reading };
  return modes;
};

const judgeAlso = (read: DistanceRead, figure: Figure, headline: Measure | null): AlsoVerdict => {
  const span = statedRange(figure);
  const { value, unit, hedge } = figure;
  const stated = { value, unit, hedge, statedMeters: span, agrees: doAgree(read.figure, figure) };
  if (!headline) return { ...stated, verdict: "unmeasurable", measuredMeters: null, reading: null };
  const { verdict, measuredMeters, reading } = weigh(figure, span, headline, read.nautical);
  return { ...stated, verdict, measuredMeters, reading };
};

/** What was measured of the ways that may be meant: the one that the text names, else all. */
const measuresOf = ({ mode }: DistanceRead, results: readonly ModeResult[]) =>
  results.flatMap((result) =>
    result.measure && (mode === "unstated" || mode === result.mode)
      ? [{ mode: result.mode, measure: result.measure }]
      : [],
  );

const assemble = (
  read: DistanceRead,
  straight: Straight,
  results: readonly ModeResult[],
  also: readonly Figure[],
): Verdict => {
  const headline = results[0] ?? weighMode(read, "straight", straight);
  const measured = headline.measure?.measured ?? null;
  const difference = measured && statedMetersOf(read.figure, measured.value) - measured.value;
  let reason = headlineSentence(read, headline, straight);
  if (fitsRoad(read, straight, results)) reason += ROAD_HINT;
  if (headline.verdict === "differs" || headline.verdict === "contradicted")
    reason += unitHint(read.figure, measuresOf(read, results), read.nautical);
  const second = also.find((figure) => !doAgree(read.figure, figure));
  if (second) reason += disagreement(read.figure, second);
  return {
    story: read.story.id,
    claim: read.claim.id,
    verdict: headline.verdict,
    mode: headline.mode,
    statedMeters: read.span,
    reading: headline.reading,
    measuredMeters: measured,
    turfMeters: sphereMeters(straight.from, straight.to),
    differenceMeters: difference,
    differencePercent:
      measured && difference !== null && measured.value > 0 ? (100 * difference) / measured.value : null,
    passage: null,
    note: headline.isMisleading && headline.verdict === "holds" ? "misleading" : null,
    reason,
    modes: toModes(results),
    also: also.map((figure) => judgeAlso(read, figure, headline.measure)),
    tool: null,
    data: null,
  };
};

/** Judges a distance: in each mode that can be measured, and its headline. */
export const judgeDistance = (story: Story, claim: DistanceClaim, context: JudgeContext): Result<Verdict> => {
  const from = placeOfClaim(story, claim.id, claim.from);
  if (!from.ok) return from;
  const to = placeOfClaim(story, claim.id, claim.to);
  if (!to.ok) return to;
  const statement = readStatement(claim.stated);
  if (!statement.ok) return err(`${at(story, claim.id)}: ${statement.error}`);
  const { figure, also } = statement.value;
  const span = statedRange(figure);
  const one = footprintOf(from.value, context.areaOf);
  const other = footprintOf(to.value, context.areaOf);
  if (!one || !other)
    return ok({
      ...blankVerdict(story, claim.id, noFootprint(one ? to.value : from.value, context.areaOf)),
      statedMeters: span,
    });
  const mode = claim.mode === "unstated" ? statement.value.mode : claim.mode;
  const nautical = () =>
    mode === "sea" || isNautical(story, claim.stated.text, [from.value, to.value], context);
  const read: DistanceRead = {
    story,
    claim,
    context,
    figure,
    span,
    mode,
    from: from.value,
    to: to.value,
    nautical,
  };
  const straight = straightBetween(one, other);
  const results = judgeModes(read, { fromId: claim.from, toId: claim.to, from: one, to: other, straight });
  return ok(assemble(read, straight, results, also));
};
