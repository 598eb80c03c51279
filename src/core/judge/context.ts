import type { LonLat } from "../geodesy.ts";
import type { AreaOf } from "./footprint.ts";
import type { SeaMeters } from "./measure-mode.ts";

/** A stretch of land that the open sea parts from all others: its number, the same for all of it, and its size. */
export interface Land {
  readonly id: number;
  readonly squareKm: number;
}

/** What the judge needs beyond the story. Whatever is absent is unmeasurable, never guessed. */
export interface JudgeContext {
  /** Outline of a place that has only a country or subdivision code. */
  readonly areaOf?: AreaOf | undefined;
  /** Measures by sea. */
  readonly seaMeters?: SeaMeters | undefined;
  /**
   * True where the sea's water lies within so many metres of each of these points (WGS84). It tells a coastal town, whose
   * miles may be nautical, and what of a disc of uncertainty leaves a province for the sea. Undefined: not known (yet).
   */
  readonly isNearSea?: ((points: readonly LonLat[], meters: number) => boolean | undefined) | undefined;
  /**
   * The land at a point (WGS84), or the nearest to one on the water within so many metres; null: only the open sea. It
   * tells islands that outlines lack. Undefined: not known (yet).
   */
  readonly landAt?: ((point: LonLat, meters: number) => Land | null | undefined) | undefined;
  /**
   * About how far it is over land between two points that lie on one land, or within so many metres of it; null: they do
   * not. It tells whether a road may lead from one to the other. Undefined: not known (yet).
   */
  readonly overLandMeters?:
    | ((from: LonLat, to: LonLat, within: number) => number | null | undefined)
    | undefined;
}
