import * as fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { hunted } from "../../hunt.ts";
import { readFile } from "./read.ts";

/** A format as a list of things, good ones and such as no reader can place, and what puts them into a file. */
interface Format {
  readonly good: readonly string[];
  readonly bad: readonly string[];
  readonly write: (things: readonly string[]) => string | Uint8Array;
}

const feature = (geometry: string): string =>
  `{"type":"Feature","properties":{"name":"a"},"geometry":${geometry}}`;
const GEOJSON_GOOD = [
  feature('{"type":"Point","coordinates":[1,2]}'),
  feature('{"type":"LineString","coordinates":[[1,2],[3,4]]}'),
  feature('{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}'),
  feature('{"type":"GeometryCollection","geometries":[{"type":"LineString","coordinates":[[1,2],[3,4]]}]}'),
];
const GEOJSON_BAD = [
  "null",
  "[]",
  feature("null"),
  feature('{"type":"Point","coordinates":[]}'),
  feature('{"type":"Point","coordinates":["1","2"]}'),
  feature('{"type":"Point","coordinates":[100,95]}'),
  feature('{"type":"LineString","coordinates":[[1,2]]}'),
  feature('{"type":"Polygon","coordinates":[[[0,0],[1,0]]]}'),
  feature('{"type":"MultiPoint","coordinates":[]}'),
  feature('{"type":"GeometryCollection","geometries":[]}'),
  feature('{"type":"Arc","coordinates":[[1,2]]}'),
];
const placemark = (inner: string): string => `<Placemark><name>a</name>${inner}</Placemark>`;
const KML_GOOD = [
  placemark("<Point><coordinates>1,2,3</coordinates></Point>"),
  placemark("<LineString><coordinates>1,2 3,4</coordinates></LineString>"),
  placemark("<MultiGeometry><LineString><coordinates>1,2 3,4</coordinates></LineString></MultiGeometry>"),
  `<Folder><name>f</name>${placemark("<Track><coord>1 2 3</coord><coord>2 2 3</coord></Track>")}</Folder>`,
];
const KML_BAD = [
  placemark(""),
  placemark("<Point/>"),
  placemark("<Point><coordinates>x</coordinates></Point>"),
  placemark("<Point><coordinates>1,2 3,4</coordinates></Point>"),
  placemark("<Point><coordinates>100,95</coordinates></Point>"),
  placemark("<LineString><coordinates>1,2</coordinates></LineString>"),
  placemark("<Polygon><outerBoundaryIs/></Polygon>"),
  placemark("<MultiGeometry/>"),
  placemark("<Model/>"),
  "<GroundOverlay/>",
  "<ScreenOverlay/>",
  "<NetworkLink/>",
  "<Folder><PhotoOverlay/></Folder>",
];
const kml = (things: readonly string[]): string => `<kml><Document>${things.join("")}</Document></kml>`;

const FORMATS: Readonly<Record<string, Format>> = {
  GeoJSON: {
    good: GEOJSON_GOOD,
    bad: GEOJSON_BAD,
    write: (things) => `{"type":"FeatureCollection","features":[${things.join(",")}]}`,
  },
  "lines of GeoJSON": {
    good: GEOJSON_GOOD,
    bad: GEOJSON_BAD.filter((bad) => bad.startsWith("{")),
    write: (things) => [...things, ...things.slice(0, 1)].map((each) => `\u001e${each}\n`).join(""),
  },
  "well-known text": {
    good: ["POINT(1 2)", "LINESTRING(1 2,\n3 4)", "POLYGON((0 0,1 0,1 1,0 0))", "SRID=4326;POINT Z (1 2 3)"],
    bad: [
      "POINT EMPTY",
      "POINT(100 95)",
      "POINT(1 x)",
      "LINESTRING(1 2)",
      "CIRCULARSTRING(0 0,1 1,2 0)",
      "SRID=3857;POINT(1 2)",
      "MULTIPOINT(1)",
      "POLYGON((0 0,1 1))",
    ],
    write: (things) => `POINT(0 0)\n${things.join("\n")}`,
  },
  "a table": {
    good: ["a,1,2", "a,-1.5,2°6'E"],
    bad: ["a,,", "a,1,", "a,x,y", "a,91,181", "a", "a,1,2,3", "a,1W,2"],
    write: (things) => `name,lat,lon\n${"a,1,2\n".repeat(things.length + 1)}${things.join("\n")}\n`,
  },
  "a table of geometries": {
    good: ["a,POINT(1 2)", 'a,"LINESTRING(1 2,3 4)"'],
    bad: ["a,", "a,POINT(100 95)", "a,POINT(1", 'a,"CIRCULARSTRING(0 0,1 1,2 0)"', "a,POINT EMPTY"],
    write: (things) => `name,wkt\n${"a,POINT(1 2)\n".repeat(things.length + 1)}${things.join("\n")}\n`,
  },
  KML: { good: KML_GOOD, bad: KML_BAD, write: kml },
  KMZ: { good: KML_GOOD, bad: KML_BAD, write: (things) => zipSync({ "doc.kml": strToU8(kml(things)) }) },
  GPX: {
    good: [
      '<wpt lat="1" lon="2"/>',
      '<rte><rtept lat="1" lon="2"/><rtept lat="3" lon="4"/></rte>',
      '<trk><trkseg><trkpt lat="1" lon="2"/><trkpt lat="3" lon="4"/></trkseg></trk>',
    ],
    bad: [
      '<wpt lat="" lon=""/>',
      "<wpt/>",
      '<wpt lat="95" lon="100"/>',
      "<rte/>",
      '<rte><rtept lat="1" lon="2"/></rte>',
      "<trk/>",
      '<trk><trkseg><trkpt lat="1" lon="2"/></trkseg></trk>',
    ],
    write: (things) => `<gpx>${things.join("")}</gpx>`,
  },
  "Linked Places": {
    good: ['{"type":"Feature","properties":{"title":"a"},"geometry":{"type":"Point","coordinates":[1,2]}}'],
    bad: [
      '{"type":"Feature","properties":{"title":"a"}}',
      '{"names":[],"geometry":{"type":"Point","coordinates":[100,95]}}',
      "null",
      "1",
    ],
    write: (things) =>
      `{"type":"FeatureCollection","@context":"linked-places","features":[${things.join(",")}]}`,
  },
};

describe("what a file has comes along or is named as left out: nothing vanishes", () => {
  test.each(Object.entries(FORMATS))("%s", async (_name, { good, bad, write }) => {
    const things = fc.array(
      fc.oneof(
        fc.constantFrom(...good.map((text) => [text, true] as const)),
        fc.constantFrom(...bad.map((text) => [text, false] as const)),
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    const alone = async (list: readonly string[]) => {
      const { features, dropped } = await readFile(write(list));
      return { come: features.length, left: dropped.reduce((sum, { count }) => sum + count, 0) };
    };
    // What a file has besides: a table's own rows.
    const besides = (count: number) => alone(new Array<string>(count).fill(good[0] ?? ""));
    await fc.assert(
      fc.asyncProperty(things, async (list) => {
        const { come, left } = await alone(list.map(([text]) => text));
        const all = await besides(list.length);
        const badOnes = list.filter(([, isGood]) => !isGood).length;
        // Lines of GeoJSON have the first one twice.
        expect(come + left).toBe(all.come);
        expect(left).toBeGreaterThanOrEqual(badOnes);
      }),
      { seed: 20251115, numRuns: hunted(60, 3000) },
    );
  });

  // One at a time, so that each reason is seen.
  test.each(
    Object.entries(FORMATS).flatMap(([name, { bad, good, write }]) =>
      bad.map((text) => [name, text, good[0] ?? "", write] as const),
    ),
  )("%s: %s is named", async (_name, text, good, write) => {
    const both = await readFile(write([good, text]));
    const [reason] = both.dropped;
    expect(reason?.why).toMatch(/[a-z]/);
    expect(both.dropped.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  });

  test("more parts than are taken are refused, and not cut off", async () => {
    const points = new Array<string>(10_001).fill('{"type":"Point","coordinates":[1,2]}');
    const { features, dropped } = await readFile(
      `{"type":"GeometryCollection","geometries":[${points.join(",")}]}`,
    );
    expect([features.length, dropped.map(({ why }) => why)]).toEqual([
      0,
      ["a geometry of more than 10000 parts"],
    ]);
  });
});
