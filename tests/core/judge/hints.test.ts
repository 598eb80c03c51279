import { beforeAll, describe, expect, test } from "vitest";
import type { LonLat } from "../../../src/core/geodesy.ts";
import { judge } from "../../../src/core/judge/judge.ts";
import type { Verdict } from "../../../src/core/judge/verdict.ts";
import type { Place, PlaceKind } from "../../../src/core/place.ts";
import { overLandMeters } from "../../../src/sea/land.ts";
import { WORLD_TIMEOUT_MS, worldSea } from "../../sea/world.ts";

beforeAll(() => {
  worldSea();
}, WORLD_TIMEOUT_MS);

const place = (id: string, [lon, lat]: LonLat, kind: PlaceKind): Place => ({
  type: "Feature",
  id,
  geometry: { type: "Point", coordinates: [lon, lat] },
  properties: { name: id, kind, coordinateUncertaintyInMeters: 3000, source: "an atlas, 0.01°" },
});
const judged = (from: LonLat, to: LonLat, text: string, kind: PlaceKind = "town"): Verdict => {
  const claim = {
    id: "c",
    kind: "distance",
    from: "a",
    to: "b",
    stated: { text },
    mode: "unstated",
  } as const;
  const answer = judge(
    {
      id: "s",
      article: { title: "t", source: "made", date: "2026-01-01", lang: "en", text },
      places: { type: "FeatureCollection", features: [place("a", from, kind), place("b", to, kind)] },
      routes: { type: "FeatureCollection", features: [] },
      annotations: { type: "AnnotationPage", items: [] },
      claims: [claim],
    },
    claim,
    { overLandMeters: (one, other, within) => overLandMeters(worldSea(), one, other, within) },
  );
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
};

const CAPE_TOWN: LonLat = [18.42, -33.92];
const TRISTAN: LonLat = [-12.31, -37.07];
const LONDON: LonLat = [-0.12, 51.5];
const PARIS: LonLat = [2.35, 48.86];
const BERLIN: LonLat = [13.4, 52.52];
const MUNICH: LonLat = [11.58, 48.14];

describe("a number that would hold in another unit is told so, and stays what it is", () => {
  test.each<[string, LonLat, LonLat, PlaceKind, string, string]>([
    // 2,798 km are 1,511 nautical miles, 1,739 statute ones: 1,500 is 1,450 to 1,550.
    ["statute for nautical miles", CAPE_TOWN, TRISTAN, "port", "1,500 miles", "As 1,500 nautical miles"],
    ["nautical for statute miles", CAPE_TOWN, TRISTAN, "port", "1,740 nautical miles", "As 1,740 miles"],
    ["kilometres for nautical miles", CAPE_TOWN, TRISTAN, "port", "1,510 km", "As 1,510 nautical miles"],
    // 343 km are 213 miles.
    ["kilometres for miles", LONDON, PARIS, "town", "213 km", "As 213 miles"],
    ["miles for kilometres", LONDON, PARIS, "town", "340 miles", "As 340 km"],
    // 504 km are 1,009 li.
    ["li for kilometres", BERLIN, MUNICH, "town", "500里", "As 500 km"],
    ["metres for kilometres", BERLIN, MUNICH, "town", "504 m", "As 504 km"],
    ["a range too", LONDON, PARIS, "town", "210 to 220 km", "As 210 miles"],
    ["a hedge too", LONDON, PARIS, "town", "about 215 km", "As 215 miles"],
  ])("%s", (_, from, to, kind, text, words) => {
    const { verdict, reason } = judged(from, to, text, kind);
    expect(verdict).toBe("contradicted");
    expect(reason).toContain(`${words} it would hold`);
  });

  test.each<[string, LonLat, LonLat, PlaceKind, string]>([
    ["inland nobody means nautical miles: 504 km are 272 of them", BERLIN, MUNICH, "town", "272 miles"],
    ["what holds needs no hint", LONDON, PARIS, "town", "343 km"],
    ["what holds in no unit has none", LONDON, PARIS, "town", "900 km"],
    ["what is true and misleading has none", LONDON, PARIS, "town", "more than 100 km"],
  ])("%s", (_, from, to, kind, text) => {
    expect(judged(from, to, text, kind).reason).not.toContain("would hold");
  });
});

describe("a road is thought of only where one may lead", () => {
  const ROAD = "It would fit a road";

  // Each figure is 1.3 times the straight line, but for the published one from Vancouver to Trail (1.63 times).
  test.each<[string, LonLat, LonLat, string]>([
    ["Vancouver and Trail", [-123.12, 49.28], [-117.71, 49.1], "400 miles"],
    ["Berlin and Munich", BERLIN, MUNICH, "656 km"],
    ["Gwadar and Karachi, round the bays of the Makran coast", [62.33, 25.12], [67.01, 24.86], "616 km"],
    ["Hamburg and Flensburg, over the Kiel Canal", [9.99, 53.55], [9.43, 54.78], "185 km"],
    ["New York and Los Angeles", [-73.98, 40.75], [-118.25, 34.05], "5,131 km"],
    ["Buenos Aires and Montevideo, round the River Plate's end", [-58.38, -34.6], [-56.19, -34.9], "264 km"],
  ])("%s", (_, from, to, text) => {
    expect(judged(from, to, text).reason).toContain(ROAD);
  });

  test.each<[string, LonLat, LonLat, string]>([
    ["Honolulu and Los Angeles: an ocean", [-157.86, 21.31], [-118.25, 34.05], "3,332 miles"],
    ["London and Paris: the Channel", LONDON, PARIS, "445 km"],
    ["Copenhagen and Malmö: a bridge is no land", [12.57, 55.68], [13, 55.6], "37 km"],
    ["Tangier and Tarifa: a strait, though Suez joins the lands", [-5.81, 35.77], [-5.6, 36.01], "43 km"],
    ["Madrid and Fez", [-3.7, 40.42], [-5, 34.03], "933 km"],
    ["Helsinki and Tallinn: round the gulf it is ten times as far", [24.94, 60.17], [24.75, 59.44], "107 km"],
    ["Dubai and Bandar Abbas: so is it round the Persian Gulf", [55.27, 25.2], [56.27, 27.18], "313 km"],
    ["Dalian and Qingdao: and round the Bohai Sea", [121.6, 38.92], [120.38, 36.07], "434 km"],
    ["Mumbai and Mombasa", [72.88, 19.08], [39.67, -4.04], "5,781 km"],
    ["Sydney and Auckland", [151.21, -33.87], [174.76, -36.85], "2,805 km"],
    ["a ship at sea and a town", [-30, 40], [-9.14, 38.72], "2,330 km"],
  ])("not %s", (_, from, to, text) => {
    const { verdict, reason } = judged(from, to, text);
    expect(["differs", "contradicted"]).toContain(verdict);
    expect(reason).not.toContain(ROAD);
  });
});
