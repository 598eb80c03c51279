import { describe, expect, test } from "vitest";
import { cornersAsText, readCorners } from "../../../src/app/edit/corners-text.ts";

const CORNERS = [
  [63.4, 25.2],
  [63.6, 25.2],
  [63.5, 25.3],
];

describe("readCorners(text)", () => {
  test("reads what cornersAsText writes, longitudes of one turn", () => {
    const text = cornersAsText([
      [63.4, 25.2],
      [182.5, -17],
      [63.5, 25.3],
    ]);
    expect(text).toBe("25.2, 63.4\n-17, -177.5\n25.3, 63.5");
    expect(readCorners(text)).toEqual({
      ok: true,
      value: [
        [63.4, 25.2],
        [-177.5, -17],
        [63.5, 25.3],
      ],
    });
  });

  test.each([
    ["lines of any notation", "25.2N 63.4E\n\n25°12′ N 63°36′ E\n25.3, 63.5\n"],
    ["WKT", "POLYGON ((63.4 25.2, 63.6 25.2, 63.5 25.3, 63.4 25.2))"],
    ["WKT of one part of several", "SRID=4326;MULTIPOLYGON (((63.4 25.2, 63.6 25.2, 63.5 25.3, 63.4 25.2)))"],
    [
      "GeoJSON",
      '{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[63.4,25.2],[63.6,25.2],[63.5,25.3],[63.4,25.2]]]}}',
    ],
  ])("reads %s", (_, text) => {
    expect(readCorners(text)).toEqual({ ok: true, value: CORNERS });
  });

  test.each([
    ["a line that is no position", "25.2, 63.4\nnowhere", "Line 2"],
    ["a hole", "POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1))", "one polygon without holes"],
    ["WKT that breaks off", "POLYGON ((0 0, 9 0", "well-known text"],
    ["a point", '{"type":"Point","coordinates":[1,2]}', "one polygon"],
    ["an empty collection", '{"type":"FeatureCollection","features":[]}', "0 features came"],
    ["JSON that breaks off", '{"type":', "no whole JSON"],
    ["too many", Array.from({ length: 2001 }, (_, i) => `1, ${i / 100}`).join("\n"), "2001 corners came"],
  ])("refuses %s with a reason", (_, text, reason) => {
    const read = readCorners(text);
    expect(read.ok ? "" : read.error).toContain(reason);
  });
});
