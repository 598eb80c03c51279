import { computed, effect, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Claim } from "../../core/claim.ts";
import { claimPassage } from "../../core/claim-passage.ts";
import { footprintOf } from "../../core/judge/footprint.ts";
import { straightBetween } from "../../core/judge/straight.ts";
import type { Verdict } from "../../core/judge/verdict.ts";
import { judgeBySea, type LandContext } from "../../core/judge-by-sea.ts";
import { pointOf } from "../../core/place.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { findClaim, findPlace, type Story } from "../../core/story.ts";
import type { Areas } from "../areas.ts";
import { questionKey, type SeaQuestion, type SeaTold } from "../measure/sea-told.ts";
import { claimEnds, type Line, type Lines } from "./claim-ends.ts";
import { NO_TRIAL, type Trial, tryStory } from "./trial.ts";

/** What the judge says of each claim, by claim id; an error where a claim cannot be read. */
export type Verdicts = ReadonlyMap<string, Result<Verdict>>;
/** The open claim as the reader tries it: its verdict, and where its line would run. */
export interface Tried {
  readonly verdict: Result<Verdict>;
  readonly line: Line | undefined;
}
/** What verdicts are made from, and where they go. */
export interface VerdictSignals {
  readonly story: ReadonlySignal<Story | null>;
  readonly areas: ReadonlySignal<Areas>;
  readonly seaTold: ReadonlySignal<SeaTold>;
  readonly claim: ReadonlySignal<string | null>;
  readonly trial: Signal<Trial>;
  readonly verdicts: Signal<Verdicts>;
  readonly claimLines: Signal<Lines>;
  readonly tried: Signal<Tried | null>;
}

/**
 * Keeps the verdict of every claim of the open story, and of what is tried on the open claim. Returns what they lack of
 * the sea: with it told, they are the command's.
 */
export const followVerdicts = (signals: VerdictSignals): ReadonlySignal<readonly SeaQuestion[]> => {
  const { story, areas, seaTold, claim, trial } = signals;
  const own = computed(() => judgeAll(story.value, landOf(areas.value), seaTold.value));
  const tried = computed(() =>
    tryOut(story.value, claim.value, trial.value, landOf(areas.value), seaTold.value),
  );
  effect(() => {
    story.value;
    claim.value;
    trial.value = NO_TRIAL;
  });
  effect(() => {
    signals.verdicts.value = new Map(own.value.map(({ id, verdict }) => [id, verdict]));
    const lines = new Map(own.value.flatMap(({ id, line }) => (line ? [[id, line]] : [])));
    // The map is drawn anew for each change: no line before and none now is none.
    if (lines.size > 0 || signals.claimLines.peek().size > 0) signals.claimLines.value = lines;
  });
  effect(() => {
    signals.tried.value = tried.value;
  });
  return computed(() => [...own.value, ...(tried.value ? [tried.value] : [])].flatMap(({ lacks }) => lacks));
};

/** A claim as it was judged. */
interface Judged {
  readonly id: string;
  readonly verdict: Result<Verdict>;
  /** The line to an area, which only measuring finds. */
  readonly line: Line | undefined;
  /** What was asked of the sea and is not told yet. */
  readonly lacks: readonly SeaQuestion[];
}

/** What the judge is told beyond the story: the outlines that are here by now. */
export const landOf = (areas: Areas): LandContext => ({ areaOf: ({ id }) => areas.get(id) });

const judgeAll = (story: Story | null, land: LandContext, told: SeaTold): Judged[] =>
  (story?.claims ?? []).flatMap((claim) => (story ? judgeClaim(story, claim, land, told) : []));

const tryOut = (
  story: Story | null,
  id: string | null,
  trial: Trial,
  land: LandContext,
  told: SeaTold,
): (Judged & Tried) | null => {
  if (!story || id === null || (trial.mode === null && trial.ends === null)) return null;
  const tried = tryStory(story, id, trial);
  const claim = findClaim(tried, id);
  if (!claim) return null;
  const judged = judgeClaim(tried, claim, land, told);
  return { ...judged, line: claimEnds(tried, id, new Map(judged.line ? [[id, judged.line]] : [])) };
};

const judgeClaim = (story: Story, claim: Claim, land: LandContext, told: SeaTold): Judged => {
  const lacks: SeaQuestion[] = [];
  const answerTo = <T>(answers: ReadonlyMap<string, T>, question: SeaQuestion): T | undefined => {
    const answer = answers.get(questionKey(question));
    if (answer === undefined) lacks.push(question);
    return answer;
  };
  const verdict = judgeBySea(
    story,
    claim,
    {
      ...land,
      isNearSea: (points, meters) => answerTo(told.near, { type: "near", points, meters }),
      overLandMeters: (from, to, meters) => answerTo(told.overLand, { type: "over-land", from, to, meters }),
      landAt: (point, meters) => answerTo(told.lands, { type: "land", point, meters }),
    },
    (from, to) =>
      answerTo(told.ways, { type: "way", from, to }) ?? err("no way by sea is at hand to measure"),
  );
  const passage = claimPassage(story, claim.id)?.status ?? null;
  return {
    id: claim.id,
    verdict: verdict.ok ? ok({ ...verdict.value, passage }) : verdict,
    line: lineToArea(story, claim, land),
    lacks,
  };
};

/** The line that was measured where an end is no point; undefined where both are, or one has no outline (yet). */
const lineToArea = (story: Story, claim: Claim, { areaOf }: LandContext): Line | undefined => {
  if (claim.kind !== "distance") return undefined;
  const [from, to] = [findPlace(story, claim.from), findPlace(story, claim.to)];
  if (!from || !to || (pointOf(from) && pointOf(to))) return undefined;
  const [one, other] = [footprintOf(from, areaOf), footprintOf(to, areaOf)];
  if (!one || !other) return undefined;
  const straight = straightBetween(one, other);
  return { from: straight.from, to: straight.to };
};
