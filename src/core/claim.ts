import type { Unit } from "./units.ts";

export const MODES = ["unstated", "straight", "sea", "road"] as const;
export type Mode = (typeof MODES)[number];
export const HEDGES = ["about", "nearly", "over", "atLeast", "under", "upTo", "only"] as const;
export type Hedge = (typeof HEDGES)[number];
/** Each in the words that it is told in. */
export const HEDGE_WORDS: Readonly<Record<Hedge, string>> = {
  about: "about",
  nearly: "nearly",
  over: "more than",
  atLeast: "at least",
  under: "less than",
  upTo: "up to",
  only: "only",
};
export const REVIEW_STATUSES = ["confirmed", "disputed", "corrected", "unclear"] as const;
type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** What the text says. `text` alone is complete: value, unit, hedge and bearing are then read from it. */
export interface Stated {
  /** A verbatim part of the passage. */
  readonly text: string;
  readonly value?: number | undefined;
  /** Upper end of a stated range ("100 to 120 km"). */
  readonly high?: number | undefined;
  readonly unit?: Unit | undefined;
  readonly hedge?: Hedge | null | undefined;
  /** Further figures for the same thing ("112 km (70 miles)"). */
  readonly also?:
    | readonly { readonly value: number; readonly unit: Unit; readonly hedge?: Hedge | null | undefined }[]
    | undefined;
  /** A wind ("W", "NNE") or degrees clockwise from north. */
  readonly bearing?: string | number | undefined;
  readonly relation?: "closer" | "farther" | undefined;
  readonly [other: string]: unknown;
}

/** A person's own word on a claim, shown beside the machine's verdict and never changing it. */
interface Review {
  readonly status: ReviewStatus;
  readonly by: string;
  readonly date: string;
  readonly note?: string | undefined;
  readonly [other: string]: unknown;
}

interface ClaimBase {
  readonly id: string;
  readonly stated: Stated;
  readonly review?: Review | undefined;
  readonly [other: string]: unknown;
}

/** `from` and `to` are `stated` apart, in `mode`. */
export interface DistanceClaim extends ClaimBase {
  readonly kind: "distance";
  readonly from: string;
  readonly to: string;
  readonly mode: Mode;
}
/** `from` lies `stated.bearing` of `to`. */
export interface BearingClaim extends ClaimBase {
  readonly kind: "bearing";
  readonly from: string;
  readonly to: string;
}
/** `from` is `stated.relation` to `to` than to `than`. */
export interface ComparisonClaim extends ClaimBase {
  readonly kind: "comparison";
  readonly from: string;
  readonly to: string;
  readonly than: string;
  readonly mode: Mode;
}
/** `from` lies in `to`. */
export interface ContainmentClaim extends ClaimBase {
  readonly kind: "containment";
  readonly from: string;
  readonly to: string;
}
/** The route is `stated` long. */
export interface LengthClaim extends ClaimBase {
  readonly kind: "length";
  readonly route: string;
}
export type Claim = DistanceClaim | BearingClaim | ComparisonClaim | ContainmentClaim | LengthClaim;
