import { ellipsoidMeters, sphereMeters } from "../core/geodesy.ts";
import { uncertaintyMeters } from "../core/place.ts";
import { findClaim, type Story } from "../core/story.ts";
import { toMeters, type Unit } from "../core/units.ts";
import { claimEnds } from "./claim-ends.ts";

/** A distance claim beside what was measured between the points that stand for its ends. All lengths in metres. */
export interface ClaimMeasure {
  readonly statedText: string;
  readonly statedMeters: number | null;
  readonly statedUnit: Unit | null;
  readonly fromName: string;
  readonly toName: string;
  readonly ellipsoidMeters: number;
  readonly sphereMeters: number;
  /** Uncertainties of both ends, added. */
  readonly uncertaintyMeters: number;
  /** Stated − measured on the ellipsoid, and in per cent of the measured. */
  readonly differenceMeters: number | null;
  readonly differencePercent: number | null;
}

/** Measures a claim in a straight line; undefined where it has no two points to measure between. */
export const measureClaim = (story: Story, id: string): ClaimMeasure | undefined => {
  const claim = findClaim(story, id);
  const ends = claimEnds(story, id);
  if (!claim || !ends) return undefined;
  const { value, unit, text } = claim.stated;
  const measured = ellipsoidMeters(ends.from, ends.to);
  const statedMeters = value !== undefined && unit !== undefined ? toMeters(value, unit) : null;
  const difference = statedMeters === null ? null : statedMeters - measured;
  return {
    statedText: text,
    statedMeters,
    statedUnit: unit ?? null,
    fromName: ends.fromPlace.properties.name,
    toName: ends.toPlace.properties.name,
    ellipsoidMeters: measured,
    sphereMeters: sphereMeters(ends.from, ends.to),
    uncertaintyMeters: uncertaintyMeters(ends.fromPlace) + uncertaintyMeters(ends.toPlace),
    differenceMeters: difference,
    differencePercent: difference === null || measured === 0 ? null : (100 * difference) / measured,
  };
};
