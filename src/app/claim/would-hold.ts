import { direct, inverse, type LonLat } from "../../core/geodesy.ts";
import { gapMeters } from "../../core/judge/gap.ts";
import { judge } from "../../core/judge/judge.ts";
import type { Verdict } from "../../core/judge/verdict.ts";
import type { LandContext } from "../../core/judge-by-sea.ts";
import { type Place, pointOf } from "../../core/place.ts";
import { findClaim, findPlace, type Story } from "../../core/story.ts";
import type { Line } from "./claim-ends.ts";
import { tryStory } from "./trial.ts";

/** A move of one end after which the claim holds as written. */
export interface Move {
  readonly place: Place;
  readonly to: LonLat;
  readonly meters: number;
  /** How it moves, seen from the other end. */
  readonly way: "nearer" | "farther" | "round";
}

/** Beyond the border of what holds by a metre: on it, rounding decides. */
const OVER_METERS = 1;

/**
 * For a distance or bearing that does not hold as written: how far each end that is a point would have to be off, at
 * the least, along the straight line (a distance) or across it (a bearing), for it to hold. Each is judged before it is told.
 */
export const movesToHold = (
  story: Story,
  verdict: Verdict,
  line: Line | undefined,
  land: LandContext,
): Move[] => {
  const claim = findClaim(story, verdict.claim);
  if (!line || !claim || claim.kind === "length" || verdict.verdict === "holds") return [];
  const [from, to] = [findPlace(story, claim.from), findPlace(story, claim.to)];
  if (!from || !to) return [];
  const ends = [
    { place: from, point: line.from, across: line.to },
    { place: to, point: line.to, across: line.from },
  ];
  return ends.flatMap((end) => {
    const move = pointOf(end.place) && moveOf(verdict, end);
    if (!move) return [];
    const ends = { [end.place.id]: move.to };
    const tried = judge(tryStory(story, claim.id, { mode: null, ends }), claim, land);
    return tried.ok && tried.value.verdict === "holds" ? [move] : [];
  });
};

interface End {
  readonly place: Place;
  readonly point: LonLat;
  /** The other end of the line. */
  readonly across: LonLat;
}

const moveOf = (verdict: Verdict, end: End): Move | undefined => {
  const { statedMeters, statedDegrees, measuredDegrees } = verdict;
  const straight = verdict.modes.straight?.measuredMeters;
  if (statedMeters && straight) {
    const gap = gapMeters(statedMeters, straight);
    return gap > 0 ? alongLine(end, gap, statedMeters[0] > straight.most) : undefined;
  }
  return statedDegrees && measuredDegrees ? acrossLine(end, measuredDegrees.value, statedDegrees) : undefined;
};

const alongLine = (end: End, gap: number, isFarther: boolean): Move => {
  const { place, point, across } = end;
  const { meters, initialBearingDegrees } = inverse(across, point);
  const length = meters + (isFarther ? 1 : -1) * (gap + OVER_METERS);
  return {
    place,
    to: direct(across, initialBearingDegrees, Math.max(0, length)),
    meters: gap,
    way: isFarther ? "farther" : "nearer",
  };
};

/** Turns the line about its other end, to the nearer border of the stated sector. */
const acrossLine = (end: End, measured: number, [low, high]: readonly [number, number]): Move | undefined => {
  const { place, point, across } = end;
  const turns = [low, high].map((border) => ((border - measured + 540) % 360) - 180);
  const turn = turns.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
  if (Math.abs(turn) >= 90) return undefined;
  const { meters, initialBearingDegrees } = inverse(across, point);
  const over = (Math.sign(turn) * OVER_METERS * 180) / (Math.PI * meters);
  const to = direct(across, initialBearingDegrees + turn + over, meters);
  return { place, to, meters: inverse(point, to).meters, way: "round" };
};
