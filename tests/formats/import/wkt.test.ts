import { describe, expect, test } from "vitest";
import { leftOut, readFile, shapesOf } from "./read.ts";

const geometries = async (text: string) =>
  shapesOf(await readFile(text)).map(([, type, coordinates]) => [type, coordinates]);
const RING = "0 0,1 0,1 1,0 0";
const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];
const NO_CURVE = (type: string) =>
  `a curve (${type}): straight lines, as ST_CurveToLine makes them, were wanted`;
const FORM = "no well-known text such as POINT (63.475 25.258)";

describe("well-known text", () => {
  test.each<[string, string]>([
    ["on one line", "POINT(1 2) POINT(3 4)"],
    ["with a comma", "POINT(1 2), POINT(3 4)"],
    ["with semicolons", "POINT(1 2);POINT(3 4);"],
    ["with line breaks and tabs within", "POINT\n(\t1\n2 )\n\nPOINT(3\r\n4)"],
    ["with an SRID each", "SRID=4326;POINT(1 2) SRID=4326; POINT(3 4)"],
    ["in any letters, with heights and measures", "point z (1 2 3)\nPointM(3 4 5)"],
    ["in a collection over several lines", "GEOMETRYCOLLECTION (\n  POINT (1 2),\n  POINT (3 4)\n)"],
    ["in a collection within another", "GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(POINT(1 2)),POINT(3 4))"],
    ["as several points in one", "MULTIPOINT(1 2,3 4)"],
    ["as several points, each in brackets", "MULTIPOINT ZM ((1 2 0 0),(3 4 0 0))"],
  ])("two points %s are two", async (_what, text) => {
    expect(await geometries(text)).toEqual([
      ["Point", [1, 2]],
      ["Point", [3, 4]],
    ]);
  });

  // Types of ISO 19125 and SQL/MM, as PostGIS and JTS write them; straight pieces are lines and areas.
  test.each<[string, string, unknown]>([
    [`POLYGON((${RING}),(0.2 0.1,0.3 0.1,0.3 0.2,0.2 0.1))`, "Polygon", { length: 2 }],
    [`TRIANGLE((${RING}))`, "Polygon", [ring]],
    ["LINEARRING(0 0,1 0,1 1,0 0)", "LineString", ring],
    [`TIN(((${RING})),((${RING})))`, "MultiPolygon", [[ring], [ring]]],
    [`POLYHEDRALSURFACE Z(((0 0 0,1 0 0,1 1 0,0 0 0)))`, "MultiPolygon", [[ring]]],
    ["COMPOUNDCURVE((0 0,1 0),(1 0,1 1,0 0))", "LineString", ring],
    ["COMPOUNDCURVE(LINESTRING(0 0,1 0),(1 0,1 1))", "LineString", ring.slice(0, 3)],
    [`CURVEPOLYGON((${RING}))`, "Polygon", [ring]],
    [`CURVEPOLYGON(COMPOUNDCURVE((0 0,1 0),(1 0,1 1,0 0)))`, "Polygon", [ring]],
    ["MULTICURVE((0 0,1 0),LINESTRING(1 1,2 2))", "MultiLineString", { length: 2 }],
    [`MULTISURFACE(((${RING})),CURVEPOLYGON((${RING})))`, "MultiPolygon", [[ring], [ring]]],
    [`MULTIPOLYGON(((${RING})),EMPTY)`, "MultiPolygon", [[ring]]],
  ])("%s", async (text, type, coordinates) => {
    const [only, second] = await geometries(text);
    expect(second).toBeUndefined();
    expect(only?.[0]).toBe(type);
    if (Array.isArray(coordinates)) expect(only?.[1]).toEqual(coordinates);
    else expect(only?.[1]).toMatchObject(coordinates as object);
  });

  test.each<[string, string, number, Record<string, number>]>([
    ["empty parts", "MULTIPOINT (0 0, EMPTY, 3 4)", 2, { "an empty part of a geometry": 1 }],
    [
      "empty parts behind blanks",
      "MULTIPOINT( EMPTY, (10 10), EMPTY )",
      1,
      { "an empty part of a geometry": 2 },
    ],
    ["empty geometries", "POINT EMPTY\nPOINT(1 2)\nPOLYGON EMPTY", 1, { "no geometry": 2 }],
    [
      "curves",
      "CIRCULARSTRING(0 0,1 1,2 0)\nPOINT(1 2)\nCIRCULARSTRING Z(0 0 0,1 1 0,2 0 0)",
      1,
      { [NO_CURVE("CIRCULARSTRING")]: 2 },
    ],
    [
      "a curve in a collection",
      "GEOMETRYCOLLECTION(POINT(1 2),CIRCULARSTRING(0 0,1 1,2 0))",
      1,
      { [NO_CURVE("CIRCULARSTRING")]: 1 },
    ],
    [
      "what has a curve in it",
      `CURVEPOLYGON(CIRCULARSTRING(0 0,1 1,2 0,0 0))\nMULTICURVE((0 0,1 1),CIRCULARSTRING(0 0,1 1,2 0))\nPOINT(1 2)`,
      1,
      { [NO_CURVE("CIRCULARSTRING")]: 2 },
    ],
    [
      "another system",
      "SRID=3857;POINT(7000000 2900000)\nPOINT(1 2)",
      1,
      { "its coordinates are in EPSG:3857, WGS84 degrees (EPSG:4326) were wanted": 1 },
    ],
    ["a number that is none", "POINT(1.2.3 4)\nPOINT(1 x)\nPOINT(1 2)", 1, { [FORM]: 2 }],
    ["a comma between the numbers", "POINT(1,2)\nPOINT(1 2)", 1, { [FORM]: 1 }],
    ["one that breaks off", "POINT(1 2\nPOINT(3 4)\nPOINT(5 6)", 2, { [FORM]: 1 }],
    [
      "a collection with a fault, whole",
      "GEOMETRYCOLLECTION(POINT(1 2),POINT(3 x),POINT(5 6))\nPOINT(7 8)",
      1,
      { [FORM]: 1 },
    ],
    ["words between", "POINT(1 2)\nhello\nPOINT(3 4)", 2, { [FORM]: 1 }],
    ["a type that is not known", "HELIX(1 2,3 4)\nPOINT(1 2)", 1, { "HELIX: no geometry that is known": 1 }],
  ])("%s: named and counted, and the others read", async (_what, text, count, dropped) => {
    const imported = await readFile(text);
    expect([imported.format, imported.features.length, leftOut(imported)]).toEqual(["WKT", count, dropped]);
  });

  test("a fault says in which line", async () => {
    const { dropped } = await readFile("POINT(1 2)\n\nPOINT(\n3 x)\n");
    expect(dropped[0]?.first).toMatch(/^line 3: POINT\( 3 x\)/);
  });

  test.each([
    ["CIRCULARSTRING(0 0, 1 1, 2 0)", NO_CURVE("CIRCULARSTRING")],
    ["POINT(1 2", "breaks off"],
  ])("%s alone is refused with its reason", async (text, words) => {
    await expect(readFile(text)).rejects.toThrow(words);
  });

  test("latitudes first, in most of a file, are asked about, and nothing of it is taken", async () => {
    await expect(readFile("POINT(25.2 163.4)\nPOINT(35.7 139.7)\nPOINT(25.1 62.3)")).rejects.toThrow(
      "swapped",
    );
  });
});
