import { computed, effect, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Claim } from "../core/claim.ts";
import { claimPassage } from "../core/claim-passage.ts";
import type { LonLat } from "../core/geodesy.ts";
import { footprintOf } from "../core/judge/footprint.ts";
import type { SeaMeters } from "../core/judge/measure-mode.ts";
import { straightBetween } from "../core/judge/straight.ts";
import type { Verdict } from "../core/judge/verdict.ts";
import { judgeBySea, type LandContext } from "../core/judge-by-sea.ts";
import { pointOf } from "../core/place.ts";
import { err, ok, type Result } from "../core/result.ts";
import { findClaim, findPlace, type Story } from "../core/story.ts";
import type { Areas } from "./areas.ts";
import { claimEnds, type Line, type Lines } from "./claim-ends.ts";
import { NO_TRIAL, type Trial, tryStory } from "./trial.ts";

/** What the judge says of each claim, by claim id; an error where a claim cannot be read. */
export type Verdicts = ReadonlyMap<string, Result<Verdict>>;
/** The open claim as the reader tries it: its verdict, and where its line would run. */
export interface Tried {
  readonly verdict: Result<Verdict>;
  readonly line: Line | undefined;
}
/** Ways by sea, by `seaKey`; an error says what is missing. Whoever measures them writes here, and verdicts follow. */
export type SeaWays = ReadonlyMap<string, ReturnType<SeaMeters>>;

export const seaKey = (from: LonLat, to: LonLat): string => `${from.join(",")} ${to.join(",")}`;

/** What verdicts are made from, and where they go. */
export interface VerdictSignals {
  readonly story: ReadonlySignal<Story | null>;
  readonly areas: ReadonlySignal<Areas>;
  readonly seaWays: ReadonlySignal<SeaWays>;
  readonly claim: ReadonlySignal<string | null>;
  readonly trial: Signal<Trial>;
  readonly verdicts: Signal<Verdicts>;
  readonly claimLines: Signal<Lines>;
  readonly tried: Signal<Tried | null>;
}

/**
 * Keeps the verdict of every claim of the open story, and of what is tried on the open claim. Returns the ways by sea
 * that they lack: of claims that speak of the sea, and of the open one.
 */
export const followVerdicts = (signals: VerdictSignals): ReadonlySignal<readonly Line[]> => {
  const { story, areas, seaWays, claim, trial } = signals;
  const own = computed(() => judgeAll(story.value, landOf(areas.value), seaWays.value));
  const tried = computed(() =>
    tryOut(story.value, claim.value, trial.value, landOf(areas.value), seaWays.value),
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
  return computed(() => {
    const wanted = own.value.filter((judged) => judged.id === claim.value || isBySea(judged));
    if (tried.value && isBySea(tried.value)) wanted.push(tried.value);
    return wanted.flatMap(({ lacks }) => lacks);
  });
};

/** A claim as it was judged. */
interface Judged {
  readonly id: string;
  readonly verdict: Result<Verdict>;
  /** The line to an area, which only measuring finds. */
  readonly line: Line | undefined;
  /** Ways by sea that were asked for and are not measured. */
  readonly lacks: readonly Line[];
}

const isBySea = ({ verdict }: Judged): boolean => verdict.ok && verdict.value.mode === "sea";

/** What the judge is told beyond the story: the outlines that are here by now. */
export const landOf = (areas: Areas): LandContext => ({ areaOf: ({ id }) => areas.get(id) });

const judgeAll = (story: Story | null, land: LandContext, seaWays: SeaWays): Judged[] =>
  (story?.claims ?? []).flatMap((claim) => (story ? judgeClaim(story, claim, land, seaWays) : []));

const tryOut = (
  story: Story | null,
  id: string | null,
  trial: Trial,
  land: LandContext,
  seaWays: SeaWays,
): (Judged & Tried) | null => {
  if (!story || id === null || (trial.mode === null && trial.ends === null)) return null;
  const tried = tryStory(story, id, trial);
  const claim = findClaim(tried, id);
  if (!claim) return null;
  const judged = judgeClaim(tried, claim, land, seaWays);
  return { ...judged, line: claimEnds(tried, id, new Map(judged.line ? [[id, judged.line]] : [])) };
};

const judgeClaim = (story: Story, claim: Claim, land: LandContext, seaWays: SeaWays): Judged => {
  const lacks: Line[] = [];
  const verdict = judgeBySea(story, claim, land, (from, to) => {
    const way = seaWays.get(seaKey(from, to));
    if (!way) lacks.push({ from, to });
    return way ?? err("no way by sea is at hand to measure");
  });
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
