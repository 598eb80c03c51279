import { describe, expect, test } from "vitest";
import { leftOut, readFile, shapesOf } from "./read.ts";

const A = [["A", "Point", [62.3, 25.1]]];

describe("tables of which the columns are certain", () => {
  test.each<[string, string]>([
    ["x beside them", "name,x,lat,lon\nA,5,25.1,62.3"],
    ["y beside them", "id,y,name,latitude,longitude\n1,2020,A,25.1,62.3"],
    ["metres beside them", "name,X,Y,LATITUDE,LONGITUDE\nA,500000,2800000,25.1,62.3"],
    ["Excel's line, and its commas", "sep=;\nname;lat;lon\nA;25,1;62,3"],
    ["tabs", "name\tlat\tlon\nA\t25.1\t62.3"],
    ["bars", "name|lat|lon\nA|25.1|62.3"],
    ["blanks round cells", "name , lat , lon\n A , 25.1 , 62.3 "],
    ["degree signs", "name,lat,lon\nA,25.1°,62.3°"],
    ["letters", "name,lat,lon\nA,25.1N,E 62.3"],
    ["minutes", "name,lat,lon\nA,25°6'N,62°18'E"],
    ["seconds, quoted", 'name,lat,lon\nA,"25°06\'00""N","62°18\'00""E"'],
    ["seconds, not quoted", "name,lat,lon\nA,25°06'00\"N,62°18'00\"E"],
    ["minutes with a comma", "name;lat;lon\nA;25°6,0' N;62°18,0' E"],
    ["northern and eastern letters in columns that change nothing", "name,lat,NS,lon,EW\nA,25.1,N,62.3,E"],
    ["both in one column", 'name,lat/lon\nA,"25.1, 62.3"'],
    ["both in one column, in brackets", 'name,latlng\nA,"(25.1°, 62.3°)"'],
    ["both in one column, with letters", "name,position\nA,25.1N 62.3E"],
    ["both as a geo URI", 'name,where\nA,"geo:25.1,62.3"'],
    ["both as an object", 'name,location\nA,"{""lat"": 25.1, ""lng"": 62.3}"'],
    [
      "both as an object of another program",
      "name,location\nA,\"{'latitude': '25.1', 'longitude': '62.3', 'human_address': 'x'}\"",
    ],
    ["empty columns of that name, and one that is filled", 'name,lat,lon,point\nA,,,"25.1N, 62.3E"'],
    [
      "well-known text beside them that says the same",
      'the_geom,latitude,longitude,name\n"POINT(62.3 25.1)",25.1,62.3,A',
    ],
    ["GeoJSON", 'name,geometry\nA,"{""type"":""Point"",""coordinates"":[62.3,25.1]}"'],
    ["words before the headings", "Ports of Makran\nas of 2024\n\nname,lat,lon\nA,25.1,62.3"],
    [
      "degrees in two notations that say the same",
      "name,lat,lon,lat_dms,lon_dms\nA,25.1,62.3,25°6'N,62°18'E",
    ],
    ["a box beside them", "name,lat,lon,lat_min,lat_max,lon_min,lon_max\nA,25.1,62.3,25,26,62,63"],
    ["a name for rows in another language", "Bezeichnung;Breitengrad;Längengrad\nA;25,1;62,3"],
    ["cells of several lines", 'note,name,lat,lon\n"one\ntwo, ""three""",A,25.1,62.3'],
    ["empty cells behind the last heading", "name,lat,lon\nA,25.1,62.3,,"],
    ["wide digits", "name,lat,lon\nA,２５.１,６２.３"],
  ])("%s", async (_what, text) => expect(shapesOf(await readFile(text))).toEqual(A));

  test("south and west by their signs, and by letters in columns beside that agree", async () => {
    const text = "name,lat,NS,lon,EW\nA,-25.1,S,\u221262.3,W\nB,25.1,N,62.3,E";
    expect(shapesOf(await readFile(text))).toEqual([
      ["A", "Point", [-62.3, -25.1]],
      ["B", "Point", [62.3, 25.1]],
    ]);
  });
});

describe("tables of which the columns are not certain: none is taken, and why is said", () => {
  test.each<[string, string, RegExp]>([
    [
      "exchanged headings",
      "name,lat,lon\nA,116.4,39.9\nB,121.5,31.2",
      /"lat" is beyond 90° where "lon" is not: are the two swapped/,
    ],
    [
      "exchanged headings that one row tells",
      "name,lat,lon\nA,62.3,25.1\nB,116.4,39.9\nC,13.4,52.5",
      /swapped/,
    ],
    [
      "exchanged headings that a row far on tells",
      `name,lat,lon\n${"A,62.3,25.1\n".repeat(2000)}B,116.4,39.9`,
      /swapped/,
    ],
    [
      "exchanged headings that letters tell",
      "name,lat,lon\nA,62.3E,25.1N",
      /letters in "lat" and "lon" say the other way round/,
    ],
    [
      "no headings",
      "A,25.258,63.475\nB,25.11,62.34",
      /no column says where: the columns are column 1, column 2, column 3/,
    ],
    ["other headings", "wo,a,b\nA,25.1,62.3", /no column says where: the columns are wo, a, b/],
    ["one of the two", "name,longitude\nA,62.3", /no column says where/],
    [
      "metres",
      "name,Easting,Northing\nA,500000,2800000",
      /"Easting", "Northing" are of a projection in metres/,
    ],
    ["a zone of UTM", "name,UTM_E,UTM_N,zone\nA,500000,2800000,41R", /of a projection/],
    ["metres of the German grid", "name;Rechtswert;Hochwert\nA;4500000;5400000", /of a projection/],
    ["x and y in metres", "name,x,y\nA,7066000,2911000", /"y" and "x" hold no degrees/],
    ["x and y of a picture", "name,x,y\nA,12,30\nB,15,22", /"y" and "x" may be degrees or lengths/],
    [
      "lengths and widths",
      "name;Länge;Breite\nBoat;12,5;3,2",
      /"Breite" and "Länge" may be degrees or lengths/,
    ],
    ["thousands of metres", 'name,x,y\nA,"12,345","23,456"', /may be degrees or lengths/],
    ["millionths of degrees", "name,lat,lon\nA,25258000,63475000", /hold no degrees \(25258000, 63475000\)/],
    ["numbers that a spreadsheet grouped", "name,lat,lon\nA,25.258.000,63.475.000", /hold no degrees/],
    ["two pairs", "name,start_lat,start_lon,end_lat,end_lon\nA,25.1,62.3,26,63", /say different places/],
    ["two columns of one name", "name,lat,lat,lon\nA,25.1,35.1,62.3", /say different places/],
    [
      "degrees and minutes in columns of their own",
      "name,lat_deg,lat_min,lon_deg,lon_min\nA,25,6,62,18",
      /minutes or seconds/,
    ],
    [
      "seconds in columns of their own",
      "name,Lat D,Lat M,Lat S,Lon D,Lon M,Lon S\nA,25,6,0,62,18,0",
      /minutes or seconds/,
    ],
    [
      "south in a column of its own",
      "name,lat,NS,lon,EW\nA,25.1,S,62.3,E",
      /"NS" says north or south where "lat" has no sign/,
    ],
    [
      "west in a column of its own",
      "name,lat,lon,Hemisphere\nA,25.1,62.3,West",
      /"Hemisphere" says east or west/,
    ],
    ["west in a heading", "name,lat,Longitude W\nA,25.1,62.3", /"Longitude W" may count towards the west/],
    ["west in a Chinese heading", "名称,北纬,西经\nA,25.1,62.3", /may count towards the west/],
    [
      "positions shifted as in China's maps",
      "name,lat_gcj02,lng_gcj02\nA,25.1,62.3",
      /another system \(gcj02\)/,
    ],
    ["positions of another datum", "name,lat_nad27,lon_nad27\nA,25.1,62.3", /another system \(nad27\)/],
    ["radians", "name,lat_rad,lon_rad\nA,0.438,1.087", /another system \(rad\)/],
    [
      "both in one column, in no said order",
      'name,coordinates\nA,"25.1, 62.3"',
      /"coordinates" holds two numbers: which of them is the latitude/,
    ],
    [
      "a list of both in no said order",
      'name,coordinates\nA,"[25.1, 62.3]"',
      /which of them is the latitude/,
    ],
    [
      "both in one column, against their heading",
      'name,latlon\nA,"116.4, 39.9"',
      /which of them is the latitude/,
    ],
    [
      "text and numbers that disagree",
      'geom,lat,lon,name\n"POINT(25.1 62.3)",25.1,62.3,A',
      /"geom" and "lat" with "lon" say different places/,
    ],
    [
      "well-known text in another system",
      'geom,name\n"POINT(7066000 2911000)",A',
      /"geom" holds geometries that can't be read/,
    ],
    [
      "well-known binary",
      "geom,name\n0101000020E6100000CDCCCCCCCC4C4F40CDCCCCCCCC1C3940,A",
      /well-known binary/,
    ],
  ])("%s", async (_what, text, doubt) => {
    const { table, features } = await readFile(text);
    expect(features).toEqual([]);
    expect(table?.columns).toMatchObject({ lon: null, lat: null, wkt: null });
    expect(table?.doubt).toMatch(doubt);
  });

  test("which columns are meant can be said, in each way", async () => {
    const swapped = "name,lat,lon\nA,62.3,25.1\nB,116.4,39.9";
    const none = { lon: null, lat: null, wkt: null, name: "name" };
    expect(shapesOf(await readFile(swapped, { ...none, lat: "lon", lon: "lat" }))).toEqual([
      ["A", "Point", [62.3, 25.1]],
      ["B", "Point", [116.4, 39.9]],
    ]);
    const both = 'name,where\nA,"25.1, 62.3"';
    expect(shapesOf(await readFile(both, { ...none, latLon: "where" }))).toEqual(A);
    expect(shapesOf(await readFile('name,where\nA,"62.3 25.1"', { ...none, lonLat: "where" }))).toEqual(A);
    expect(
      shapesOf(
        await readFile("A,25.1,62.3\n", { ...none, name: "column 1", lat: "column 2", lon: "column 3" }),
      ),
    ).toEqual(A);
  });
});

describe("rows of a table that can't be read", () => {
  test.each<[string, string, Record<string, number>]>([
    [
      "more cells than headings",
      "name,lat,lon\nA, harbour,25.1,62.3\nB,25,12,62,32\nA,25.1,62.3",
      { "a row with more cells than there are headings": 2 },
    ],
    [
      "no numbers",
      "name,lat,lon\nB,N/A,\nA,25.1,62.3\nC,25.1 or so,62.3",
      { "a coordinate that is no number": 2 },
    ],
    [
      "a letter of the other axis",
      "name,lat,lon\nB,25.1W,62.3\nA,25.1,62.3\nC,1,2",
      { "a letter of the other axis": 1 },
    ],
    [
      "out of range",
      "name,lat,lon\nA,25.1,62.3\nB,25.1,241.5\nC,91,181\nD,1,2",
      { "a position out of range: longitude −180 to 180, latitude −90 to 90": 2 },
    ],
    [
      "a quote that never ends",
      'name\tlat\tlon\nA\t25.1\t62.3\n"Fort\t25\t63\nB\t26\t64\n',
      { "a line in a quote that never ends": 2 },
    ],
    ["words before the headings", "Ports\n\nname,lat,lon\nA,25.1,62.3", { "a row before the headings": 1 }],
  ])("%s: named and counted", async (_what, text, dropped) => {
    const imported = await readFile(text);
    expect(shapesOf(imported)).toContainEqual(A[0]);
    expect(leftOut(imported)).toEqual(dropped);
  });
});
