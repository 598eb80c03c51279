import { expect, test } from "vitest";
import { planImport } from "../../../src/core/edits/import-plan.ts";
import { partsOfRoute, routeMeters } from "../../../src/core/route.ts";
import { readImport } from "../../../src/formats/import/read-import.ts";
import { loadStoryFromDisk } from "../../stories.ts";

const story = loadStoryFromDisk("pasni-port");
/** Metres of a degree of the equator (WGS84). */
const DEGREE = (2 * Math.PI * 6_378_137) / 360;

const segment = (from: number, to: number) =>
  `<trkseg>${[from, to].map((lon) => `<trkpt lat="0" lon="${lon}"/>`).join("")}</trkseg>`;
const gpx = `<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="t"><trk><name>Ride</name>${segment(0, 1)}${segment(3, 5)}</trk></gpx>`;
const lines = JSON.stringify({
  type: "Feature",
  properties: { name: "Ride", parts: "lanes" },
  geometry: {
    type: "MultiLineString",
    coordinates: [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [3, 0],
        [5, 0],
      ],
    ],
  },
});
const kml = `<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Placemark><name>Ride</name><gx:MultiTrack>${[
  [0, 1],
  [3, 5],
]
  .map((track) => `<gx:Track>${track.map((lon) => `<gx:coord>${lon} 0 0</gx:coord>`).join("")}</gx:Track>`)
  .join("")}</gx:MultiTrack></Placemark></kml>`;

/** Under the kind that is offered for a line of unknown kind. */
const routeOf = async (name: string, text: string) => {
  const imported = await readImport(name, new TextEncoder().encode(text), () => {});
  if (!imported.ok) throw new Error(imported.error);
  const plan = planImport(story, imported.value, { placeKind: "town", routeKind: "road", source: name });
  const [route] = plan.routes;
  if (!route) throw new Error("no route");
  return route;
};

test("a GPX track in two segments is as long as both, without the gap", async () => {
  expect(routeMeters(await routeOf("ride.gpx", gpx))).toBeCloseTo(3 * DEGREE, 3);
});

test("so is KML's track of several", async () => {
  expect(routeMeters(await routeOf("ride.kml", kml))).toBeCloseTo(3 * DEGREE, 3);
});

test("what a file says of its lines is kept", async () => {
  const route = await routeOf("ride.geojson", lines);
  expect(partsOfRoute(route)).toBe("lanes");
  expect(routeMeters(route)).toBeCloseTo(2 * DEGREE, 3);
});
