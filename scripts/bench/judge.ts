import type { Claim, DistanceClaim } from "../../src/core/claim.ts";
import { ellipsoidMeters, sphereMeters, toLonLat } from "../../src/core/geodesy.ts";
import { judge } from "../../src/core/judge/judge.ts";
import type { Place } from "../../src/core/place.ts";
import type { Story } from "../../src/core/story.ts";
import { randomFrom } from "../../tests/sea/world.ts";

// Claims judged per second, with ranges and reasons, as a share of the rate of a bare loop that only measures the
// same pairs by Turf and on the ellipsoid. Medians of ROUNDS in turn; places are points with uncertainty.
const CLAIMS = 20_000;
const ROUNDS = 15;
const UNITS = ["km", "kilometers", "miles", "nautical miles"] as const;
const HEDGES = ["", "", "only ", "about ", "more than ", "nearly ", "less than "] as const;

const random = randomFrom(7);
const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0];

const placeAt = (id: string, lon: number, lat: number): Place => ({
  type: "Feature",
  id,
  geometry: { type: "Point", coordinates: [lon, lat] },
  properties: { name: id, kind: pick(["port", "town", "city"]), source: "made" },
});

/** A story of two places 5 to 1,500 km apart and one claim, its figure up to a fifth off. */
const madeStory = (index: number): Story => {
  const [lon, lat] = [-170 + 340 * random(), -60 + 120 * random()];
  const from = placeAt("from", lon, lat);
  const to = placeAt("to", lon + 0.05 + 9 * random() ** 2, lat + 4 * random());
  const meters = ellipsoidMeters(
    [lon, lat],
    toLonLat(to.geometry?.type === "Point" ? to.geometry.coordinates : []),
  );
  const value = Math.max(1, Math.round((meters / 1000) * (0.8 + 0.4 * random())));
  const text = `${pick(HEDGES)}${value} ${pick(UNITS)} from the port`;
  const claim: DistanceClaim = {
    id: "c",
    kind: "distance",
    from: "from",
    to: "to",
    stated: { text },
    mode: "unstated",
  };
  return {
    id: `story-${index}`,
    article: { title: "Made", source: "made", date: "2026-01-01", lang: "en", text },
    places: { type: "FeatureCollection", features: [from, to] },
    routes: { type: "FeatureCollection", features: [] },
    annotations: { type: "AnnotationPage", items: [] },
    claims: [claim],
  };
};

const stories = Array.from({ length: CLAIMS }, (_, index) => madeStory(index));
const pointOf = ({ geometry }: Place) => toLonLat(geometry?.type === "Point" ? geometry.coordinates : []);
const pairs = stories.map(({ places: { features } }) => features.map(pointOf));

let sink = 0;
const bare = (): void => {
  for (const [from, to] of pairs) if (from && to) sink += sphereMeters(from, to) + ellipsoidMeters(from, to);
};
const judgeAll = (all: readonly Story[], use: (verdict: unknown) => number): void => {
  for (const story of all)
    for (const claim of story.claims) {
      const verdict = judge(story, claim);
      if (!verdict.ok) throw new Error(verdict.error);
      sink += use(verdict.value);
    }
};
/** Copies whose words were never read: the judge remembers what a `stated` says. */
const unread = (): Story[] =>
  stories.map((story) => ({
    ...story,
    claims: story.claims.map((claim): Claim => ({ ...claim, stated: { ...claim.stated } }) as Claim),
  }));

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const times = {
  bare: [] as number[],
  judged: [] as number[],
  unread: [] as number[],
  written: [] as number[],
};
for (let round = 0; round < ROUNDS; round++) {
  const fresh = unread();
  const freshToWrite = unread();
  times.bare.push(timed(bare));
  times.judged.push(timed(() => judgeAll(stories, () => 1)));
  times.unread.push(timed(() => judgeAll(fresh, () => 1)));
  times.written.push(timed(() => judgeAll(freshToWrite, (verdict) => JSON.stringify(verdict).length)));
}
const rate = (list: readonly number[]): string =>
  Math.round(CLAIMS / (median(list) / 1000)).toLocaleString("en");
const share = (list: readonly number[]): string => (median(times.bare) / median(list)).toFixed(2);
process.stdout.write(`Claims judged per second, as a share of a bare loop of Turf's and the ellipsoid's distance (${rate(times.bare)} pairs a second):
  ${share(times.judged)} with texts read before (${rate(times.judged)} a second; goal: at least 0.6)
  ${share(times.unread)} with each text read for the first time
  ${share(times.written)} with each text read and the NDJSON line written (goal: at least 0.3)
`);
if (sink === 0) throw new Error("nothing was measured");
