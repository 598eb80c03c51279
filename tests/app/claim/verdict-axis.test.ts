import { describe, expect, test } from "vitest";
import { type Axis, verdictAxis } from "../../../src/app/claim/verdict-axis.ts";
import type { Claim, DistanceClaim } from "../../../src/core/claim.ts";
import type { JudgeContext } from "../../../src/core/judge/context.ts";
import { judge } from "../../../src/core/judge/judge.ts";
import { ok } from "../../../src/core/result.ts";
import type { ReaderUnit } from "../../../src/core/units.ts";
import { loadStoryFromDisk, withoutRoutes } from "../../stories.ts";

/** The first story without its routes: what is measured by sea is given by hand. */
const story = withoutRoutes(loadStoryFromDisk("pasni-port"));
const base: DistanceClaim = {
  id: "c",
  kind: "distance",
  from: "pasni-port",
  to: "gwadar-port",
  stated: { text: "only 112 kilometers" },
  mode: "unstated",
};

const axisOf = (claim: Claim, unit: ReaderUnit = "km", context: JudgeContext = {}): Axis => {
  const verdict = judge(story, claim, context);
  if (!verdict.ok) throw new Error(verdict.error);
  const axis = verdictAxis(claim, verdict.value, unit);
  if (!axis) throw new Error("no axis");
  return axis;
};
const saying = (text: string): Claim => ({ ...base, stated: { text } });

describe("verdictAxis(claim, verdict, unit)", () => {
  test("the first story's claim: 111.5 to 112.5 said, 70 mi ± 5 % read, 114.6 to 116.6 km measured", () => {
    const { bars, unit } = axisOf(base);
    expect(unit).toBe("km");
    expect(bars.map(({ label }) => label)).toEqual(["says 112", "70 mi × 1.6", "measured 115.6 ± 1"]);
    const [says, reads, measured] = bars;
    expect([says?.least, says?.most]).toEqual([111.5, 112.5]);
    // DESIGN §5.2: 66.5 to 73.5 mi are 107.0 to 118.3 km.
    expect(reads?.least).toBeCloseTo(107.02, 1);
    expect(reads?.most).toBeCloseTo(118.29, 1);
    expect(measured?.least).toBeCloseTo(114.58, 1);
    expect(measured?.most).toBeCloseTo(116.58, 1);
  });

  test("every bar lies on the axis, and its ticks are few and even", () => {
    for (const text of [
      "112 km",
      "3 km",
      "more than 50 km",
      "at least 5 km",
      "2,000 miles",
      "10 to 900 km",
    ]) {
      const { least, most, ticks, bars } = axisOf(saying(text));
      for (const bar of bars) {
        expect(bar.least, text).toBeGreaterThanOrEqual(least);
        expect(bar.most ?? bar.least, text).toBeLessThanOrEqual(most);
      }
      expect(ticks.length, text).toBeGreaterThanOrEqual(3);
      expect(ticks.length, text).toBeLessThanOrEqual(7);
      const steps = ticks.slice(1).map((tick, i) => tick - (ticks[i] ?? 0));
      for (const step of steps) expect(step, text).toBeCloseTo(steps[0] ?? 0, 9);
    }
  });

  test("what is far apart is seen from zero", () => {
    expect(axisOf(saying("2,000 km")).least).toBe(0);
    expect(axisOf(base).least).toBeGreaterThan(90);
  });

  test("an open end has no most", () => {
    expect(axisOf(saying("at least 100 km")).bars[0]).toMatchObject({ least: 100, most: null });
  });

  test("the reader's unit is the axis'; a figure in another one names its own", () => {
    const { unit, bars } = axisOf(base, "mi");
    expect(unit).toBe("mi");
    expect(bars[0]?.label).toBe("says 112 km");
    expect(bars[0]?.least).toBeCloseTo(111.5 / 1.609344, 6);
    expect(bars[2]?.label).toBe("measured 71.8 ± 0.6");
  });

  test("each mode that is measured has its bar, a second figure too", () => {
    const seaMeters = () => ok({ leastMeters: 123_000, meters: 128_000 });
    const labels = axisOf(saying("116 km (60 miles)"), "km", { seaMeters }).bars.map(({ label }) => label);
    expect(labels).toEqual(["says 116", "also 60 mi", "straight 115.6 ± 1", "by sea 128"]);
  });

  test("a verdict without a length has no axis", () => {
    const claim: Claim = {
      id: "c",
      kind: "bearing",
      from: "pasni-port",
      to: "gwadar-port",
      stated: { text: "east of" },
    };
    const verdict = judge(story, claim);
    expect(verdict.ok && verdictAxis(claim, verdict.value, "km")).toBeNull();
  });
});
