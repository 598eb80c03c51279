import { existsSync, readFileSync } from "node:fs";
import type { MultiPolygon, Point, Polygon, Position } from "geojson";
import { beforeAll, describe, expect, test } from "vitest";
import { judge } from "../../../src/core/judge/judge.ts";
import type { Verdict, VerdictWord } from "../../../src/core/judge/verdict.ts";
import type { Place, PlaceKind } from "../../../src/core/place.ts";
import { readArea } from "../../../src/formats/areas.ts";
import { isNearSea } from "../../../src/sea/coast.ts";
import { landAt } from "../../../src/sea/land.ts";
import { WORLD_TIMEOUT_MS, worldSea } from "../../sea/world.ts";

beforeAll(() => {
  worldSea();
}, WORLD_TIMEOUT_MS);

const codeOf = ({ properties }: Place) => properties.subdivisionCode ?? properties.countryCode ?? "";
const areaOf = (place: Place) => {
  const code = codeOf(place);
  const file = `geo/base/areas/${code.slice(0, 2)}.json`;
  const area = existsSync(file) ? readArea(readFileSync(file, "utf8"), code) : undefined;
  return area?.ok ? area.value : null;
};

type Shape = Point | Polygon | MultiPolygon;
const made = (id: string, geometry: Shape, kind: PlaceKind, meters: number): Place => ({
  type: "Feature",
  id,
  geometry,
  properties: { name: id, kind, coordinateUncertaintyInMeters: meters, source: "made" },
});
const coded = (id: string, code: string): Place => ({
  type: "Feature",
  id,
  geometry: null,
  properties: code.includes("-")
    ? { name: code, kind: "province", subdivisionCode: code, source: "ISO 3166-2" }
    : { name: code, kind: "country", countryCode: code, source: "ISO 3166-1" },
});

const judged = (from: Place, to: Place): Verdict => {
  const claim = {
    id: "c",
    kind: "containment",
    from: from.id,
    to: to.id,
    stated: { text: "in it" },
  } as const;
  const answer = judge(
    {
      id: "s",
      article: { title: "t", source: "made", date: "2026-01-01", lang: "en", text: "in it" },
      places: { type: "FeatureCollection", features: [from, to] },
      routes: { type: "FeatureCollection", features: [] },
      annotations: { type: "AnnotationPage", items: [] },
      claims: [claim],
    },
    claim,
    {
      areaOf,
      isNearSea: (points, meters) => isNearSea(worldSea(), points, meters),
      landAt: (point, meters) => landAt(worldSea(), point, meters),
    },
  );
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
};

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const polygon = (...coordinates: Position[][]): Polygon => ({ type: "Polygon", coordinates });
/** Ringland has a hole of 2° (222 km) from 1, 1 to 3, 3, and one of 0.01° (1.1 km) at 3.5, 3.5. */
const RINGLAND = polygon(
  box(0, 0, 4, 4),
  box(1, 1, 3, 3).toReversed(),
  box(3.5, 3.5, 3.51, 3.51).toReversed(),
);

describe("an area in an area, each edge known to 1 km", () => {
  test.each<[string, Polygon | MultiPolygon, VerdictWord]>([
    ["fills the hole, corner for corner", polygon(box(1, 1, 3, 3)), "contradicted"],
    ["fills the hole with corners of its own", polygon(box(1.0005, 1.0002, 2.9996, 3.0004)), "contradicted"],
    [
      "fills the hole that is smaller than its edge is known",
      polygon(box(3.5, 3.5, 3.51, 3.51)),
      "contradicted",
    ],
    [
      "nearly fills that hole, with an edge of its own",
      polygon(box(3.5001, 3.5001, 3.5099, 3.5099)),
      "unmeasurable",
    ],
    ["lies in the middle of the hole", polygon(box(1.5, 1.5, 2.5, 2.5)), "contradicted"],
    ["shares a border outside", polygon(box(4, 0, 6, 4)), "contradicted"],
    ["shares half a border outside", polygon(box(4, 1, 4.005, 2)), "contradicted"],
    ["shares a border inside", polygon(box(0, 0, 1, 4)), "holds"],
    ["lies between the hole and the edge, and shares both", polygon(box(3, 1, 4, 3)), "holds"],
    ["lies deep inside", polygon(box(0.2, 0.2, 0.8, 3.8)), "holds"],
    ["is the same without its holes", polygon(box(0, 0, 4, 4)), "contradicted"],
    ["is the same with them", RINGLAND, "holds"],
    ["reaches out by 22 km", polygon(box(3, 3, 4.2, 4)), "contradicted"],
    ["reaches out by 0.5 km, which its edge may be off", polygon(box(3.2, 1, 4.005, 3)), "unmeasurable"],
    ["is far away", polygon(box(40, 0, 41, 1)), "contradicted"],
    [
      "has an island in the hole",
      { type: "MultiPolygon", coordinates: [[box(0.2, 0.2, 0.8, 0.8)], [box(1.5, 1.5, 2.5, 2.5)]] },
      "contradicted",
    ],
  ])("%s", (_, geometry, verdict) => {
    const answer = judged(made("a", geometry, "country", 1000), made("b", RINGLAND, "country", 1000));
    expect(answer.verdict, answer.reason).toBe(verdict);
  });

  test("of a site on the border any point may be meant", () => {
    const site = made("a", polygon(box(3.9, 2, 4.1, 2.2)), "city", 100);
    expect(judged(site, made("b", RINGLAND, "country", 1000)).verdict).toBe("unmeasurable");
  });
});

describe("countries and provinces by their outlines", () => {
  test.each([
    ["LS", "ZA", "contradicted"],
    ["SM", "IT", "contradicted"],
    ["VA", "IT", "contradicted"], // No outline at hand: by its code.
    ["GM", "SN", "contradicted"],
    ["BN", "MY", "contradicted"],
    ["MC", "FR", "contradicted"],
    ["PT", "ES", "contradicted"],
    ["TL", "ID", "contradicted"],
    ["US-AK", "CA", "contradicted"],
    ["RU-KGD", "LT", "contradicted"],
    ["AO-CAB", "CG", "contradicted"],
    ["AU-ACT", "AU-NSW", "contradicted"],
    ["DE-BE", "DE-BB", "contradicted"],
    ["AT-9", "AT-3", "contradicted"],
    ["ZA", "LS", "contradicted"],
    ["US-AK", "US", "holds"],
    ["RU-KGD", "RU", "holds"],
    ["AO-CAB", "AO", "holds"],
    ["AU-ACT", "AU", "holds"],
    ["PK-BA", "PK", "holds"],
    ["US-DC", "US", "holds"],
    ["UA-43", "UA", "holds"],
    ["DE-BB", "DE", "holds"],
    // Outlines keep these apart from what they are counted under.
    ["HK", "CN", "unmeasurable"],
    ["AX", "FI", "unmeasurable"],
    ["XK", "RS", "unmeasurable"],
    ["PR", "US", "unmeasurable"],
    ["US-PR", "US", "unmeasurable"],
  ] as const)("%s in %s: %s", (from, to, verdict) => {
    const answer = judged(coded("a", from), coded("b", to));
    expect(answer.verdict, answer.reason).toBe(verdict);
  });
});

describe("a place whose land is too small for the outlines", () => {
  test.each<[string, number, number, PlaceKind, number, string, VerdictWord, RegExp]>([
    ["Rockall", -13.687, 57.596, "island", 100, "GB", "unmeasurable", /outlines lack many islands/],
    ["Rockall as a landmark", -13.687, 57.596, "landmark", 100, "GB", "unmeasurable", /open sea/],
    ["Ball's Pyramid", 159.25, -31.754, "island", 300, "AU", "unmeasurable", /islands/],
    ["Liancourt Rocks", 131.866, 37.24, "island", 300, "KR", "unmeasurable", /islands/],
    ["Alcatraz", -122.423, 37.827, "landmark", 200, "US-CA", "unmeasurable", /islands/],
    ["Fort Jefferson", -82.873, 24.628, "landmark", 300, "US-FL", "unmeasurable", /islands/],
    ["Utsira", 4.886, 59.306, "town", 500, "NO", "unmeasurable", /one of \d+ km²/],
    ["Baarle-Hertog", 4.931, 51.442, "town", 100, "BE", "unmeasurable", /coarser than Baarle-Hertog/],
    ["Baarle-Hertog", 4.931, 51.442, "town", 100, "NL", "unmeasurable", /coarser than Baarle-Hertog/],
    ["Campione", 8.971, 45.97, "town", 300, "CH", "unmeasurable", /coarser/],
    ["St Peter's", 12.453, 41.902, "landmark", 150, "IT", "unmeasurable", /coarser than Vatican City/],
    ["Cap-d'Ail", 7.407, 43.721, "town", 500, "MC", "unmeasurable", /coarser than Monaco/],
    // And these are not.
    ["the Colosseum", 12.492, 41.89, "landmark", 300, "IT", "holds", /inside/],
    ["Breda", 4.776, 51.586, "town", 3000, "BE", "contradicted", /outside/],
    ["Nice", 7.262, 43.71, "town", 3000, "MC", "contradicted", /outside/],
    ["Munich", 11.576, 48.137, "city", 5000, "AT", "contradicted", /outside/],
    ["Palermo", 13.36, 38.12, "city", 5000, "FR", "contradicted", /outside/],
    ["the Sargasso Sea", -60, 28, "sea", 10_000, "US", "contradicted", /outside/],
    ["Philipsburg, on an island that two share", -63.05, 18.03, "town", 500, "MF", "contradicted", /outside/],
  ])("%s", (name, lon, lat, kind, meters, code, verdict, reason) => {
    const answer = judged(
      made(name, { type: "Point", coordinates: [lon, lat] }, kind, meters),
      coded("b", code),
    );
    expect(answer.verdict, answer.reason).toBe(verdict);
    expect(answer.reason).toMatch(reason);
  });

  test("is none where the story says of which country it is", () => {
    const jersey = made("Saint Helier", { type: "Point", coordinates: [-2.105, 49.187] }, "town", 1000);
    const known = { ...jersey, properties: { ...jersey.properties, countryCode: "JE" } };
    expect(judged(jersey, coded("b", "FR")).verdict).toBe("unmeasurable");
    expect(judged(known, coded("b", "FR")).verdict).toBe("contradicted");
  });
});
