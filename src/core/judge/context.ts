import type { LonLat } from "../geodesy.ts";
import type { AreaOf } from "./footprint.ts";
import type { SeaMeters } from "./measure-mode.ts";

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
}
