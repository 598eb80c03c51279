import { readdirSync, readFileSync } from "node:fs";
import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import { type Areas, outlinedByClaims } from "../../src/app/areas.ts";
import type { Lines } from "../../src/app/claim/claim-ends.ts";
import { NO_TRIAL } from "../../src/app/claim/trial.ts";
import { followVerdicts, type Tried, type Verdicts } from "../../src/app/claim/verdicts.ts";
import { askSea } from "../../src/app/measure/ask-sea.ts";
import type { SeaClient } from "../../src/app/measure/sea.ts";
import { NOTHING_TOLD, type SeaTold } from "../../src/app/measure/sea-told.ts";
import { type Data, openData } from "../../src/cli/data.ts";
import { judgeBySea } from "../../src/core/judge-by-sea.ts";
import { ok } from "../../src/core/result.ts";
import type { Story } from "../../src/core/story.ts";
import { isNearSea } from "../../src/sea/coast.ts";
import { landAt, overLandMeters } from "../../src/sea/land.ts";
import { seaRoute } from "../../src/sea/route.ts";
import { WORLD_TIMEOUT_MS, worldSea } from "../sea/world.ts";

const CASES = new URL("../cases/", import.meta.url);
const caseStory = (name: string): Story =>
  JSON.parse(readFileSync(new URL(`${name}/story.json`, CASES), "utf8")) as Story; // Our own files, written for the judge's test.

/** What src/workers/sea.ts answers, without the worker; it counts what it is asked. */
const workerOf = (data: Data) => {
  const asked: string[] = [];
  const client: SeaClient = {
    state: signal({ status: "ready" }),
    measure: async (from, to, options) => {
      asked.push("way");
      return seaRoute(data.sea(), from, to, options);
    },
    isNear: async (points, meters) => {
      asked.push("near");
      return ok(isNearSea(data.sea(), points, meters));
    },
    overLand: async (from, to, meters) => {
      asked.push("over-land");
      return ok(overLandMeters(data.sea(), from, to, meters));
    },
    landAt: async (point, meters) => {
      asked.push("land");
      return ok(landAt(data.sea(), point, meters));
    },
  };
  return { asked, client };
};

/** The page's verdicts once the outlines are there and the sea has told all that was asked. */
const onThePage = async (story: Story, data: Data) => {
  const outlines = outlinedByClaims(story).flatMap((place) => {
    const area = place.geometry ? null : data.land.areaOf?.(place);
    return area ? [[place.id, area] as const] : [];
  });
  const verdicts = signal<Verdicts>(new Map());
  const seaTold = signal<SeaTold>(NOTHING_TOLD);
  const lacking = followVerdicts({
    story: signal<Story | null>(story),
    areas: signal<Areas>(new Map(outlines)),
    seaTold,
    claim: signal<string | null>(null),
    trial: signal(NO_TRIAL),
    verdicts,
    claimLines: signal<Lines>(new Map()),
    tried: signal<Tried | null>(null),
  });
  const { asked, client } = workerOf(data);
  askSea(lacking, seaTold, async () => client);
  while (lacking.value.length > 0) await new Promise((resolve) => setTimeout(resolve, 0));
  return { verdicts: verdicts.value, asked };
};

const byTheCommand = (story: Story, data: Data): Verdicts =>
  new Map(story.claims.map((claim) => [claim.id, judgeBySea(story, claim, data.land, data.seaMeters)]));

/** The passage is the caller's to fill in. */
const plain = (verdicts: Verdicts) =>
  [...verdicts].map(([id, verdict]) => [
    id,
    verdict.ok ? { ...verdict.value, passage: null } : verdict.error,
  ]);

/** The properties of the area of an ISO 3166 code: a country's, or with a hyphen a province's. */
const areaOfCode = (code: string) =>
  code.includes("-")
    ? { name: code, kind: "province" as const, subdivisionCode: code, source: "ISO 3166-2" }
    : { name: code, kind: "country" as const, countryCode: code, source: "ISO 3166-1" };

const town = (name: string, lon: number, lat: number, code: string): Story => ({
  id: name,
  article: { title: name, source: "made", date: "2026-01-01", lang: "en", text: `${name} lies in it.` },
  places: {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        id: "town",
        geometry: { type: "Point", coordinates: [lon, lat] },
        properties: { name, kind: "town", source: "made" },
      },
      {
        type: "Feature",
        id: "area",
        geometry: null,
        properties: areaOfCode(code),
      },
    ],
  },
  routes: { type: "FeatureCollection", features: [] },
  annotations: { type: "AnnotationPage", items: [] },
  claims: [
    { id: "c", kind: "containment", from: "town", to: "area", stated: { text: `${name} lies in it` } },
  ],
});

describe("the page and the command", () => {
  worldSea(); // Makes the data where it is missing.
  const data = openData();

  it(
    "give every case the same verdict, number and reason",
    async () => {
      let askings = 0;
      for (const name of readdirSync(CASES)) {
        const story = caseStory(name);
        const { verdicts, asked } = await onThePage(story, data);
        expect(plain(verdicts), name).toEqual(plain(byTheCommand(story, data)));
        askings += asked.length;
      }
      expect(askings).toBeGreaterThan(10);
    },
    WORLD_TIMEOUT_MS,
  );

  // Discs of 3 km that reach over the outline: on a coast into the sea, at Gibraltar and Tijuana into another country.
  it.each([
    ["Gwadar", 62.325, 25.121, "PK", "holds"],
    ["Djibouti", 43.148, 11.572, "DJ", "holds"],
    ["Calais", 1.8587, 50.9513, "FR", "holds"],
    ["Miami", -80.19, 25.77, "US", "holds"],
    ["Sydney", 151.207, -33.868, "AU-NSW", "holds"], // Across its harbour, which the outline cuts off, is the same state.
    ["Gibraltar", -5.3536, 36.1408, "ES", "unmeasurable"],
    ["Tijuana", -117.03, 32.53, "US", "unmeasurable"],
    ["Eilat", 34.95, 29.557, "JO", "unmeasurable"],
    ["Aqaba", 35.006, 29.527, "IL", "contradicted"], // Over 5 km from the border: more than 3 and the 1 of its edge.
    ["Irun", -1.789, 43.339, "FR", "unmeasurable"],
    ["Ceuta", -5.32, 35.89, "MA", "contradicted"],
    // Land that the outlines lack, have as a blot, or keep apart from the country that it is counted under.
    ["Capri", 14.243, 40.551, "IT", "unmeasurable"],
    ["Anacapri", 14.212, 40.552, "IT", "unmeasurable"],
    ["Putuoshan", 122.38, 29.987, "CN", "unmeasurable"],
    ["Cocos", 96.83, -12.19, "AU", "unmeasurable"],
    ["Kowloon", 114.17, 22.32, "CN", "unmeasurable"],
    ["Mariehamn", 19.94, 60.1, "FI", "unmeasurable"],
    ["Hargeisa", 44.065, 9.56, "SO", "unmeasurable"],
    ["Pristina", 21.166, 42.667, "RS", "unmeasurable"],
    ["Beausoleil", 7.4236, 43.7427, "MC", "unmeasurable"],
    ["Büsingen", 8.69, 47.697, "DE", "unmeasurable"],
    ["Valletta", 14.51, 35.9, "IT", "contradicted"], // On an island of 246 km², which outlines have.
    ["Sassari", 8.56, 40.73, "FR", "contradicted"],
  ])(
    "%s (%d, %d) in %s: %s",
    async (name, lon, lat, code, wanted) => {
      const story = town(name, lon, lat, code);
      const { verdicts } = await onThePage(story, data);
      const verdict = verdicts.get("c");
      expect(verdict?.ok && verdict.value.verdict).toBe(wanted);
      expect(plain(verdicts)).toEqual(plain(byTheCommand(story, data)));
    },
    WORLD_TIMEOUT_MS,
  );
});
