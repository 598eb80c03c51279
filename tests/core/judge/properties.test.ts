import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../../../src/core/judge/judge.ts";
import { statedRange } from "../../../src/core/judge/stated-range.ts";
import type { Measured, Verdict } from "../../../src/core/judge/verdict.ts";
import { weigh } from "../../../src/core/judge/weigh.ts";
import type { Place } from "../../../src/core/place.ts";
import type { Story } from "../../../src/core/story.ts";

const point = (id: string, lon: number, lat: number, meters: number): Place => ({
  type: "Feature",
  id,
  geometry: { type: "Point", coordinates: [lon, lat] },
  properties: { name: id, kind: "landmark", coordinateUncertaintyInMeters: meters, source: "made" },
});

const storyOf = (places: Place[]): Story => ({
  id: "made",
  article: { title: "made", source: "made", date: "2025-10-15", lang: "en", text: "" },
  places: { type: "FeatureCollection", features: places },
  routes: { type: "FeatureCollection", features: [] },
  annotations: { type: "AnnotationPage", items: [] },
  claims: [],
});

const verdictOf = (from: Place, to: Place, text: string): Verdict => {
  const claim = { id: "c", kind: "distance", from: from.id, to: to.id, stated: { text } } as const;
  const answer = judge(storyOf([from, to]), { ...claim, mode: "unstated" });
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
};

const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -89, max: 89, noNaN: true });
const meters = fc.double({ min: 0, max: 20_000, noNaN: true });
const hedge = fc.constantFrom("", "about ", "over ", "nearly ", "less than ", "at least ");
const text = fc
  .tuple(hedge, fc.integer({ min: 1, max: 20_000 }))
  .map(([word, value]) => `${word}${value} km`);
const ends = fc.record({ a: fc.tuple(lon, lat, meters), b: fc.tuple(lon, lat, meters), text });

/** Two places not far apart, and a figure near the true distance, so that every verdict comes up. */
const nearby = fc.record({
  a: fc.tuple(lon, lat, meters),
  turn: fc.double({ min: -2, max: 2, noNaN: true }),
  rise: fc.double({ min: -0.9, max: 0.9, noNaN: true }),
  margin: meters,
  share: fc.double({ min: 0.7, max: 1.4, noNaN: true }),
  hedge: fc.constantFrom("", "about ", "over ", "nearly ", "less than "),
});

const RANK: Readonly<Record<Verdict["verdict"], number>> = {
  holds: 0,
  "holds-rounded": 1,
  differs: 2,
  contradicted: 3,
  unmeasurable: 4,
};

describe("judge: what must not change a verdict", () => {
  it("swapping the ends of a distance", () => {
    fc.assert(
      fc.property(ends, ({ a, b, text: stated }) => {
        const [one, other] = [point("a", ...a), point("b", ...b)];
        const [there, back] = [verdictOf(one, other, stated), verdictOf(other, one, stated)];
        expect(back.verdict).toBe(there.verdict);
        expect(back.measuredMeters?.value).toBeCloseTo(there.measuredMeters?.value ?? Number.NaN, 3);
      }),
    );
  });

  it("a longitude turned by 360°", () => {
    fc.assert(
      fc.property(ends, fc.constantFrom(-360, 360), ({ a, b, text: stated }, turn) => {
        const plain = verdictOf(point("a", ...a), point("b", ...b), stated);
        const turned = verdictOf(point("a", a[0] + turn, a[1], a[2]), point("b", ...b), stated);
        expect(turned.verdict).toBe(plain.verdict);
      }),
    );
  });

  it("the unit of the same stated range, kilometres or metres", () => {
    const whole = fc.integer({ min: 1, max: 20_000 });
    const range = fc
      .tuple(fc.double({ min: 0.7, max: 1.4, noNaN: true }), meters)
      .map(([share, margin]) => ({ share, margin }));
    const plain = { high: null, highPlace: 0, isStep: false, hedge: null } as const;
    fc.assert(
      fc.property(whole, range, (value, { share, margin }) => {
        const place = String(value).length - String(value).replace(/0+$/, "").length;
        const km = { ...plain, value, place, unit: "km" } as const;
        const m = { ...plain, value: value * 1000, place: place + 3, unit: "m" } as const;
        const far = value * 1000 * share;
        const measured: Measured = { value: far, least: Math.max(0, far - margin), most: far + margin };
        const measure = { measured, isArea: false, isWithin: false };
        const [inKm, inM] = [statedRange(km), statedRange(m)];
        expect(inM[0]).toBeCloseTo(inKm[0], 6);
        expect(inM[1]).toBeCloseTo(inKm[1] ?? Number.NaN, 6);
        const [one, other] = [weigh(km, inKm, measure, () => true), weigh(m, inM, measure, () => true)];
        // A reading is about the digits as written (14 km is 8 nmi × 1.85, cut; 14,000 m is not).
        const asWritten = ({ verdict }: { verdict: string }) =>
          verdict === "holds-rounded" ? "off" : verdict;
        if (one.reading || other.reading)
          expect(asWritten(one) === "holds").toBe(asWritten(other) === "holds");
        else expect(other.verdict).toBe(one.verdict);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("judge: growing a footprint", () => {
  it("never makes a verdict worse, but that it may become unmeasurable", () => {
    fc.assert(
      fc.property(nearby, fc.double({ min: 1, max: 3, noNaN: true }), (given, factor) => {
        const { a, turn, rise, margin, share } = given;
        const b = [a[0] + turn, Math.max(-89.9, Math.min(89.9, a[1] + rise))] as const;
        const [one, other] = [point("a", ...a), point("b", b[0], b[1], margin)];
        const far = verdictOf(one, other, "1 km").measuredMeters?.value ?? 0;
        const stated = `${given.hedge}${Math.max(1, Math.round((far * share) / 1000))} km`;
        const before = verdictOf(one, other, stated).verdict;
        const grown = [
          point("a", a[0], a[1], a[2] * factor),
          point("b", b[0], b[1], margin * factor),
        ] as const;
        const after = verdictOf(...grown, stated).verdict;
        if (after !== "unmeasurable") expect(RANK[after]).toBeLessThanOrEqual(RANK[before]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("judge: its sentence", () => {
  it("always says what was measured, in which mode, by which model, and the difference in per cent", () => {
    fc.assert(
      fc.property(ends, ({ a, b, text: stated }) => {
        const { reason, measuredMeters } = verdictOf(point("a", ...a), point("b", ...b), stated);
        fc.pre((measuredMeters?.value ?? 0) > 1); // of 0 km there is no per cent
        expect(reason).toMatch(/^The straight line is [\d.,]+ km \(WGS84\)\. "/);
        expect(reason).toMatch(/ km \((?:under )?[\d.,]+ %\) (?:short|long)/);
        expect(reason).toMatch(/\.$/);
        expect(reason).not.toMatch(/NaN|undefined|null|Infinity/);
      }),
    );
  });
});

describe("judge: figures that say nothing", () => {
  it("judges 'more than 0 km', which is true of every distance", () => {
    const verdict = verdictOf(point("a", 63, 25, 0), point("b", 62, 25, 0), "more than 0 km");
    expect(verdict).toMatchObject({ verdict: "holds", note: "misleading" });
  });
  it("judges from a polygon whose corners are all one point as from that point", () => {
    const flat: Place = {
      ...point("a", 63, 25, 0),
      geometry: { type: "Polygon", coordinates: [Array.from({ length: 4 }, () => [63, 25])] },
    };
    const other = point("b", 62, 25, 0);
    const { measuredMeters } = verdictOf(flat, other, "112 km");
    expect(measuredMeters).toEqual(verdictOf(point("a", 63, 25, 0), other, "112 km").measuredMeters);
  });
});
