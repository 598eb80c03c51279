import { existsSync, readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { JudgeContext } from "../../../src/core/judge/context.ts";
import { judge } from "../../../src/core/judge/judge.ts";
import type { Verdict } from "../../../src/core/judge/verdict.ts";
import type { Place } from "../../../src/core/place.ts";
import type { Story } from "../../../src/core/story.ts";
import { readArea } from "../../../src/formats/areas.ts";
import { landAt, overLandMeters } from "../../../src/sea/land.ts";
import { WORLD_TIMEOUT_MS, worldSea } from "../../sea/world.ts";

const CASES = new URL("../../cases/", import.meta.url);
const AREAS = new URL("../../../geo/base/areas/", import.meta.url);

/** What a case may say of a verdict: fields of it, and ranges that a hand can reckon. */
interface Expected extends Partial<Verdict> {
  readonly error?: string;
  readonly reasonHas?: string;
  readonly measuredKm?: readonly [number, number];
  readonly mostKm?: number;
  /** Per cent by which Turf's sphere is off. */
  readonly turfOff?: readonly [number, number];
}

const readJson = <T>(url: URL): T => JSON.parse(readFileSync(url, "utf8")) as T; // Our own files, written for this test.

const areaOf = ({ properties }: Place) => {
  const code = properties.subdivisionCode ?? properties.countryCode ?? "";
  const file = new URL(`${code.slice(0, 2)}.json`, AREAS);
  const area = existsSync(file) ? readArea(readFileSync(file, "utf8"), code) : undefined;
  return area?.ok ? area.value : null;
};

const checkNumbers = (verdict: Verdict, expected: Expected) => {
  const { measuredMeters, turfMeters } = verdict;
  const km = (measuredMeters?.value ?? Number.NaN) / 1000;
  if (expected.measuredKm) {
    expect(km).toBeGreaterThanOrEqual(expected.measuredKm[0]);
    expect(km).toBeLessThanOrEqual(expected.measuredKm[1]);
  }
  if (expected.mostKm !== undefined)
    expect((measuredMeters?.most ?? Number.NaN) / 1000).toBeLessThanOrEqual(expected.mostKm);
  if (expected.turfOff) {
    const off = (100 * ((turfMeters ?? 0) / 1000 - km)) / km;
    expect(off).toBeGreaterThan(expected.turfOff[0]);
    expect(off).toBeLessThan(expected.turfOff[1]);
  }
};

/** What is known of the land; the sea itself is not asked here. */
const LAND: JudgeContext = {
  areaOf,
  landAt: (point, meters) => landAt(worldSea(), point, meters),
  overLandMeters: (from, to, within) => overLandMeters(worldSea(), from, to, within),
};

const check = (story: Story, id: string, expected: Expected) => {
  const claim = story.claims.find((one) => one.id === id);
  if (!claim) throw new Error(`${story.id}: expected.json names "${id}", which is no claim`);
  const answer = judge(story, claim, LAND);
  const { error, reasonHas, measuredKm: _k, mostKm: _m, turfOff: _t, ...fields } = expected;
  if (error !== undefined) {
    expect(answer.ok ? answer.value.verdict : answer.error).toContain(error);
    return;
  }
  if (!answer.ok) throw new Error(answer.error);
  expect(answer.value, answer.value.reason).toMatchObject(fields);
  if (reasonHas !== undefined) expect(answer.value.reason).toContain(reasonHas);
  checkNumbers(answer.value, expected);
};

describe("every case under tests/cases gets the verdict that the rules give by hand", () => {
  const names = readdirSync(CASES);
  it("has at least 60 cases, 20 of them published sentences", () => {
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(names.filter((name) => name.startsWith("real-")).length).toBeGreaterThanOrEqual(20);
  });
  beforeAll(() => {
    worldSea();
  }, WORLD_TIMEOUT_MS);
  it.each(names)("%s", (name) => {
    const story = readJson<Story>(new URL(`${name}/story.json`, CASES));
    const { claims } = readJson<{ claims: Record<string, Expected> }>(
      new URL(`${name}/expected.json`, CASES),
    );
    expect(Object.keys(claims).sort()).toEqual(story.claims.map(({ id }) => id).sort());
    for (const expected of Object.values(claims))
      expect("verdict" in expected || "error" in expected).toBe(true);
    for (const [id, expected] of Object.entries(claims)) check(story, id, expected);
  });
});
