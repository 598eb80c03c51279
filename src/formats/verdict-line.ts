import type { Verdict } from "../core/judge/verdict.ts";

/**
 * A verdict as one line of NDJSON, without its line break. Keys in the order of `Verdict`, modes as straight, sea, road,
 * whatever order the verdict was put together in. Texts put together by hand were tried: half as slow again, since
 * JSON.stringify writes a number without a text of its own.
 */
export const verdictLine = (v: Verdict): string =>
  JSON.stringify({
    story: v.story,
    claim: v.claim,
    verdict: v.verdict,
    mode: v.mode,
    statedMeters: v.statedMeters,
    statedDegrees: v.statedDegrees,
    reading: v.reading,
    measuredMeters: v.measuredMeters,
    measuredDegrees: v.measuredDegrees,
    turfMeters: v.turfMeters,
    differenceMeters: v.differenceMeters,
    differencePercent: v.differencePercent,
    passage: v.passage,
    note: v.note,
    reason: v.reason,
    modes: { straight: v.modes.straight, sea: v.modes.sea, road: v.modes.road },
    also: v.also,
    tool: v.tool,
    data: v.data,
  } satisfies Record<keyof Verdict, unknown>);
