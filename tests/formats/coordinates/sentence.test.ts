import { describe, expect, test } from "vitest";
import { expectNear, read } from "./read.ts";

describe("readCoordinates(a sentence with one position)", () => {
  test.each([
    ["At 14:30 the ship was at 25°16'12\"N 63°28'12\"E, 12 miles off Pasni."],
    ["In 2019, 25°16.2'N 63°28.2'E was fished."],
    ["Position 25-16.2N/063-28.2E, radius 2 miles."],
    ["The jetty (25.2700, 63.4700) is small."],
    ["GPS: 25.2700, 63.4700"],
    ["See geo:25.27,63.47 for the place."],
    ["(it is at geo:25.27,63.47)"],
    ["See geo:0,0?q=25.27,63.47(Pasni)."],
    ["https://maps.google.com/?q=25.27,63.47 is where we meet"],
    ["More on https://example.org/a/1; the wreck is at 25.27N 63.47E."],
    ["该港位于北纬25.27度，东经63.47度，十分重要。"],
    ["沉船位于N25.27 E63.47，水深30米"],
    ["The wreck is at latitude 25.27 and longitude 63.47."],
    ["Das Wrack liegt bei 25° 16,2' Nord, 63° 28,2' Ost."],
    ["12 miles north of 25.27N, 63.47E"],
    ["25.27° N, 63.47° E is 1,200 m deep."],
    ['<wpt lat="25.27" lon="63.47"><name>Pasni</name></wpt>'],
    ["$GPGGA,123519,2516.200,N,06328.200,E,1,08,0.9,545.4,M,46.9,M,,*47"],
    ["Pasni: 25°16′12″N 63°28′12″E / 25.27°N 63.47°E / 25.27; 63.47"],
  ])("%s is 25.27 N, 63.47 E", (text) => {
    expectNear(text, 25.27, 63.47);
  });

  // Jefferson Pier, and a code of Google's specification.
  test.each([
    ["Grid 18S UJ 23371 06519 was hit.", 38.8898, -77.03654, 0.0003],
    ["The code 8FVC2222+22 is in Switzerland.", 47.0000625, 8.0000625, 1e-6],
  ])("%s is %d, %d", (text, lat, lon, tolerance) => {
    expectNear(text, lat, lon, tolerance);
  });

  test.each([
    [
      "From 25°16'N 63°28'E to 26°N 64°E",
      /2 positions: 25.266667° N, 63.466667° E and 26° N, 64° E. Wanted: one/,
    ],
    ["geo:25.27,63.47 and geo:26,64", /2 positions/],
    // Close by, and yet two.
    ["From 25°16'N 63°28'E to 25°16.4'N 63°28.4'E", /2 positions/],
    ["25.271N 63.471E; 25.272N 63.472E", /2 positions/],
    ["geo:25.2711,63.4711 or geo:25.2712,63.4712", /2 positions/],
    ["25.27N, 63.47E; 26N, 64E; 27N, 65E", /3 positions/],
    ["The jetty (25.2700, 63.4700) or (25.2800, 63.4800)", /2 positions/],
    // A box is no position, though "30°N, 60°E" stands in it.
    ["The box from 25°N to 30°N, 60°E to 65°E", /"25°N" is not understood/],
    ["between 25–26°N and 63–64°E", /not understood/],
    ["at 25.27N 63.47 in the bay", /a letter at 25.27° N, and none/],
    ["at -25.27N 63.47E in the bay", /both a minus and N/],
    ["at 125.27N 63.47E in the bay", /Latitude 125.27/],
    ["The two, 12, 25 in all", /no part of coordinates/],
    ["Rates of 25.271, 63.471 and 1.234", /no part of coordinates/],
    ["25.2712N 63.4712E (NAD27)", /in the system NAD27. Wanted: WGS84/],
    ["北纬25.271度，东经63.471度（北京54坐标系）", /in the system 北京54/],
    ["The port of Pasni", /no pair of coordinates/],
  ])("%s is refused", (text, message) => {
    expect(read(text)).toMatch(message);
  });
});
