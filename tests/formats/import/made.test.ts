import { readFileSync } from "node:fs";
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import type { Imported } from "../../../src/core/imported.ts";
import { readGeometry } from "../../../src/formats/import/geometry.ts";
import { readImport } from "../../../src/formats/import/read-import.ts";

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`made/${name}`, import.meta.url)));

const read = async (name: string): Promise<Imported> => {
  const imported = await readImport(name, bytesOf(name), () => {});
  if (!imported.ok) throw new Error(imported.error);
  return imported.value;
};

interface Shape {
  readonly name: string;
  readonly type: string;
  /** Every position once: writers begin a ring where they like, and turn it round. */
  readonly at: readonly string[];
}

/** SpatiaLite writes 15 digits of 25.258 as 25.25799999999999. */
const DECIMALS = 6;

const shape = (name: string, type: string, coordinates: unknown): Shape => {
  const numbers = [coordinates].flat(9) as number[]; // Coordinates are lists of numbers, however deep.
  const at = numbers.flatMap((lon, index) =>
    index % 2 === 0 ? [position([lon, numbers[index + 1] ?? 0])] : [],
  );
  return { name, type, at: [...new Set(at)].sort() };
};
const position = ([lon = 0, lat = 0]: Position): string =>
  `${((lon + 360) % 360).toFixed(DECIMALS)} ${lat.toFixed(DECIMALS)}`;

const shapesOf = ({ features }: Imported): Shape[] =>
  features.map(({ properties, geometry }) => shape(properties.name, geometry.type, geometry.coordinates));

/** What was given to the programs: heights left out, several points and collections as their parts. */
const SOURCE: readonly Shape[] = JSON.parse(
  new TextDecoder().decode(bytesOf("source.geojson")),
).features.flatMap(({ properties, geometry }: { properties: { name: string }; geometry: unknown }) => {
  const parts = readGeometry(geometry);
  return parts.ok ? parts.value.map((part) => shape(properties.name, part.type, part.coordinates)) : [];
});
const PORTS = ["پسنی بندرگاہ", "瓜达尔港"];
const TRACKS = ["الطريق الساحلي", "Flight, with heights", "Suva–Apia"];
const all = (): boolean => true;
const within =
  (names: readonly string[]) =>
  ({ name }: Shape): boolean =>
    names.includes(name);
const notWithin =
  (names: readonly string[]) =>
  (each: Shape): boolean =>
    !within(names)(each);

const byText = (shapes: readonly Shape[]): string[] => shapes.map((each) => JSON.stringify(each)).sort();

describe("readImport(file): what GDAL, GPSBabel and others wrote of one source", () => {
  test.each([
    ["gdal.geojson", all],
    ["gdal.geojsonl", all],
    ["gdal-rs.geojsons", all],
    ["gdal.kml", all],
    ["gdal-libkml.kml", all],
    ["gdal-libkml.kmz", all],
    ["gdal-wkt.csv", all],
    ["gdal.fgb", all],
    ["gdal-indexed.fgb", all],
    ["gdal-points.fgb", within(PORTS)],
    ["gdal-multipolygon.fgb", within(["Острова"])],
    ["gdal-line-z.fgb", within(["Flight, with heights"])],
    ["gdal-waypoints.gpx", within(PORTS)],
    ["gdal-tracks.gpx", within(TRACKS)],
    ["gdal-xy.csv", within(PORTS)],
    ["gdal-yx.csv", within(PORTS)],
    ["gdal-xyz.csv", within(PORTS)],
    ["gpsbabel.kml", within(PORTS)],
    ["gpsbabel-unicsv.csv", within(PORTS)],
    ["gpsbabel.geojson", within(PORTS)],
    ["gpxpy.gpx", within([...PORTS, "الطريق الساحلي"])],
    ["gpxpy-1.0.gpx", within([...PORTS, "الطريق الساحلي"])],
    ["fastkml.kml", notWithin(["Harbour and its approach"])],
  ] as const)("%s: every name and geometry comes back", async (file, isThere) => {
    expect(byText(shapesOf(await read(file)))).toEqual(byText(SOURCE.filter(isThere)));
  });

  test.each([
    ["shapely.wkt", all],
    ["spatialite.wkt", notWithin(["Harbour and its approach"])],
  ] as const)("%s: every geometry comes back; well-known text has no names", async (file, isThere) => {
    const nameless = SOURCE.filter(isThere).map((each) => ({ ...each, name: "" }));
    expect(byText(shapesOf(await read(file)))).toEqual(byText(nameless));
  });

  test("GDAL's GeoJSON of RFC 7946 has what crosses 180° in two parts: a line is one again, and the box lies across", async () => {
    const imported = await read("gdal-rfc7946.geojson");
    const parted = ["Suva–Apia", "Lau bank"];
    // GDAL 3.6.2 leaves the point of a collection out here.
    const others = SOURCE.filter(notWithin([...parted, "Harbour and its approach"]));
    const shapes = shapesOf(imported);
    expect(byText(shapes.filter(notWithin([...parted, "Harbour and its approach"])))).toEqual(byText(others));
    expect(shapes.filter(within(parted)).map(({ type }) => type)).toEqual(["LineString", "MultiPolygon"]);
    expect(shapes.find(({ name }) => name === "Suva–Apia")).toEqual(
      SOURCE.find(({ name }) => name === "Suva–Apia"),
    );
    expect(imported.bounds).toEqual([62.3, -18.1, 188.2, 25.5]);
  });

  test("a ring that KML breaks at 180° runs on over it, so that it is small", async () => {
    for (const file of ["gdal.kml", "gdal-libkml.kml"]) {
      const bank = (await read(file)).features.find(({ properties }) => properties.name === "Lau bank");
      const lons = [bank?.geometry.coordinates].flat(9).filter((_, index) => index % 2 === 0);
      expect([Math.min(...lons.map(Number)), Math.max(...lons.map(Number))]).toEqual([179, 181]);
    }
  });

  test.each(["gdal-utm.geojson", "gdal-utm.fgb"])(
    "%s: the message names the coordinate system",
    async (file) => {
      const imported = await readImport(file, bytesOf(file), () => {});
      expect(imported).toEqual({ ok: false, error: expect.stringMatching(/EPSG:+32641/) });
    },
  );

  test.each(["gdal.geojson", "gdal.kml", "gdal-libkml.kmz", "gdal-wkt.csv"])(
    "%s: the one without a geometry is left out, and nothing else is",
    async (file) => {
      const { dropped } = await read(file);
      expect(dropped).toEqual([{ count: 1, why: "no geometry", first: expect.stringContaining(" 8: null") }]);
    },
  );

  test.each(["gdal-tracks.gpx", "gdal-waypoints.gpx", "gpsbabel.gpx", "gpxpy.gpx", "gpsbabel-tracks.kml"])(
    "%s: nothing is said to be left out",
    async (file) => expect((await read(file)).dropped).toEqual([]),
  );

  test("a FlatGeobuf without features brings nothing, and no fault", async () => {
    expect(await read("gdal-empty.fgb")).toMatchObject({ features: [], dropped: [], bounds: null });
  });

  test("numbers, quotes and other scripts in a column come along", async () => {
    for (const file of ["gdal.geojson", "gdal.kml", "gdal.fgb", "gdal-wkt.csv"]) {
      const port = (await read(file)).features.find(({ properties }) => properties.name === PORTS[0]);
      expect(port?.properties).toMatchObject({ kind: "port", note: 'A & B < C, "quoted"' });
      expect(Number(port?.properties.depth)).toBe(3.5);
    }
  });

  test("tracks with times (gx:Track of GPSBabel) are lines", async () => {
    const shapes = shapesOf(await read("gpsbabel-tracks.kml"));
    expect(shapes.map(({ name, type }) => [name, type])).toEqual(TRACKS.map((name) => [name, "LineString"]));
    expect(byText(shapes.slice(1))).toEqual(byText(SOURCE.filter(within(TRACKS.slice(1)))));
  });

  test.each([
    ["recogito-js.json", ["Pasni Port"], ["Gwadar"], ["gwadar-port"]],
    ["recogito-text-annotator.json", ["Pasni Port"], ["Gwadar"], ["Gwadar Port", "gwadar-port"]],
  ])("%s: words and their tags come along, a comment alone does not", async (file, ...means) => {
    const { passages } = await read(file);
    expect(passages.map((each) => each.means)).toEqual(means);
    expect(passages.map(({ selector }) => selector[0])).toMatchObject([
      { exact: "Pasni port" },
      { exact: "Gwadar" },
      { exact: "瓜达尔港" },
    ]);
  });
});
