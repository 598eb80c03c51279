import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Verdict } from "../../src/core/judge/verdict.ts";
import { verdictLine } from "../../src/formats/verdict-line.ts";

const meters = fc.double({ noNaN: true, noDefaultInfinity: true });
const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constant('a "b"\n\u2028\\'));
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const span = fc.tuple(meters, orNull(meters));
const measured = fc.tuple(meters, meters, meters).map(([value, least, most]) => ({ value, least, most }));
const unit = fc.constantFrom("km" as const, "mi" as const, "nmi" as const);
const word = fc.constantFrom("holds" as const, "differs" as const, "unmeasurable" as const);
const reading = fc.oneof(
  fc.tuple(meters, unit, meters).map(([value, unit, factor]) => ({ value, unit, factor })),
  fc.tuple(meters, unit).map(([value, unit]) => ({ value, unit, factor: 1, to: "middle" as const })),
);
const mode = fc
  .tuple(word, orNull(measured), orNull(reading))
  .map(([verdict, measuredMeters, reading]) => ({ verdict, measuredMeters, reading }));
const modes = fc.tuple(orNull(mode), orNull(mode), orNull(mode)).map(([straight, sea, road]) => ({
  ...(straight && { straight }),
  ...(sea && { sea }),
  ...(road && { road }),
}));
const also = fc
  .tuple(meters, unit, span, fc.boolean(), mode)
  .map(([value, unit, statedMeters, agrees, mode]) => ({
    ...{ value, unit, hedge: null, statedMeters, agrees },
    ...mode,
  }));

/** A verdict whose keys stand as docs and `Verdict` name them. */
const verdict: fc.Arbitrary<Verdict> = fc
  .tuple(
    fc.tuple(text, text, text, orNull(text), orNull(text)),
    fc.tuple(orNull(span), orNull(measured), orNull(reading), fc.boolean()),
    fc.tuple(orNull(meters), word, modes, fc.array(also, { maxLength: 2 })),
  )
  .map(
    ([
      [story, claim, reason, tool, data],
      [stated, measure, reading, isBearing],
      [length, word, modes, also],
    ]) => ({
      ...{ story, claim, verdict: word, mode: isBearing ? null : "sea", statedMeters: stated },
      ...(isBearing ? { statedDegrees: [67.5, 112.5] as const } : {}),
      ...{ reading, measuredMeters: measure },
      ...(isBearing ? { measuredDegrees: measure } : {}),
      ...{ turfMeters: length, differenceMeters: length, differencePercent: length },
      ...{ passage: "moved", note: null, reason, modes, also, tool, data },
    }),
  );

const reversed = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).reverse()) as T; // The same fields.

describe("verdictLine(verdict)", () => {
  it("writes the bytes that JSON.stringify does where the keys are in order", () => {
    fc.assert(
      fc.property(verdict, (any) => {
        expect(verdictLine(any)).toBe(JSON.stringify(any));
      }),
    );
  });

  it("writes the same line whatever order the verdict was put together in", () => {
    fc.assert(
      fc.property(verdict, (any) => {
        expect(verdictLine(reversed({ ...any, modes: reversed(any.modes) }))).toBe(verdictLine(any));
      }),
    );
  });

  it("is one line", () => {
    fc.assert(
      fc.property(verdict, (any) => {
        expect(verdictLine(any)).not.toMatch(/[\n\r]/);
      }),
    );
  });
});
