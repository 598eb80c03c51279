import * as fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { importFeatures } from "../../../src/core/edits/import-features.ts";
import { planImport } from "../../../src/core/edits/import-plan.ts";
import { readImport } from "../../../src/formats/import/read-import.ts";
import { settle } from "../../../src/formats/settle.ts";
import { loadStoryFromDisk } from "../../stories.ts";
import { HOSTILE_FILES } from "./hostile-files.ts";

const story = loadStoryFromDisk("pasni-port");
const DEFAULTS = { placeKind: "landmark", routeKind: "road", source: "a file" } as const;

/** What a reader is told: the message, or that nothing comes along and why. */
const told = async (file: string, bytes: Uint8Array): Promise<string> => {
  const imported = await readImport(file, bytes, () => {});
  if (!imported.ok) return imported.error;
  const plan = planImport(story, imported.value, DEFAULTS);
  const edited = importFeatures(plan)(story);
  expect(edited).toEqual({ ok: true, value: story });
  const reasons = imported.value.dropped.map(({ why }) => why).join("; ");
  return `${file}: nothing: ${reasons || "no column says where"}`;
};

describe("files that mean harm give a message and change nothing", () => {
  test("there are at least 60 of them", () => expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(60));

  test.each(HOSTILE_FILES)(
    "%s",
    async (_what, file, bytes, says) => {
      const words = await told(file, bytes);
      expect(words).toMatch(says);
      expect(words.startsWith(file)).toBe(true);
      expect(words.length).toBeLessThan(600);
    },
    20_000,
  );

  test("keys of an object's prototype never reach it", async () => {
    const text = `{"type":"Feature","properties":{"name":"x","__proto__":{"bad":1},"constructor":{"prototype":{"bad":1}},"\\u005f_proto__":{"bad":1}},"geometry":{"type":"Point","coordinates":[1,2]}}`;
    const json = await readImport("a.geojson", strToU8(text), () => {});
    const csv = await readImport(
      "a.csv",
      strToU8("__proto__,constructor,name,lat,lon\nbad,bad,x,1,2\n"),
      () => {},
    );
    expect("bad" in {}).toBe(false);
    for (const imported of [json, csv]) {
      const properties = imported.ok ? imported.value.features[0]?.properties : undefined;
      expect(Object.keys(properties ?? {})).toEqual(["name"]);
      expect(Object.getPrototypeOf(properties)).toBe(Object.prototype);
    }
  });

  test("a script in a name stays a name, letter by letter", async () => {
    const name = `<img src=x onerror=alert(1)>"'&`;
    const text = JSON.stringify({
      type: "Feature",
      properties: { name },
      geometry: { type: "Point", coordinates: [1, 2] },
    });
    const imported = await readImport("a.geojson", strToU8(text), () => {});
    expect(imported.ok && imported.value.features[0]?.properties.name).toBe(name);
  });
});

const SEEDS = [
  '{"type":"FeatureCollection","features":[{"type":"Feature","id":"a","properties":{"name":"A","names":{"ur":"x"}},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}]}',
  '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>A</name><Point><coordinates>1,2</coordinates></Point></Placemark></kml>',
  '<gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="1" lon="2"><name>A</name></wpt></gpx>',
  "name;lat;lon\nA;1;2\nB;3;4\n",
  "SRID=4326;POLYGON((1 2,3 4,5 6,1 2))\nPOINT(1 2)",
  '[{"type":"Annotation","body":[{"type":"TextualBody","purpose":"tagging","value":"Pasni"}],"target":{"selector":[{"type":"TextQuoteSelector","exact":"Pasni"}]}}]',
];

describe("readImport(file, bytes): any bytes", () => {
  test("files with bytes changed, cut and doubled never throw, and what they bring leaves the story valid", async () => {
    const change = fc.tuple(fc.nat(300), fc.nat(20), fc.string({ unit: "binary", maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SEEDS),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async (seed, changes) => {
          const text = changes.reduce(
            (now, [at, cut, put]) => now.slice(0, at) + put + now.slice(at + cut),
            seed,
          );
          const imported = await readImport("fuzz", strToU8(text), () => {});
          if (!imported.ok) {
            expect(imported.error).toContain("fuzz");
            return;
          }
          const edited = importFeatures(planImport(story, imported.value, DEFAULTS))(story);
          const settled = edited.ok ? settle(edited.value, story) : edited;
          expect(settled).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 1500 },
    );
  });
});
