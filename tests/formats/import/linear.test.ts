import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readImport } from "../../../src/formats/import/read-import.ts";

type Make = (letters: number) => string;
const many =
  (unit: string, before = "", after = ""): Make =>
  (letters) =>
    before + unit.repeat(letters / unit.length) + after;
const placemark = (before: string, unit: string, after: string): Make =>
  many(
    unit,
    `<kml><Placemark><name>a</name>${before}`,
    `${after}<Point><coordinates>1,2</coordinates></Point></Placemark></kml>`,
  );
const numbered =
  (unit: (index: number) => string, before: string, after: string): Make =>
  (letters) =>
    before + Array.from({ length: letters / 20 }, (_, index) => unit(index)).join(" ") + after;

/** Files that mean to keep a reader busy: what each format repeats, opens and never closes. */
const FILES: Readonly<Record<string, Make>> = {
  "WKT: blanks that never end": many(" ", "POINT(1 2"),
  "WKT: blanks between two numbers": many(" ", "POINT(1", "2)"),
  "WKT: line breaks between two geometries": many("\n", "POINT(1 2)", "POINT(3 4)"),
  "WKT: a number without an end": many("1", "POINT(", " 2)"),
  "WKT: brackets that open": many("(", "POINT"),
  "WKT: brackets that close": many(")", "POINT(1 2)"),
  "WKT: geometries that break off": many("POINT(1 2\n"),
  "WKT: geometries": many("POINT(1 2)\n"),
  "CSV: blanks in a name": many(" ", "name,lat,lon\n", ",1,2\n"),
  "CSV: blanks in a number": many(" ", "name,lat,lon\na,", "1,2\n"),
  "CSV: blanks before the headings": many(" ", "", "name,lat,lon\na,1,2\n"),
  "CSV: blank lines": many(" \n", "name,lat,lon\n", "a,1,2\n"),
  "CSV: a long heading": many("a-", "", ",lat,lon\na,1,2\n"),
  "CSV: blanks in well-known text": many(" ", 'wkt,name\n"POINT(1', '2)",a\n'),
  "CSV: quotes": many('"', "name,lat,lon\n"),
  "CSV: a quote that never ends": many("b,", 'name,lat,lon\n"a'),
  "CSV: cells": many(",", "name,lat,lon\n"),
  "CSV: apostrophes": many("'", "name,lat,lon\n", ",1,2\n"),
  "CSV: rows": many("a,1,2\n", "name,lat,lon\n"),
  "CSV: rows of degrees, minutes and seconds": many("a,1°2'3''N,4°5'6''E\n", "name,lat,lon\n"),
  "CSV: positions in one cell": many('a,"1.5N, 2.5E"\n', "name,position\n"),
  "JSON: brackets that open": many("{"),
  "JSON: line breaks between two objects": many("\n", "{}", "{}"),
  "JSON: lines": many('{"type":"Feature"}\n'),
  "JSON: a text that never ends": many('\\"', '{"a":"'),
  "KML: comments that never end": many("<!--", "<kml>"),
  "KML: comments before anything else": many("<!--"),
  "KML: signs that begin a tag": many("<", "<kml>"),
  "KML: tags that never end": many("<a ", "<kml>"),
  "KML: CDATA that never ends": many("<![CDATA[", "<kml>"),
  "KML: processing instructions that never end": many("<?a ", "<kml>"),
  "KML: a document type that never ends": many("[", "<!DOCTYPE "),
  "KML: attributes": numbered((index) => `a${index}="1"`, "<kml ", "/>"),
  "KML: entities": placemark("<name>", "&amp;", "</name>"),
  "KML: blanks in coordinates": placemark("<LineString><coordinates>1", " ", ",2</coordinates></LineString>"),
  "KML: commas in coordinates": placemark("<LineString><coordinates>", "1, ", "</coordinates></LineString>"),
  "KML: tags in a description": placemark("<description><![CDATA[", "<b>", "]]></description>"),
  "KML: scripts in a description that never end": placemark(
    "<description><![CDATA[",
    "<script>",
    "]]></description>",
  ),
  "KML: comments in a description that never end": placemark(
    "<description><![CDATA[",
    "<!--",
    "]]></description>",
  ),
  "KML: what only begins a tag, in a description": placemark(
    "<description><![CDATA[",
    "<",
    "]]></description>",
  ),
  "KML: columns": numbered(
    (index) => `<Data name="a${index}"><value>1</value></Data>`,
    "<kml><Placemark><ExtendedData>",
    "</ExtendedData></Placemark></kml>",
  ),
  "KML: folders": many("<Folder/>", "<kml>", "</kml>"),
  "GPX: positions": many('<trkpt lat="1" lon="2"/>', "<gpx><trk><trkseg>", "</trkseg></trk></gpx>"),
  "GPX: segments": many('<trkseg><trkpt lat="1" lon="2"/></trkseg>', "<gpx><trk>", "</trk></gpx>"),
  "GeoJSON: geometries": many(
    '{"type":"Point","coordinates":[1,2]},',
    '{"type":"GeometryCollection","geometries":[',
    '{"type":"Point","coordinates":[1,2]}]}',
  ),
  "GeoJSON: a line to and fro over 180°": many(
    "[179,1],[-179,2],",
    '{"type":"LineString","coordinates":[',
    "[179,1]]}",
  ),
};

const LETTERS = 250_000;
/** Twice the letters take twice the time; four times would be their square. What a busy machine adds comes on top. */
const [MOST_TIMES, BUSY_MS] = [3, 400];

const millisecondsOf = async (make: Make, letters: number): Promise<number> => {
  const bytes = strToU8(make(letters));
  let least = Infinity;
  for (let turn = 0; turn < 2; turn++) {
    const start = performance.now();
    await readImport("a", bytes, () => {});
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

describe("readImport(file): twice as long a file takes about twice as long, whatever is in it", () => {
  test.each(Object.entries(FILES))("%s", async (_what, make) => {
    const once = await millisecondsOf(make, LETTERS);
    expect(await millisecondsOf(make, 2 * LETTERS)).toBeLessThan(MOST_TIMES * once + BUSY_MS);
  });

  test("bytes that are no text, the last of many", async () => {
    const make = (count: number) => new Uint8Array(count).fill(0x41).fill(0xfc, count - 2);
    const times: number[] = [];
    for (const count of [LETTERS * 4, LETTERS * 8]) {
      const start = performance.now();
      const read = await readImport("a", make(count), () => {});
      times.push(performance.now() - start);
      expect(read).toEqual({ ok: false, error: expect.stringContaining(`byte ${count - 2}: 0xFC`) });
    }
    expect(times[1]).toBeLessThan(MOST_TIMES * (times[0] ?? 0) + BUSY_MS);
  });
});
