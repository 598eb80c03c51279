import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeStory } from "../../src/formats/story-files.ts";
import { STORY_FILES } from "../../src/formats/story-parts.ts";
import { writeStoryZip } from "../../src/formats/story-zip.ts";
import { loadStoryFromDisk } from "../stories.ts";
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
    expect(dry.code).toBe(0);
    expect(readFileSync(places, "utf8")).toBe(before);
    const ran = await run(["import", file, "--story", story, "--kind", "port"]);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain("+ port pasni-harbour (Pasni & harbour)");
    expect(ran.err).toContain("left out: GroundOverlay");
    expect(ran.out).toBe(dry.out.replaceAll('"landmark"', '"port"'));
    expect(ran.out).toContain('+        "name": "Pasni & harbour"');
    expect(readFileSync(places, "utf8")).toContain('"Pasni & harbour"');
    expect((await run(["check", story])).code).toBe(0);
  });

  test("a table's columns can be named", async () => {
    const file = join(folder, "odd.csv");
    writeFileSync(file, "wo,a,b\nOrmara,64.63,25.21\n");
    expect((await run(["import", file, "--story", story])).code).toBe(2);
    const ran = await run(["import", file, "--story", story, "--lon", "a", "--lat", "b", "--name", "wo"]);
    expect(ran.err).toContain("+ landmark ormara (Ormara)");
  });

  test("of a large table those nearest to the story's places come along, where it is asked for", async () => {
    const file = join(folder, "large.csv");
    const rows = Array.from({ length: 10_001 }, (_, index) => `P${index},${index % 80},${index % 170}`);
    writeFileSync(file, `name,lat,lon\n${rows.join("\n")}\nOrmara,25.21,64.63\n`);
    const refused = await run(["import", file, "--story", story]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("--nearest 500")]);
    const ran = await run(["import", file, "--story", story, "--nearest", "3"]);
    expect(ran.err).toContain("+ landmark ormara (Ormara)");
    expect(ran.err).toContain("3 places, 0 routes, 0 links come along");
  });

  test.each([
    [["import", join(SAMPLES, "qgis.geojson"), "--story", story, "--nearest", "0"], "from 1 to 10000"],
    [["import"], "one was wanted"],
    [["import", "no-such-file", "--story", "x"], "nothing is there"],
    [["import", join(SAMPLES, "qgis.geojson"), "--story", "no-such-story"], "a story's folder or an id"],
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
    expect(ran.err).toContain("0 places, 0 routes, 0 links come along");
    expect(ran.out).toBe("");
    expect(readFileSync(places, "utf8")).toBe(before);
  });

  test("what a format has no place for is said", async () => {
    const ran = await run(["export", "--story", story, "--format", "gpx"]);
    expect(ran.out).toContain("<gpx");
    expect(ran.err).toContain("GPX has no place for");
  });
});

describe("groundtruth import STORY.zip", () => {
  const archive = join(folder, "port-story.zip");
  const there = process.cwd();
  beforeEach(() => {
    const shown = loadStoryFromDisk("pasni-port");
    writeFileSync(archive, writeStoryZip({ ...shown, id: "port-story" }));
    rmSync(join(folder, "geo"), { recursive: true, force: true });
    process.chdir(folder);
  });
  afterEach(() => process.chdir(there));

  test("a story as the page hands it over is put under geo/stories, to the letter, and known the second time", async () => {
    const dry = await run(["import", archive, "--dry-run"]);
    expect([dry.code, existsSync("geo")]).toEqual([0, false]);
    const ran = await run(["import", archive]);
    expect(ran).toEqual(dry);
    expect(ran.err).toContain("+ story port-story in geo/stories/port-story");
    for (const file of STORY_FILES)
      expect(readFileSync(join("geo/stories/port-story", file), "utf8")).toBe(
        readFileSync(join(there, "geo/stories/pasni-port", file), "utf8"),
      );
    expect(await run(["import", archive])).toMatchObject({ code: 0, out: "" });
  });

  const path = "geo/stories/port-story/places.geojson";
  const edit = (from: string, to: string) =>
    writeFileSync(path, readFileSync(path, "utf8").replace(from, to));

  test("over another version nothing is written, and with --replace it shows what changes, as a diff", async () => {
    await run(["import", archive]);
    edit('"name": "Pasni"', '"name": "Old"');
    const refused = await run(["import", archive]);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain("does not say what it was made from");
    expect(readFileSync(path, "utf8")).toContain('"name": "Old"');
    const ran = await run(["import", archive, "--replace"]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('-        "name": "Old"');
    expect(ran.out).toContain('+        "name": "Pasni"');
    expect(ran.err).toContain("~ story port-story");
  });

  /** An archive of a story that was begun on what is on the disk, and in which one place has another name. */
  const handedOver = async () => {
    await run(["import", archive]);
    const shown = { ...loadStoryFromDisk("pasni-port"), id: "port-story" };
    const features = shown.places.features.map((place) =>
      place.id === "gwadar-port"
        ? { ...place, properties: { ...place.properties, name: "Gwadar town" } }
        : place,
    );
    writeFileSync(
      archive,
      writeStoryZip({ ...shown, places: { ...shown.places, features } }, writeStory(shown)),
    );
  };

  test("what was changed there meanwhile is joined with what the archive changes", async () => {
    await handedOver();
    edit('"name": "Pasni"', '"name": "Pasni town"');
    const ran = await run(["import", archive]);
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining("joined with what was changed there")]);
    const text = readFileSync(path, "utf8");
    expect(text).toContain('"name": "Pasni town"');
    expect(text).toContain('"name": "Gwadar town"');
  });

  test("where both changed the same thing nothing is written, and the place is named", async () => {
    await handedOver();
    edit('"name": "Gwadar",', '"name": "Gwadar city",');
    const before = readFileSync(path, "utf8");
    const refused = await run(["import", archive]);
    expect([refused.code, refused.err]).toEqual([
      2,
      expect.stringContaining("places.geojson: gwadar-port: both changed it"),
    ]);
    expect(readFileSync(path, "utf8")).toBe(before);
    expect((await run(["import", archive, "--replace"])).code).toBe(0);
    expect(readFileSync(path, "utf8")).toContain('"name": "Gwadar town"');
  });

  test("where nothing was changed there, the archive's story is written as it is", async () => {
    await handedOver();
    const ran = await run(["import", archive]);
    expect([ran.code, ran.err]).toEqual([0, "~ story port-story in geo/stories/port-story\n"]);
    expect(readFileSync(path, "utf8")).toContain('"name": "Gwadar town"');
  });

  test("a story there that can't be read is not written over", async () => {
    await handedOver();
    writeFileSync(path, "{");
    expect(await run(["import", archive])).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("can't be read"),
    });
    expect(readFileSync(path, "utf8")).toBe("{");
  });
});
