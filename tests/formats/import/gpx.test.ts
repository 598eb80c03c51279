import { describe, expect, test } from "vitest";
import { leftOut, readFile, shapesOf } from "./read.ts";

const gpx = (inner: string): string =>
  `<gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxx="http://www.garmin.com/xmlschemas/GpxExtensions/v3">${inner}</gpx>`;
const point = (tag: string, lat: string, lon: string, inner = ""): string =>
  `<${tag} lat="${lat}" lon="${lon}">${inner}</${tag}>`;
const NO_POSITION = "a position of a track or route that is none";

describe("GPX", () => {
  test("waypoints without a position and tracks of one are named, beside what comes along", async () => {
    const imported = await readFile(
      gpx(
        [
          point("wpt", "", "", "<name>nowhere</name>"),
          point("wpt", "25,258", "63,475"),
          point("wpt", "1", "2", "<name>somewhere</name>"),
          `<trk><name>one</name><trkseg>${point("trkpt", "1", "2")}</trkseg></trk>`,
          "<trk><name>none</name></trk>",
          `<rte><name>short</name>${point("rtept", "1", "2")}</rte>`,
          `<trk><name>two</name><trkseg>${point("trkpt", "1", "2")}${point("trkpt", "3", "4")}</trkseg><trkseg>${point("trkpt", "5", "6")}</trkseg></trk>`,
        ].join(""),
      ),
    );
    expect(shapesOf(imported)).toEqual([
      ["somewhere", "Point", [2, 1]],
      [
        "two",
        "LineString",
        [
          [2, 1],
          [4, 3],
        ],
      ],
    ]);
    expect(leftOut(imported)).toEqual({
      "a coordinate that is no number": 2,
      "a line of fewer than 2 positions": 3,
      "a part of a track that is one position": 1,
    });
  });

  // OpenTracks marks a pause by latitude 100.
  test("positions of a track that are none are left out of it and counted", async () => {
    const points = [
      point("trkpt", "1", "2"),
      point("trkpt", "100", "180"),
      "<trkpt/>",
      point("trkpt", "3", "4"),
    ];
    const imported = await readFile(gpx(`<trk><trkseg>${points.join("")}</trkseg></trk>`));
    expect(shapesOf(imported)).toEqual([
      [
        "",
        "LineString",
        [
          [2, 1],
          [4, 3],
        ],
      ],
    ]);
    expect(leftOut(imported)).toEqual({ [NO_POSITION]: 2 });
  });

  test("a route of Garmin's runs through the points of its shape", async () => {
    const shape = `<extensions><gpxx:RoutePointExtension>${point("gpxx:rpt", "1.1", "1.2")}${point("gpxx:rpt", "1.3", "1.4")}</gpxx:RoutePointExtension></extensions>`;
    const imported = await readFile(
      gpx(`<rte><name>R</name>${point("rtept", "1", "1", shape)}${point("rtept", "2", "2")}</rte>`),
    );
    expect(shapesOf(imported)).toEqual([
      [
        "R",
        "LineString",
        [
          [1, 1],
          [1.2, 1.1],
          [1.4, 1.3],
          [2, 2],
        ],
      ],
    ]);
    expect(imported.dropped).toEqual([]);
  });
});
