import { describe, expect, test } from "vitest";
import { readCoordinates } from "../../../src/formats/coordinates.ts";
import { expectNear, read } from "./read.ts";

/** 30 m in degrees of latitude: as exactly as the sources give the landmarks. */
const THIRTY_METERS = 0.0003;

describe("readCoordinates(grid)", () => {
  test.each([
    ["18S UJ 23371 06519", 38.8898, -77.03654, "Jefferson Pier, Washington"],
    ["18SUJ2337106519", 38.8898, -77.03654, "the same, run together"],
    ["18s uj 23371 06519", 38.8898, -77.03654, "the same, in small letters"],
    ["18T 580735 4504695", 40.6892, -74.0445, "Statue of Liberty"],
    ["17T 630084 4833438", 43.642567, -79.387139, "CN Tower, Toronto"],
    ["UTM 17N 630084 4833438", 43.642567, -79.387139, "the same, by hemisphere"],
    ["17 North 630084mE 4833438mN", 43.642567, -79.387139, "the same, in words"],
    ["zone 17T, E 630084, N 4833438", 43.642567, -79.387139, "the same, with labels"],
    ["31N 500000 0", 0, 3, "where the equator meets the meridian of zone 31"],
    ["31 South 500000 10000000", 0, 3, "the same, from the south"],
    ["34H 261878 6243186", -33.92487, 18.42406, "Cape Town"],
    ["34S 261878 6243186", -33.92487, 18.42406, "the same: no point of band S, so S is the south"],
  ])("%s is %d, %d: %s", (text, lat, lon) => {
    expectNear(text, lat, lon, THIRTY_METERS);
  });

  test("a coarse square is its middle, and says how large it is", () => {
    expect(readCoordinates("18S UJ 23 06", "lat-lon")).toMatchObject({
      value: { notation: "MGRS", understood: expect.stringContaining("the middle of a square of 1 km") },
    });
  });

  test.each([
    ["61S UJ 23371 06519", /Zone 61/],
    ["18S ZZ 23371 06519", /no square ZZ in zone 18S/],
    ["18S UJ 2337 06519", /as many digits each/],
    ["18S UJ 233", /as many digits each/],
    ["18B UJ 23371 06519", /polar grid/],
    ["18T 1580735 4504695", /zone 18T/],
    ["18C 580735 4504695", /zone 18C/],
    ["18O 580735 4504695", /no band O/],
    // Washington in band S, Patagonia's coast in the southern half: both are real places.
    [
      "18S 323394 4306479",
      /38.889445° N, 77.036268° W in band S, and 51.3.* southern half. Wanted: 18 North or 18 South/,
    ],
  ])("%s is refused", (text, message) => {
    expect(read(text)).toMatch(message);
  });
});

describe("readCoordinates(Plus Code)", () => {
  // The points and codes of the encoding tests of Google's specification.
  test.each([
    ["8FVC2222+22", 47.0000625, 8.0000625],
    ["7FG49Q00+", 20.375, 2.775],
    ["4VCPPQGP+Q9", -41.2730625, 174.7859375],
    ["62G20000+", 0.5, -179.5],
    ["22220000+", -89.5, -179.5],
    ["6VGX0000+", 0.5, 179.5],
    ["22222222+22", -89.9999375, -179.9999375],
    ["7fg40000+", 20.5, 2.5],
    ["8FVC2222+22 Zürich", 47.0000625, 8.0000625],
  ])("%s is %d, %d", (text, lat, lon) => {
    expectNear(text, lat, lon);
  });

  test("the grid below ten digits: 7FG49QCJ+2VX holds 20.3701125, 2.782234375", () => {
    expectNear("7FG49QCJ+2VX", 20.3701125, 2.782234375, 0.00002);
  });

  test.each([
    ["22+22 Pasni", /short Plus Code.*full code/],
    ["QGP+Q9", /no valid Plus Code|short/],
    ["8FVC222+22", /no valid Plus Code/],
    ["XXXX2222+22", /beyond the pole/],
  ])("%s is refused", (text, message) => {
    expect(read(text)).toMatch(message);
  });
});

describe("readCoordinates(geo URI, GeoJSON, WKT)", () => {
  test.each([
    ["geo:25.27,63.47", 25.27, 63.47],
    ["GEO:25.27,63.47,12.5;crs=wgs84;u=35", 25.27, 63.47],
    ["geo:-25.27,-63.47;u=35?z=12", -25.27, -63.47],
    ["geo:0,0?q=25.27,63.47(Pasni)", 25.27, 63.47],
    ["geo:0,0?q=37.78918%2C-122.40335%28Label%29", 37.78918, -122.40335],
    ["geo:0,0?q=37.78918,-122.40335&z=19(Label+%26+more)", 37.78918, -122.40335],
    ["geo:37.78,-122.40(Label)", 37.78, -122.4],
    ["geo:37.78,-122.40?z=14&(Label)", 37.78, -122.4],
    ["geo:37.78,-122.40?q=37.79,-122.41(Pin)", 37.79, -122.41],
    ["geo:1,2?q=37.79, -122.41", 37.79, -122.41],
    ["geo:0,0", 0, 0],
    ["geo://25.27,63.47", 25.27, 63.47],
    ['{"type":"Point","coordinates":[63.47,25.27]}', 25.27, 63.47],
    ["SRID=4326;POINT(63.47 25.27)", 25.27, 63.47],
    ["POINT Z (63.47 25.27 8)", 25.27, 63.47],
    ["{{coord|25|16|12|N|63|28|12|E|display=title}}", 25.27, 63.47],
    ["{{Coord|25.27|-63.47|type:city}}", 25.27, -63.47],
    ["[63.47, 25.27]", 25.27, 63.47],
    ["[63.47,25.27,8]", 25.27, 63.47],
    ["POINT(63.47 25.27)", 25.27, 63.47],
    ["point (-63.47 -25.27)", -25.27, -63.47],
  ])("%s is %d, %d, whatever the order asked for", (text, lat, lon) => {
    expect(read(text, "lat-lon")).toEqual([lat, lon]);
    expect(read(text, "lon-lat")).toEqual([lat, lon]);
  });

  test("another system, and a broken URI, are refused", () => {
    expect(read("geo:25.27,63.47;crs=nad27")).toMatch(/system nad27. Wanted: wgs84/);
    expect(read("geo:25.27,63.47;u=5;crs=EPSG:3857")).toMatch(/system EPSG:3857/);
    expect(read("SRID=3857;POINT(63.47 25.27)")).toMatch(/system 3857/);
    expect(read("geo:25.27")).toMatch(/no valid geo URI/);
    expect(read("geo:25,27,63,47")).toMatch(/no valid geo URI/);
    expect(read("geo:125.27,63.47")).toMatch(/Latitude 125.27 .* Swapped/);
  });
});

describe("a geo URI that asks for words", () => {
  test("has no position at 0,0; elsewhere it says what is looked for", () => {
    expect(read("geo:0,0?q=900%20BRENTWOOD%20RD")).toMatch(/asks for "900 BRENTWOOD RD" and has no position/);
    expect(read("geo:0,0?q=Pasni")).toMatch(/no position/);
    expect(read("geo:0,0?q=12+34th+Street")).toMatch(/no position/);
    expect(read("geo:0,0?q=")).toMatch(/no position/);
    expect(readCoordinates("geo:25.27,63.47?q=fuel", "lat-lon")).toMatchObject({
      value: { lat: 25.27, lon: 63.47, understood: "25.27° N, 63.47° E (where “fuel” is looked for)" },
    });
  });
});

describe("readCoordinates(ISO 6709)", () => {
  // 47.7199 = 47° 43.194' = 47° 43' 11.64"; 117.4931 = 117° 29.586' = 117° 29' 35.16".
  test.each([
    ["+47.7199-117.4931/", 47.7199, -117.4931],
    ["+4743.194-11729.586/", 47.7199, -117.4931],
    ["+474311.64-1172935.16/", 47.7199, -117.4931],
    ["-474311.64+1172935.16/", -47.7199, 117.4931],
    ["+27.5916+086.5640+8850CRSWGS_84/", 27.5916, 86.564],
    ["+40-075/", 40, -75],
    ["+40-075CRSWGS_84/", 40, -75],
    ["+0012-00130/", 0.2, -1.5],
    ["-33.92+018.42", -33.92, 18.42],
    ["+48.8577+2.2950/", 48.8577, 2.295],
  ])("%s is %d, %d, whatever the order asked for", (text, lat, lon) => {
    expectNear(text, lat, lon);
    expect(read(text, "lon-lat")).toEqual(read(text, "lat-lon"));
    expect(readCoordinates(text, "lat-lon")).toMatchObject({ value: { notation: "ISO 6709" } });
  });

  test.each([
    ["-25-16", /2 and 2 digits/],
    ["+4743.194-117.4931/", /4 and 3 digits/],
    ["+4799.194-11729.586/", /99.194 minutes/],
    ["+25.27+063.47CRSNAD27/", /system NAD27/],
    ["+95.27+063.47/", /Latitude 95.27/],
  ])("%s is refused", (text, message) => {
    expect(read(text)).toMatch(message);
  });
});
