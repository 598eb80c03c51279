import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { leftOut, readFile, shapesOf } from "./read.ts";

const kml = (inner: string): string =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>${inner}</Document></kml>`;
const placemark = (geometry: string, name = "A"): string =>
  `<Placemark><name>${name}</name>${geometry}</Placemark>`;
const NO_POSITION = "a position of a track or route that is none";

describe("KML", () => {
  test("a track with empty positions has the others, and says how many were empty", async () => {
    const coords = [
      "<gx:coord/>",
      "<gx:coord>8.97 48.74 483</gx:coord>",
      "<gx:coord></gx:coord>",
      "<gx:coord>8.98 48.75 480</gx:coord>",
      "<gx:coord> </gx:coord>",
    ];
    const imported = await readFile(kml(placemark(`<gx:Track>${coords.join("")}</gx:Track>`)));
    expect(shapesOf(imported)).toEqual([
      [
        "A",
        "LineString",
        [
          [8.97, 48.74],
          [8.98, 48.75],
        ],
      ],
    ]);
    expect(leftOut(imported)).toEqual({ [NO_POSITION]: 3 });
  });

  test("a track of one position is a point, one of none has no geometry", async () => {
    const imported = await readFile(
      kml(
        placemark("<gx:Track><gx:coord>1 2 3</gx:coord><gx:coord/></gx:Track>") +
          placemark("<gx:Track><gx:coord/></gx:Track>", "B"),
      ),
    );
    expect(shapesOf(imported)).toEqual([["A", "Point", [1, 2]]]);
    expect(leftOut(imported)).toEqual({ [NO_POSITION]: 2, "no geometry": 1 });
  });

  test.each<[string, string, unknown]>([
    [
      "blanks behind commas",
      "<Point><coordinates> 63.4, 25.2, 0 </coordinates></Point>",
      ["Point", [63.4, 25.2]],
    ],
    [
      "blanks before commas and a height that is none",
      "<LineString><coordinates>63.4 ,25.2 63.5,25.3,nan\n63.6,25.4,</coordinates></LineString>",
      [
        "LineString",
        [
          [63.4, 25.2],
          [63.5, 25.3],
          [63.6, 25.4],
        ],
      ],
    ],
    [
      "the inner ring first",
      "<Polygon><innerBoundaryIs><LinearRing><coordinates>1,1 1,2 2,2 1,1</coordinates></LinearRing></innerBoundaryIs><outerBoundaryIs><LinearRing><coordinates>0,0 9,0 9,9 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon>",
      [
        "Polygon",
        [
          [
            [0, 0],
            [9, 0],
            [9, 9],
            [0, 0],
          ],
          [
            [1, 1],
            [1, 2],
            [2, 2],
            [1, 1],
          ],
        ],
      ],
    ],
    [
      "several tracks",
      "<gx:MultiTrack><gx:Track><gx:coord>1 2</gx:coord><gx:coord>2 2</gx:coord></gx:Track><gx:Track><gx:coord>5 2</gx:coord><gx:coord>6 2</gx:coord></gx:Track></gx:MultiTrack>",
      [
        "MultiLineString",
        [
          [
            [1, 2],
            [2, 2],
          ],
          [
            [5, 2],
            [6, 2],
          ],
        ],
      ],
    ],
  ])("%s", async (_what, geometry, wanted) => {
    expect(shapesOf(await readFile(kml(placemark(geometry)))).map(([, ...shape]) => shape)).toEqual([wanted]);
  });

  test("each placemark comes along or is left out with its reason, and so are pictures and links", async () => {
    const imported = await readFile(
      kml(
        [
          placemark("<Point><coordinates>1,2</coordinates></Point>"),
          placemark("<address>221B Baker Street</address>"),
          placemark("<Point><coordinates></coordinates></Point>"),
          placemark("<LineString><coordinates>1,2</coordinates></LineString>"),
          placemark("<Point><coordinates>63,475,25,258</coordinates></Point>"),
          placemark("<Model><Location><longitude>1</longitude></Location></Model>"),
          `<Folder>${placemark("<Point><coordinates>3,4</coordinates></Point>")}<ScreenOverlay><Icon><href>logo.png</href></Icon></ScreenOverlay></Folder>`,
          "<PhotoOverlay><name>P</name></PhotoOverlay><NetworkLink><Link><href>other.kml</href></Link></NetworkLink>",
        ].join(""),
      ),
    );
    expect(imported.features).toHaveLength(2);
    expect(leftOut(imported)).toEqual({
      "no geometry": 2,
      "a line of fewer than 2 positions": 1,
      "a coordinate that is no number": 1,
      "Model: no place and no route": 1,
      "ScreenOverlay: no place and no route": 1,
      "PhotoOverlay: no place and no route": 1,
      "NetworkLink: no place and no route": 1,
    });
  });

  test("a name in the columns of another program is one, where there is no other", async () => {
    const data =
      '<ExtendedData><SchemaData><SimpleData name="NAME">B</SimpleData></SchemaData><Data name="depth"><value>3.5</value></Data></ExtendedData>';
    const at = "<Point><coordinates>1,2</coordinates></Point>";
    const { features } = await readFile(kml(`<Placemark>${data}${at}</Placemark>${placemark(data + at)}`));
    expect(features.map(({ properties }) => [properties.name, properties.depth])).toEqual([
      ["B", "3.5"],
      ["A", "3.5"],
    ]);
  });

  test("letters that XML forbids, as loggers write them, do not refuse the file", async () => {
    expect(
      shapesOf(
        await readFile(kml(placemark("<Point><coordinates>1,2</coordinates></Point>", "A\u0007 ]]> B"))),
      )[0]?.[0],
    ).toContain("]]> B");
  });
});

describe("KMZ", () => {
  const doc = strToU8(kml(placemark("<Point><coordinates>1,2</coordinates></Point>")));
  // AppleDouble: 00 05 16 07 begins the copy that macOS puts beside each file.
  const copy = Uint8Array.from([0, 5, 0x16, 7, 0, 2, 0, 0]);

  test.each<[string, Record<string, Uint8Array>]>([
    ["macOS", { "doc.kml": doc, "__MACOSX/._doc.kml": copy, ".DS_Store": copy }],
    [
      "macOS, within a folder",
      { "Ports/doc.kml": doc, "__MACOSX/Ports/._doc.kml": copy, "Ports/.DS_Store": copy },
    ],
    ["macOS's copies alone", { "doc.kml": doc, "._doc.kml": copy }],
    ["Windows", { "doc.kml": doc, "Thumbs.db": copy, "desktop.ini": copy }],
  ])("packed by %s: what it put beside the files is passed over", async (_what, files) => {
    const imported = await readFile(zipSync(files));
    expect(shapesOf(imported)).toEqual([["A", "Point", [1, 2]]]);
    expect(imported.dropped).toEqual([]);
  });

  test("data of other formats in it is named", async () => {
    const imported = await readFile(zipSync({ "doc.kml": doc, "tracks/ride.gpx": strToU8("<gpx/>") }));
    expect(imported.dropped).toEqual([
      { why: "a file in the archive that is no KML", count: 1, first: "tracks/ride.gpx" },
    ]);
  });
});
