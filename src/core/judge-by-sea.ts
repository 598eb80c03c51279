import type { Claim, DistanceClaim } from "./claim.ts";
import { readStatement } from "./claim-text/stated.ts";
import { isAtSea, isCoastal } from "./judge/coast.ts";
import type { JudgeContext } from "./judge/context.ts";
import { measuredText } from "./judge/format-length.ts";
import { judge } from "./judge/judge.ts";
import type { SeaMeters } from "./judge/measure-mode.ts";
import type { Verdict } from "./judge/verdict.ts";
import { ok, type Result } from "./result.ts";
import { findPlace, type Story } from "./story.ts";

/** What the judge is told besides the way by sea. */
export type LandContext = Omit<JudgeContext, "seaMeters">;

/**
 * Judges a claim, by sea too where that may count: where text or claim names the sea; and where no way is named, both
 * ends lie by the sea and the number does not hold as written without it. Elsewhere a way by sea is dear to find and
 * changes nothing, or takes a road's figure for a ship's. The sentence then says how it stands by sea.
 */
export const judgeBySea = (
  story: Story,
  claim: Claim,
  land: LandContext,
  seaMeters: SeaMeters | undefined,
): Result<Verdict> => {
  const judged = judge(story, claim, land);
  if (!judged.ok) return judged;
  const verdict = judged.value;
  if (!namesSea(claim)) {
    if (!mayMeanSea(claim, verdict)) return judged;
    const ends = [claim.from, claim.to].flatMap((id) => findPlace(story, id) ?? []);
    // Asked before the coast is: what no way by sea can be needs no data to say.
    if (isBelowStraight(verdict)) return ends.every(isAtSea) ? ok(neverBySea(verdict)) : judged;
    if (!ends.every((place) => isCoastal(place, land))) return judged;
  }
  if (!seaMeters) return judged;
  const bySea = judge(story, claim, { ...land, seaMeters });
  return bySea.ok ? ok(withSeaSentence(bySea.value, claim)) : bySea;
};

const namesSea = (claim: Claim): boolean => {
  if (claim.kind === "comparison") return claim.mode === "sea";
  if (claim.kind !== "distance") return false;
  return (claim.mode === "unstated" ? modeOfText(claim) : claim.mode) === "sea";
};

const mayMeanSea = (claim: Claim, verdict: Verdict): claim is DistanceClaim =>
  claim.kind === "distance" &&
  claim.mode === "unstated" &&
  modeOfText(claim) === "unstated" &&
  verdict.verdict !== "holds" &&
  verdict.measuredMeters !== null;

const isBelowStraight = ({ statedMeters, modes: { straight } }: Verdict): boolean => {
  const most = statedMeters?.[1] ?? Number.POSITIVE_INFINITY;
  return most < (straight?.measuredMeters?.least ?? 0);
};

/** Known without the sea's data: no way is shorter than the straight line. */
const neverBySea = (verdict: Verdict): Verdict => ({
  ...verdict,
  reason: `${verdict.reason} Not by sea: no way by sea is shorter than the straight line.`,
  modes: { ...verdict.modes, sea: { verdict: "contradicted", measuredMeters: null, reading: null } },
});

const modeOfText = ({ stated }: Claim) => {
  const statement = readStatement(stated);
  return statement.ok ? statement.value.mode : "unstated";
};

/** Tells how a claim stands by sea, where its headline is another mode's. */
const withSeaSentence = (verdict: Verdict, { stated }: Claim): Verdict => {
  const { sea } = verdict.modes;
  if (!sea?.measuredMeters || verdict.mode === "sea" || sea.verdict === "unmeasurable") return verdict;
  const statement = readStatement(stated);
  const length = measuredText(sea.measuredMeters.value, statement.ok ? statement.value.figure.unit : "km");
  const holds = sea.verdict === "holds" || sea.verdict === "holds-rounded";
  const reason = `${verdict.reason} By sea it is ${length}, and the figure ${holds ? "holds too" : "does not hold"}.`;
  return { ...verdict, reason };
};
