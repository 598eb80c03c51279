import type { Place } from "../place.ts";
import { err, ok, type Result } from "../result.ts";
import { findPlace, type Story } from "../story.ts";
import type { Verdict } from "./verdict.ts";

/** "story …, claim …": where every message of the judge begins. */
export const at = (story: Story, claim: string): string => `story "${story.id}", claim "${claim}"`;

/** A place by its id, or an error that names the claim. */
export const placeOfClaim = (story: Story, claim: string, id: string): Result<Place> => {
  const place = findPlace(story, id);
  return place ? ok(place) : err(`${at(story, claim)}: no place has the id "${id}"`);
};

/** A verdict with no measure in it: what kinds without a length start from, and what remains where an end has no outline. */
export const blankVerdict = (story: Story, claim: string, reason: string): Verdict => ({
  story: story.id,
  claim,
  verdict: "unmeasurable",
  mode: null,
  statedMeters: null,
  reading: null,
  measuredMeters: null,
  turfMeters: null,
  differenceMeters: null,
  differencePercent: null,
  passage: null,
  note: null,
  reason,
  modes: {},
  also: [],
  tool: null,
  data: null,
});
