import type { Claim } from "../../core/claim.ts";

/** What kinds of claim are called on screen. */
export const CLAIM_KIND_NAMES: Readonly<Record<Claim["kind"], string>> = {
  distance: "Distance",
  bearing: "Direction",
  comparison: "Comparison",
  containment: "In an area",
  length: "Length",
};
