import { SAME_METERS } from "./thresholds.ts";
import type { Measured, Span } from "./verdict.ts";

/** Metres between a stated and a measured range; 0 where they overlap. */
export const gapMeters = (span: Span, { least, most }: Measured): number => {
  const low = span[0];
  const high = span[1];
  const gap = high !== null && high < least ? least - high : low > most ? low - most : 0;
  return gap <= SAME_METERS ? 0 : gap;
};
