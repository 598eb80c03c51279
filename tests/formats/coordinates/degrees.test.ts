import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCoordinates } from "../../../src/formats/coordinates.ts";
import { expectNear, read } from "./read.ts";

describe("readCoordinates(degrees)", () => {
  test.each([
    "25.27, 63.47",
    "25.27,63.47",
    "25.27 63.47",
    "  25.27 ,  63.47  ",
    "(25.27, 63.47)",
    "+25.27 +63.47",
    "25.27; 63.47",
    "25,27 63,47",
    "25,27; 63,47",
    "25,27° N 63,47° E",
    "25.27° N, 63.47° E",
    "25.27N 63.47E",
    "N25.27 E63.47",
    "25.27 N, +63.47",
    "63.47E 25.27N",
    "E 63.47, N 25.27",
    "25.27 north 63.47 east",
    "lat: 25.27, lon: 63.47",
    "Longitude 63.47 Latitude 25.27",
    "lat=25.27 lng=63.47",
    "25.27 deg N 63.47 deg E",
    `25°16'12"N 63°28'12"E`,
    "25°16′12″N 63°28′12″E",
    "25º16´12´´ N, 63º28´12´´ E",
    "25° 16’ 12” N 63° 28’ 12” E",
    `N 25° 16' 12", E 63° 28' 12"`,
    "N25 16.2 E63 28.2",
    "25°16.2'N 63°28.2'E",
    "25 16.2, 63 28.2",
    "25 16 12 63 28 12",
    "25:16:12N 63:28:12E",
    "25-16-12N 063-28-12E",
    "25d16m12s 63d28m12s",
    "25d16m12sN 63d28m12sE",
    "25 deg 16 min 12 sec N, 63 deg 28 min 12 sec E",
    "251612N 0632812E",
    "2516.2N 06328.2E",
    "北纬25°16′12″ 东经63°28′12″",
    "北纬25度16分12秒，东经63度28分12秒",
    "東經63.47°，北緯25.27°",
    "２５．２７，６３．４７",
    "２５°１６′１２″Ｎ　６３°２８′１２″Ｅ",
    "٢٥.٢٧, ٦٣.٤٧",
    "۲۵.۲۷ ۶۳.۴۷",
    "25°16′12″N 63°28′12″E / 25.27°N 63.47°E / 25.27; 63.47",
    "25°16′12″N 63°28′12″E / 25.27°N 63.47°E",
    "N 25º 16.2 / E 63º 28.2",
    "25.27 / 63.47",
    "25.27\t63.47",
    "25°16'12\"N\n63°28'12\"E",
    "25.27 | 63.47",
    "25.27 N and 63.47 E",
    "25-16.2N/063-28.2E",
    "25-16.20N/63-28.20E",
    "25°-16.2'N 63°-28.2'E",
    "25 N 16.2 63 E 28.2",
    "25°16'.2N 63°28'.2E",
    "25°16′12″.0 N 63°28′12″.0 E",
    "25°.27 N 63°.47 E",
    "北纬N25°16.2′，东经E63°28.2′",
    "25°16.2'N+63°28.2'E",
    "25° 16,2′ n. Br., 63° 28,2′ östlicher Länge",
    "25.27° N - 63.47° E",
    "25˚16.2'N, 63˚28.2'E",
    "25⁰16.2'N 63ᵒ28.2'E",
    "25o16.2'N 63o28.2'E",
    "25&deg;16&prime;12&Prime;N 63&deg;28&prime;12&Prime;E",
    "25° 16' 12\" Nord, 63° 28' 12\" Ost",
    "25°16′12″ nord, 63°28′12″ est",
    "25°16′12″ Norte 63°28′12″ Este",
    "25° 16′ 12″ с. ш. 63° 28′ 12″ в. д.",
    "북위 25도 16분 12초 동경 63도 28분 12초",
    "北緯25度16分12秒 東経63度28分12秒",
    "纬度：25.27，经度：63.47",
    "25° 16.2' N. lat., 63° 28.2' E. long.",
    "25.27 degrees north latitude, 63.47 degrees east longitude",
    "lat, lon: 25.27, 63.47",
    "Lon/Lat: 63.47/25.27",
    '{"lat": 25.27, "lon": 63.47}',
    "latitude=25.27&longitude=63.47",
    "{lat: 25.27, lng: 63.47}",
    'lat="25.27" lon="63.47"',
    '"25.27, 63.47"',
    "2516.2,N,06328.2,E",
  ])("%s is 25.27 N, 63.47 E", (text) => {
    expectNear(text, 25.27, 63.47, 1e-6);
  });

  test.each([
    ["-25.27, -63.47", -25.27, -63.47],
    ["−25.27 −63.47", -25.27, -63.47],
    ["25.27S 63.47W", -25.27, -63.47],
    ["S25.27 W63.47", -25.27, -63.47],
    ["25d16m12s S 63d28m12s W", -25.27, -63.47],
    ["25d16m12sS, 63d28m12sW", -25.27, -63.47],
    ["25°16'12\"S 63°28'12\"W", -25.27, -63.47],
    ["-0°30'0\", 0°0'0\"", -0.5, 0],
    ["南纬25.27 西经63.47", -25.27, -63.47],
    ["25.27 -63.47", 25.27, -63.47],
    ["90, 180", 90, 180],
    ["0, 0", 0, 0],
    ["25, 27", 25, 27],
    ["25,27", 25, 27],
    // 37 + 7.011/60 = 37.11685; 121 + 58.01/60 = 121.9668333.
    ["N 37º 07.011 / W 121º 58.01", 37.11685, -121.9668333],
    // 35 + 28.37/60 = 35.4728333; 121 + 2.58/60 = 121.043.
    ["35-28.37N/121-02.58E", 35.4728333, 121.043],
    ["37°46'12\"N–122°25'12\"W", 37.77, -122.42],
    ["0°30'S 0°15'W", -0.5, -0.25],
    ["0, 63.47E", 0, 63.47],
    ["25.27N, 180", 25.27, 180],
    ["5e-05, -1.2e-5", 0.00005, -0.000012],
    ["25.27 -63.47", 25.27, -63.47],
    ["\u00ad25.27, \u00ad63.47", -25.27, -63.47],
  ])("%s is %d, %d", (text, lat, lon) => {
    expectNear(text, lat, lon);
  });

  test("two bare numbers follow the order asked for; letters and labels lead", () => {
    expect(read("63.47,25.27", "lon-lat")).toEqual([25.27, 63.47]);
    expect(read("-63.47,-25.27", "lon-lat")).toEqual([-25.27, -63.47]);
    expect(read("25.27N 63.47E", "lon-lat")).toEqual([25.27, 63.47]);
    expect(read("25.27N, -63.47", "lon-lat")).toEqual([25.27, -63.47]);
  });

  test("says what it understood, with N and E, and how it was written", () => {
    expect(readCoordinates("25.27, 63.47", "lat-lon")).toEqual({
      ok: true,
      value: { lon: 63.47, lat: 25.27, understood: "25.27° N, 63.47° E", notation: "decimal degrees" },
    });
    const inMinutes = readCoordinates("25°16.2'S 63W", "lat-lon");
    expect(inMinutes).toMatchObject({
      value: { understood: "25.27° S, 63° W", notation: "degrees and minutes" },
    });
  });

  test.each([
    ["163.47, 25.27", /Latitude 163.47 .* Swapped\? .*25.27° N, 163.47° E/],
    ["163.47N 25.27E", /Latitude 163.47 .* Swapped/],
    ["95, 200", /Latitude 95 is out of range. Wanted: -90 to 90/],
    ["25.27, 243.5", /Longitude 243.5 .* same meridian is 116.5° W/],
    ["25.27, -190", /Longitude -190 .* same meridian is 170° E/],
    ["25, 400", /Longitude 400 is out of range/],
    ["25°61'N 63°E", /61 minutes/],
    ["25°16'60\"N 63°E", /60 seconds/],
    ["-25.27S 63.47E", /both a minus and S/],
    ["25N 63N", /Both values are latitudes/],
    ["25E, 63W", /Both values are longitudes/],
    ["lat 25.27E, lon 63.47", /disagree/],
    ["25.5°16', 63°", /no angle/],
    ["25.27", /no pair/],
    ["25.27 N, 63.47", /a letter at 25.27° N, and none at the other value. Wanted: E or W/],
    ["37.5N 122.4", /letter/],
    ["25.27 e 63.47", /letter/],
    ["-25 N, 63 E", /both a minus and N/],
    ["+25 S, 63 E", /both a plus and S/],
    ["N 52° 31' O 13° 24'", /"O" is east in German, and west in French/],
    ["10-20N, 30-40E", /from … to/],
    ["25°-26°N, 63°-64°E", /not understood/],
    ["25°16\"N 63°28'E", /no pair/],
    ["25'16\"N 63°28'E", /no pair/],
    ["25°16\"12'N 63°28'12\"E", /no pair/],
    ["25D16M12S 63D28M12E", /"S" in .* is no part of coordinates/],
    ["50N 8E 30", /no pair/],
    ["S 0° 0.5 E", /no pair/],
    ["25 16 12 63 28", /no pair|63 minutes/],
    ["25 16 12 33 28", /no pair/],
    ["25:16:12N 105:12E", /both alike/],
    ["25,5 30", /decimal commas or with commas between/],
    ["52,52,13,405", /no pair/],
    ["25.27 - 63.47", /no pair/],
    ["25.27-63.47", /no pair/],
    ["63.47E-5", /both a minus and E/],
    ["25.2763.47", /no part/],
    ["25.16.12N 63.28.12E", /no part/],
    ["25.27, 63.47, 12", /no pair/],
    ["25.27N 63.47E 5", /no angle/],
    ["25 16 12 N 63 28 12 17 E", /no pair/],
    ["1234N 567E", /Longitude 567 is out of range/],
    ["JN58td", /Maidenhead.*not read/],
    ["///filled.count.soap", /what3words.*not read/],
    ["TQ 38876 77304", /British grid.*not read/],
    ["1, 2, 3", /no pair/],
    ["Pasni", /no pair/],
    ["", /Nothing to read/],
  ])("%s is refused, and the message says why", (text, message) => {
    expect(read(text)).toMatch(message);
  });
});

describe("any position, written in any style, is read as itself", () => {
  const lat = fc.integer({ min: -90 * 3600, max: 90 * 3600 });
  const lon = fc.integer({ min: -180 * 3600, max: 180 * 3600 });
  const dms = (seconds: number, letters: string): string => {
    const size = Math.abs(seconds);
    return `${Math.floor(size / 3600)}°${Math.floor(size / 60) % 60}'${size % 60}"${letters.charAt(seconds < 0 ? 1 : 0)}`;
  };
  const decimal = (seconds: number): string => (seconds / 3600).toFixed(6);

  test("decimal degrees, both orders; degrees, minutes and seconds", () => {
    fc.assert(
      fc.property(lat, lon, (south, east) => {
        const [wantedLat, wantedLon] = [south / 3600, east / 3600];
        expectNear(`${decimal(south)}, ${decimal(east)}`, wantedLat, wantedLon, 2e-6);
        expectNear(`${decimal(south)} ${decimal(east)}`, wantedLat, wantedLon, 2e-6);
        expectNear(`${dms(south, "NS")} ${dms(east, "EW")}`, wantedLat, wantedLon, 2e-6);
        expectNear(`${dms(east, "EW")}, ${dms(south, "NS")}`, wantedLat, wantedLon, 2e-6);
      }),
    );
  });
});
