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
    expect(read("geo:25.27")).toMatch(/no valid geo URI/);
    expect(read("geo:125.27,63.47")).toMatch(/Latitude 125.27 .* Swapped/);
  });
});

describe("readCoordinates(map link)", () => {
  test.each([
    ["https://www.google.com/maps/@25.27,63.47,12z"],
    ["https://www.google.com/maps/place/Pasni/@25.2,63.4,13z/data=!3m1!4b1!8m2!3d25.27!4d63.47?entry=ttu"],
    ["https://www.google.com/maps?q=25.27,63.47"],
    ["https://maps.google.com/?q=loc:25.27,63.47&z=3"],
    ["https://www.google.com/maps/search/?api=1&query=25.27%2C63.47"],
    ["https://www.google.com/maps/search/25.27,+63.47"],
    ["https://www.google.com/maps/place/25.27,63.47"],
    ["www.google.com/maps/@25.27,63.47,12z"],
    ["https://www.openstreetmap.org/#map=12/25.27/63.47"],
    ["https://www.openstreetmap.org/?mlat=25.27&mlon=63.47#map=5/1.5/2.5"],
    ["https://www.openstreetmap.org/node/1#map=12/25.27/63.47&layers=T"],
    ["https://maps.apple.com/?ll=25.27,63.47&q=Pasni"],
    ["https://maps.apple.com/place?coordinate=25.27,63.47&name=Pasni"],
    ["https://www.bing.com/maps?cp=25.27~63.47&lvl=12"],
    ["https://www.bing.com/maps?cp=1~2&sp=point.25.27_63.47_Pasni"],
    ["https://yandex.com/maps/?ll=63.47%2C25.27&z=12"],
    ["https://wego.here.com/?map=25.27,63.47,12,normal"],
    ["https://wikimapia.org/#lang=en&lat=25.27&lon=63.47&z=12"],
    ["https://geohack.toolforge.org/geohack.php?pagename=Pasni&params=25_16_12_N_63_28_12_E_type:city"],
    ["https://geohack.toolforge.org/geohack.php?params=25.27_N_63.47_E_"],
    ["https://www.waze.com/ul?ll=25.27%2C63.47&navigate=yes"],
  ])("%s points at 25.27 N, 63.47 E", (text) => {
    expectNear(text, 25.27, 63.47);
  });

  test("a chosen place leads, and a bare view is named as such", () => {
    expect(readCoordinates("https://www.google.com/maps/@25.27,63.47,12z", "lat-lon")).toMatchObject({
      value: { understood: "25.27° N, 63.47° E (the middle of the view)" },
    });
  });

  test.each([
    ["https://map.baidu.com/@7065000,2900000,12z", /GCJ-02, BD-09/],
    ["https://www.amap.com/regeo?lng=63.47&lat=25.27", /GCJ-02/],
    ["https://uri.amap.com/marker?position=63.47,25.27", /GCJ-02/],
    ["https://apis.map.qq.com/uri/v1/marker?marker=coord:25.27,63.47", /GCJ-02/],
    ["https://www.google.cn/maps/@25.27,63.47,12z", /GCJ-02/],
    ["https://maps.app.goo.gl/abcDEF", /short link.*long address/i],
    ["https://www.openstreetmap.org/go/0EEQjE--", /short link/i],
    ["https://example.org/pasni", /No coordinates found in the link of example.org/],
    ["https://", /No coordinates/],
    ["https://www.google.com/maps/@125.27,63.47,12z", /Latitude 125.27/],
  ])("%s is refused", (text, message) => {
    expect(read(text)).toMatch(message);
  });
});
