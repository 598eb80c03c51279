import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "exchange-"));
const story = join(folder, "pasni-port");
const places = join(story, "places.geojson");
const SAMPLES = new URL("../formats/import/samples/", import.meta.url).pathname;

beforeEach(() => cpSync("geo/stories/pasni-port", story, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

describe("groundtruth import FILE --story STORY", () => {
  test("adds places, says what it added and what it left out, and the second time knows them", async () => {
    const before = readFileSync(places, "utf8");
    const file = join(SAMPLES, "google-earth.kml");
    const dry = await run(["import", file, "--story", story, "--dry-run"]);
    expect(dry).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(places, "utf8")).toBe(before);
    const ran = await run(["import", file, "--story", story, "--kind", "port"]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("+ port pasni-harbour (Pasni & harbour)");
    expect(ran.out).toContain("left out: GroundOverlay");
    expect(readFileSync(places, "utf8")).toContain('"Pasni & harbour"');
    expect((await run(["check", story])).code).toBe(0);
  });

  test("a table's columns can be named", async () => {
    const file = join(folder, "odd.csv");
    writeFileSync(file, "wo,a,b\nOrmara,64.63,25.21\n");
    expect((await run(["import", file, "--story", story])).code).toBe(2);
    const ran = await run(["import", file, "--story", story, "--lon", "a", "--lat", "b", "--name", "wo"]);
    expect(ran.out).toContain("+ landmark ormara (Ormara)");
  });

  test.each([
    [["import"], "one was wanted"],
    [["import", "no-such-file", "--story", "x"], "nothing is there"],
    [["import", join(SAMPLES, "qgis.geojson"), "--story", "no-such-story"], "no article.md is there"],
    [["import", join(SAMPLES, "ogr2ogr-utm.geojson"), "--story", story], "EPSG::32641"],
    [["import", join(SAMPLES, "qgis.geojson")], "needs --story"],
    [["export"], "--story: nothing came"],
    [["export", "--story", story, "--format", "fgb"], "--output FILE was wanted"],
  ])("%s: a message", async (args, words) => {
    const ran = await run(args);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(words);
  });
});

describe("groundtruth export --story STORY", () => {
  test("what it writes, import knows", async () => {
    const file = join(folder, "out.geojson");
    expect((await run(["export", "--story", story, "--output", file])).code).toBe(0);
    const before = readFileSync(places, "utf8");
    const ran = await run(["import", file, "--story", story]);
    expect(ran.out).toContain("0 places, 0 routes, 0 links added");
    expect(readFileSync(places, "utf8")).toBe(before);
  });

  test("what a format has no place for is said", async () => {
    const ran = await run(["export", "--story", story, "--format", "gpx"]);
    expect(ran.out).toContain("<gpx");
    expect(ran.err).toContain("GPX has no place for");
  });
});
