import type { Hedge, Mode } from "../claim.ts";
import type { Unit } from "../units.ts";

const VERDICTS = ["holds", "holds-rounded", "differs", "contradicted", "unmeasurable"] as const;
export type VerdictWord = (typeof VERDICTS)[number];
/** A way of going that can be measured. */
export type MeasuredMode = Exclude<Mode, "unstated">;

/** What a text allows, in metres; a null is an open end. */
export type Span = readonly [least: number, most: number | null];

/** What was measured, in metres: between representative points, and the ends of what both footprints allow. */
export interface Measured {
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/** The rounder number that a figure fits: 112 (km) is 70 mi × 1.6. A factor of 1 is a rounding in the figure's own unit. */
export interface Reading {
  readonly value: number;
  readonly unit: Unit;
  readonly factor: number;
  /** Present where not the number but the end is read otherwise: an area's middle instead of its nearest edge. */
  readonly to?: "middle";
}

export interface ModeVerdict {
  readonly verdict: VerdictWord;
  readonly measuredMeters: Measured | null;
  readonly reading: Reading | null;
}

/** A second figure for the same thing, judged in the headline's mode and against the first. */
export interface AlsoVerdict extends ModeVerdict {
  readonly value: number;
  readonly unit: Unit;
  readonly hedge: Hedge | null;
  readonly statedMeters: Span;
  readonly agrees: boolean;
}

/**
 * A claim beside what was measured: the object that every output writes. `passage`, `tool` and `data` are the
 * caller's to fill in. Difference is stated − measured value, per cent of the measured.
 */
export interface Verdict {
  readonly story: string;
  readonly claim: string;
  readonly verdict: VerdictWord;
  readonly mode: MeasuredMode | null;
  readonly statedMeters: Span | null;
  readonly statedDegrees?: readonly [number, number];
  readonly reading: Reading | null;
  readonly measuredMeters: Measured | null;
  readonly measuredDegrees?: { readonly value: number; readonly least: number; readonly most: number } | null;
  readonly turfMeters: number | null;
  readonly differenceMeters: number | null;
  readonly differencePercent: number | null;
  readonly passage: "exact" | "moved" | "approximate" | "orphan" | null;
  readonly note: "misleading" | null;
  readonly reason: string;
  readonly modes: Readonly<Partial<Record<MeasuredMode, ModeVerdict>>>;
  readonly also: readonly AlsoVerdict[];
  readonly tool: string | null;
  readonly data: string | null;
}
