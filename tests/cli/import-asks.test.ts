import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "import-asks-"));
const story = join(folder, "pasni-port");
const places = join(story, "places.geojson");
const file = join(folder, "table.csv");

beforeEach(() => cpSync("geo/stories/pasni-port", story, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

const importing = (bytes: string | Uint8Array, ...options: readonly string[]) => {
  writeFileSync(file, bytes);
  return run(["import", file, "--story", story, ...options]);
};

describe("groundtruth import FILE: where something is not certain it says what it read, writes nothing, and exits 2", () => {
  test("of columns", async () => {
    const before = readFileSync(places, "utf8");
    const swapped = "name,lat,lon\nA,116.4,39.9\nB,62.3,25.1\n";
    const asked = await importing(swapped);
    expect([asked.code, asked.out]).toEqual([2, ""]);
    expect(asked.err).toContain(
      'nothing is taken: "lat" is beyond 90° where "lon" is not: are the two swapped?',
    );
    expect(asked.err).toContain("there are name, lat, lon");
    expect(readFileSync(places, "utf8")).toBe(before);
    const told = await importing(swapped, "--lat", "lon", "--lon", "lat");
    expect([told.code, told.err]).toEqual([0, expect.stringContaining("2 places")]);
  });

  test.each([
    [
      ["--lat-lon", "where"],
      [62.3, 25.1],
    ],
    [
      ["--lon-lat", "where"],
      [25.1, 62.3],
    ],
  ])("of two numbers in one column: %s", async (options, position) => {
    const table = 'name,where\nA,"25.1, 62.3"\n';
    expect((await importing(table)).code).toBe(2);
    expect((await importing(table, ...options)).code).toBe(0);
    const { features } = JSON.parse(readFileSync(places, "utf8"));
    expect(features.at(-1).geometry.coordinates).toEqual(position);
  });

  test("of an encoding: it shows how the text reads in each that it may be in", async () => {
    const bytes = Uint8Array.from([
      ...Buffer.from("name,lat,lon\nM"),
      0xfc,
      ...Buffer.from("nchen,48.1,11.6\n"),
    ]);
    const asked = await importing(bytes);
    expect(asked.code).toBe(2);
    expect(asked.err).toContain("table.csv: line 2 is not UTF-8 (byte 14: 0xFC)");
    expect(asked.err).toContain("--encoding windows-1252: München,48.1,11.6");
    expect(asked.err).toContain("--encoding windows-1251: Mьnchen,48.1,11.6");
    const told = await importing(bytes, "--encoding", "windows-1252");
    expect([told.code, told.err]).toEqual([0, expect.stringContaining("(München)")]);
    expect((await importing(bytes, "--encoding", "klingon")).err).toContain(
      'the encoding "klingon" is not known',
    );
  });

  test.each([
    [["--lat", "a"], "--lat came alone, --lon and --lat were wanted"],
    [["--lat", "a", "--lon", "b", "--wkt", "c"], "2 ways came, one was wanted"],
    [["--lat-lon", "a", "--lon-lat", "a"], "2 ways came, one was wanted"],
    [["--lat", "no", "--lon", "lon"], 'it has no column "no", one of name, lat, lon was wanted'],
  ])("of options: %s", async (options, words) => {
    const ran = await importing("name,lat,lon\nA,1,2\n", ...options);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(words)]);
  });

  test("a column for names alone leaves the rest as it is found", async () => {
    const ran = await importing("Hafen,Breitengrad,Längengrad\nOrmara,25.21,64.63\n", "--name", "Hafen");
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining("+ landmark ormara (Ormara)")]);
  });
});
