import type { LonLat } from "../geodesy.ts";
import type { Place } from "../place.ts";
import type { AreaOf } from "./footprint.ts";
import type { SeaMeters } from "./measure-mode.ts";

/** What the judge needs beyond the story. Whatever is absent is unmeasurable, never guessed. */
export interface JudgeContext {
  /** Outline of a place that has only a country or subdivision code. */
  readonly areaOf?: AreaOf | undefined;
  /** Measures by sea. */
  readonly seaMeters?: SeaMeters | undefined;
  /** True for a place on a coast: miles there may be nautical. Ports, seas, straits and islands are without asking. */
  readonly isCoastal?: ((place: Place) => boolean) | undefined;
  /** True for a point at sea: a town on a coast lies in its province although its disc of uncertainty does not. */
  readonly isSea?: ((point: LonLat) => boolean) | undefined;
}
