import { computed, effect, type ReadonlySignal, type Signal } from "@preact/signals";
import type { LonLat } from "../core/geodesy.ts";
import type { JudgeContext } from "../core/judge/context.ts";
import { footprintOf } from "../core/judge/footprint.ts";
import { judge } from "../core/judge/judge.ts";
import type { SeaMeters } from "../core/judge/measure-mode.ts";
import { straightBetween } from "../core/judge/straight.ts";
import type { Verdict } from "../core/judge/verdict.ts";
import { pointOf } from "../core/place.ts";
import { err, ok, type Result } from "../core/result.ts";
import { findClaim, findPlace, type Story } from "../core/story.ts";
import type { Areas } from "./areas.ts";
import { claimEnds, type Line, type Lines } from "./claim-ends.ts";
import type { Marks } from "./marks.ts";
import { claimRef, sameRef } from "./refs.ts";
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
  readonly marks: ReadonlySignal<Marks>;
  readonly areas: ReadonlySignal<Areas>;
  readonly seaWays: ReadonlySignal<SeaWays>;
  readonly claim: ReadonlySignal<string | null>;
  readonly trial: Signal<Trial>;
  readonly verdicts: Signal<Verdicts>;
  readonly claimLines: Signal<Lines>;
  readonly tried: Signal<Tried | null>;
}

/** Keeps the verdict of every claim of the open story, and of what is tried on the open claim. */
export const followVerdicts = (signals: VerdictSignals): void => {
  const { story, marks, areas, seaWays, claim, trial } = signals;
  const context = computed(() => contextOf(areas.value, seaWays.value));
  effect(() => {
    const now = story.value;
    const claims = now?.claims ?? [];
    signals.verdicts.value = new Map(
      claims.flatMap(({ id }) => (now ? [[id, judgeClaim(now, id, context.value, marks.value)]] : [])),
    );
    const lines = new Map(
      claims.flatMap(({ id }) => {
        const line = now && lineToArea(now, id, context.value);
        return line ? [[id, line]] : [];
      }),
    );
    // The map is drawn anew for each change: no line before and none now is none.
    if (lines.size > 0 || signals.claimLines.peek().size > 0) signals.claimLines.value = lines;
  });
  effect(() => {
    story.value;
    claim.value;
    trial.value = NO_TRIAL;
  });
  effect(() => {
    const [now, id, { mode, ends }] = [story.value, claim.value, trial.value];
    signals.tried.value =
      now && id !== null && findClaim(now, id) && (mode !== null || ends !== null)
        ? tryOut(tryStory(now, id, { mode, ends }), id, context.value, marks.value)
        : null;
  });
};

/** What the judge is told beyond the story: the outlines and ways by sea that are here by now. */
export const contextOf = (areas: Areas, seaWays: SeaWays): JudgeContext => ({
  areaOf: ({ id }) => areas.get(id),
  seaMeters: (from, to) => seaWays.get(seaKey(from, to)) ?? err("no way by sea is at hand to measure"),
});

const tryOut = (story: Story, id: string, context: JudgeContext, marks: Marks): Tried => {
  const line = lineToArea(story, id, context);
  return {
    verdict: judgeClaim(story, id, context, marks),
    line: claimEnds(story, id, new Map(line ? [[id, line]] : [])),
  };
};

const judgeClaim = (story: Story, id: string, context: JudgeContext, marks: Marks): Result<Verdict> => {
  const claim = findClaim(story, id);
  if (!claim) return err(`story "${story.id}": no claim has the id "${id}"`);
  const verdict = judge(story, claim, context);
  return verdict.ok ? ok({ ...verdict.value, passage: passageState(marks, id) }) : verdict;
};

/** Whether the claim's passage still stands in the text; null where no annotation says where it stood. */
const passageState = ({ found, orphans }: Marks, claim: string): Verdict["passage"] => {
  const ref = claimRef(claim);
  const mark = found.find((each) => sameRef(each.ref, ref));
  if (mark) return mark.status;
  return orphans.some((each) => sameRef(each.ref, ref)) ? "orphan" : null;
};

/** The line that was measured where an end is no point; undefined where both are, or one has no outline (yet). */
const lineToArea = (story: Story, id: string, { areaOf }: JudgeContext): Line | undefined => {
  const claim = findClaim(story, id);
  if (claim?.kind !== "distance") return undefined;
  const [from, to] = [findPlace(story, claim.from), findPlace(story, claim.to)];
  if (!from || !to || (pointOf(from) && pointOf(to))) return undefined;
  const [one, other] = [footprintOf(from, areaOf), footprintOf(to, areaOf)];
  if (!one || !other) return undefined;
  const straight = straightBetween(one, other);
  return { from: straight.from, to: straight.to };
};
