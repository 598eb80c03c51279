import { signal } from "@preact/signals";
import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import type { Areas } from "../../../src/app/areas.ts";
import { claimAsText } from "../../../src/app/claim/claim-as-text.ts";
import type { Lines } from "../../../src/app/claim/claim-ends.ts";
import { standingOf } from "../../../src/app/claim/standing.ts";
import { NO_TRIAL } from "../../../src/app/claim/trial.ts";
import { followVerdicts, type Tried, type Verdicts } from "../../../src/app/claim/verdicts.ts";
import { askSea } from "../../../src/app/measure/ask-sea.ts";
import type { SeaClient } from "../../../src/app/measure/sea.ts";
import { NOTHING_TOLD, questionKey, type SeaTold } from "../../../src/app/measure/sea-told.ts";
import type { Claim } from "../../../src/core/claim.ts";
import { err, ok } from "../../../src/core/result.ts";
import type { Story } from "../../../src/core/story.ts";
import { loadStoryFromDisk, withoutRoutes } from "../../stories.ts";

/** The first story without its routes: what is measured by sea is given by hand. */
const first = withoutRoutes(loadStoryFromDisk("pasni-port"));
const ID = "pasni-gwadar-112km";
const PASNI = [63.475, 25.258] as const;
const GWADAR = [62.34, 25.11] as const;
const WAY = questionKey({ type: "way", from: PASNI, to: GWADAR });

const follow = (of: Story) => {
  const story = signal<Story | null>(of);
  const signals = {
    story,
    areas: signal<Areas>(new Map()),
    seaTold: signal<SeaTold>(NOTHING_TOLD),
    claim: signal<string | null>(null),
    trial: signal(NO_TRIAL),
    verdicts: signal<Verdicts>(new Map()),
    claimLines: signal<Lines>(new Map()),
    tried: signal<Tried | null>(null),
  };
  const lacking = followVerdicts(signals);
  return { ...signals, lacking };
};
const withClaims = (...claims: Claim[]): Story => ({ ...first, claims });
const distance = (id: string, text: string, to = "gwadar-port"): Claim => ({
  id,
  kind: "distance",
  from: "pasni-port",
  to,
  stated: { text },
  mode: "unstated",
});

describe("followVerdicts(signals)", () => {
  test("the first story's claim holds as a rounded figure, in a straight line, its passage where it was", () => {
    const { verdicts } = follow(first);
    const verdict = verdicts.value.get(ID);
    expect(verdict).toMatchObject({
      ok: true,
      value: { verdict: "holds-rounded", mode: "straight", passage: "exact" },
    });
    expect(verdict?.ok && verdict.value.reason).toContain("70 miles × 1.6");
  });

  test("a claim whose fields disagree with its text is there, as an error", () => {
    const claim = { ...distance("c", "112 km"), stated: { text: "112 km", value: 120, unit: "km" } } as Claim; // One field off.
    const { verdicts } = follow(withClaims(claim));
    expect(standingOf(verdicts.value, "c")).toBe("unread");
  });

  test("an edited sentence leaves its claim an orphan", () => {
    const article = { ...first.article, text: first.article.text.replace("only 112", "only 120") };
    const verdict = follow({ ...first, article }).verdicts.value.get(ID);
    expect(verdict).toMatchObject({ ok: true, value: { passage: "orphan" } });
  });

  test("a claim about an area is measured, and its line drawn, when the outline comes", () => {
    const { areas, verdicts, claimLines } = follow(
      withClaims(distance("c", "about 100 km from China", "china")),
    );
    expect(standingOf(verdicts.value, "c")).toBe("unmeasurable");
    expect(claimLines.value.size).toBe(0);
    // Its southern edge runs along a meridian's kilometres north of Pasni: 1° of latitude here is 110.8 km.
    const box: Polygon = {
      type: "Polygon",
      coordinates: [
        [
          [60, 26.258],
          [66, 26.258],
          [66, 30],
          [60, 30],
          [60, 26.258],
        ],
      ],
    };
    areas.value = new Map([["china", box]]);
    const verdict = verdicts.value.get("c");
    expect(standingOf(verdicts.value, "c")).toBe("holds");
    const measured = verdict?.ok ? verdict.value.measuredMeters : null;
    expect(Math.abs((measured?.value ?? 0) - 110_800)).toBeLessThan(500);
    expect(claimLines.value.get("c")?.from).toEqual(PASNI);
  });

  test("a way by sea is weighed once it is measured", () => {
    const { seaTold, verdicts } = follow(withClaims(distance("c", "123 km by sea")));
    expect(standingOf(verdicts.value, "c")).toBe("unmeasurable");
    seaTold.value = {
      ...NOTHING_TOLD,
      ways: new Map([[WAY, ok({ leastMeters: 123_000, meters: 124_000 })]]),
    };
    expect(standingOf(verdicts.value, "c")).toBe("holds");
  });

  test("what is tried is judged beside the verdict, and forgotten with the claim", () => {
    const { claim, trial, tried, verdicts } = follow(first);
    claim.value = ID;
    expect(tried.value).toBeNull();
    trial.value = { mode: null, ends: { "pasni-port": [63.44, 25.258] } };
    expect(tried.value?.verdict).toMatchObject({ ok: true, value: { verdict: "holds" } });
    expect(tried.value?.line?.from).toEqual([63.44, 25.258]);
    expect(standingOf(verdicts.value, ID)).toBe("holds-rounded");
    claim.value = null;
    expect(trial.value).toEqual(NO_TRIAL);
    expect(tried.value).toBeNull();
  });
});

describe("askSea(lacking, told, sea)", () => {
  const withSea = (of: Story, measure: SeaClient["measure"]) => {
    const signals = follow(of);
    const sea = async (): Promise<SeaClient> => ({
      state: signal({ status: "ready" }),
      measure,
      isNear: async () => ok(true),
      landAt: async () => ok(null),
      overLand: async () => ok(null),
    });
    askSea(signals.lacking, signals.seaTold, sea);
    return signals;
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

  test("asks only for claims that speak of the sea, each once", async () => {
    const asked: unknown[] = [];
    const { seaTold } = withSea(
      withClaims(distance("a", "112 km"), distance("b", "123 km by sea")),
      async (from, to) => {
        asked.push([from, to]);
        return err({ code: "unreachable", message: "no way" });
      },
    );
    await settle();
    await settle();
    expect(asked).toEqual([[PASNI, GWADAR]]);
    expect(seaTold.value.ways.get(WAY)).toEqual(err("no way"));
  });

  test("without data nothing is kept, so that the next may be luckier", async () => {
    const { seaTold } = withSea(withClaims(distance("b", "123 km by sea")), async () =>
      err({ code: "no-data", message: "404" }),
    );
    await settle();
    expect(seaTold.value).toEqual(NOTHING_TOLD);
  });

  test("what an open claim asks for is taken back when it is closed", async () => {
    const wanted: (AbortSignal | undefined)[] = [];
    const { claim, trial } = withSea(first, (_from, _to, _options, signal) => {
      wanted.push(signal);
      return new Promise(() => {});
    });
    claim.value = ID;
    trial.value = { mode: "sea", ends: null };
    await settle();
    expect(wanted.map((each) => each?.aborted)).toEqual([false]);
    claim.value = null;
    expect(wanted.map((each) => each?.aborted)).toEqual([true]);
  });
});

describe("claimAsText(story, claim, verdict, link)", () => {
  test("quotes, judges, measures and links", () => {
    const verdict = follow(first).verdicts.value.get(ID);
    const [claim] = first.claims;
    if (!verdict?.ok || !claim) throw new Error("not judged");
    const text = claimAsText(first, claim, verdict.value, "https://example.org/#/pasni-port");
    expect(text).toContain(
      "“only 112 kilometers from the Chinese-built Gwadar port” (Sou Hu Cai Jing, 15 October 2025",
    );
    expect(text).toContain("Holds as a rounded figure. ");
    expect(text).toContain("115.6 km (WGS84 ellipsoid, 114.6 km to 116.6 km)");
    expect(text).toContain("115.4 km");
    expect(text.endsWith("https://example.org/#/pasni-port")).toBe(true);
  });
});
