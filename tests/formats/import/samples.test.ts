import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { Feature } from "geojson";
import { describe, expect, test } from "vitest";
import type { Imported, TableColumns } from "../../../src/core/imported.ts";
import { readImport } from "../../../src/formats/import/read-import.ts";

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`samples/${name}`, import.meta.url)));

const read = async (
  name: string,
  bytes = bytesOf(name),
  columns: TableColumns | null = null,
): Promise<Imported> => {
  const imported = await readImport(name, bytes, () => {}, columns);
  if (!imported.ok) throw new Error(imported.error);
  return imported.value;
};

const shapes = ({ features }: Imported) =>
  features.map(({ properties, geometry }) => [properties.name, geometry.type, geometry.coordinates.flat(9)]);

describe("readImport(file): files as other programs write them", () => {
  test("GeoJSON of QGIS: points, areas and plain properties come along", async () => {
    const imported = await read("qgis.geojson");
    expect(imported.format).toBe("GeoJSON");
    expect(shapes(imported)).toEqual([
      ["Pasni Fish Harbour", "Point", [63.475, 25.258]],
      ["Gwadar Port", "MultiPolygon", [62.32, 25.1, 62.35, 25.1, 62.35, 25.12, 62.32, 25.1]],
    ]);
    expect(imported.features[0]?.properties).toMatchObject({ fid: 1, depth_m: 3.5 });
    expect(imported.bounds).toEqual([62.32, 25.1, 63.475, 25.258]);
    expect(imported.dropped).toEqual([]);
  });

  test("GeoJSON in UTM: the message names the coordinate system", async () => {
    const imported = await readImport("utm.geojson", bytesOf("ogr2ogr-utm.geojson"), () => {});
    expect(imported).toEqual({ ok: false, error: expect.stringContaining("EPSG::32641") });
  });

  test("KML of Google Earth: folders, entities, heights; HTML becomes words, an overlay is left out", async () => {
    const imported = await read("google-earth.kml");
    expect(shapes(imported)).toEqual([
      ["Pasni & harbour", "Point", [63.475, 25.258]],
      ["N-10", "LineString", [62.33, 25.13, 63, 25.4, 63.46, 25.27]],
      ["Anchorage", "Polygon", [63.4, 25.2, 63.5, 25.2, 63.5, 25.3, 63.4, 25.2]],
    ]);
    expect(imported.features[0]?.properties.notes).toBe("Fish harbour");
    expect(imported.dropped.map(({ why }) => why)).toEqual(["GroundOverlay: no place and no route"]);
  });

  test("KMZ: the document within the archive is read, its pictures are not", async () => {
    const archive = zipSync({
      "files/chart.jpg": new Uint8Array(10),
      "doc.kml": bytesOf("google-earth.kml"),
    });
    expect(shapes(await read("makran.kmz", archive))).toEqual(shapes(await read("google-earth.kml")));
  });

  test("GPX of a Garmin: waypoints are points, routes and tracks are lines", async () => {
    const imported = await read("garmin.gpx");
    const byName = new Map(imported.features.map(({ properties, geometry }) => [properties.name, geometry]));
    expect(byName.get("PASNI")).toEqual({ type: "Point", coordinates: [63.475, 25.258] });
    expect(byName.get("ROUTE 1")).toEqual({
      type: "LineString",
      coordinates: [
        [62.34, 25.11],
        [62.9, 25],
        [63.47, 25.2],
      ],
    });
    expect(byName.get("ACTIVE LOG")?.type).toBe("MultiLineString");
  });

  test("CSV of ogr2ogr: X and Y are longitude and latitude; a row without them is left out", async () => {
    const imported = await read("ogr2ogr-as-xy.csv");
    expect(shapes(imported)).toEqual([
      ["Pasni, harbour", "Point", [63.475, 25.258]],
      ["Gwadar", "Point", [62.34, 25.11]],
    ]);
    expect(imported.dropped).toEqual([
      { count: 1, why: "a coordinate that is no number", first: 'row 3: ["",""]' },
    ]);
  });

  test("CSV of a German Excel: semicolons, decimal commas, German column names", async () => {
    expect(shapes(await read("excel-german.csv"))).toEqual([
      ["Pasni", "Point", [63.475, 25.258]],
      ["Gwadar", "Point", [62.34, 25.11]],
    ]);
  });

  test("CSV with a WKT column gives points and lines", async () => {
    expect(shapes(await read("ogr2ogr-as-wkt.csv")).map(([, type]) => type)).toEqual(["Point", "LineString"]);
  });

  test("CSV whose columns mean nothing to us: none is guessed, and given ones are used", async () => {
    const bytes = strToU8("where,a,b\nPasni,63.475,25.258\n");
    const guessed = await read("odd.csv", bytes);
    expect(guessed.table?.columns).toEqual({ lon: null, lat: null, wkt: null, name: null });
    expect(guessed.features).toEqual([]);
    const given = await read("odd.csv", bytes, { lon: "a", lat: "b", wkt: null, name: "where" });
    expect(shapes(given)).toEqual([["Pasni", "Point", [63.475, 25.258]]]);
  });

  test("WKT of PostGIS, with and without an SRID", async () => {
    expect(shapes(await read("postgis.wkt")).map(([, type]) => type)).toEqual(["Point", "MultiPolygon"]);
  });

  test("FlatGeobuf", async () => {
    const feature: Feature = {
      type: "Feature",
      properties: { name: "Pasni" },
      geometry: { type: "Point", coordinates: [63.475, 25.258] },
    };
    const bytes = serialize({ type: "FeatureCollection", features: [feature] }, 4326);
    expect(shapes(await read("a.fgb", bytes))).toEqual([["Pasni", "Point", [63.475, 25.258]]]);
  });

  test("Linked Places: title, toponyms by language, country, description", async () => {
    const imported = await read("whg.lpf.json");
    expect(imported.format).toBe("Linked Places Format");
    expect(imported.features[0]).toMatchObject({
      properties: {
        name: "Pasni",
        names: { en: "Pasni", ur: "پسنی" },
        countryCode: "PK",
        notes: "A fishing port.",
        source: "http://example.org/places/p_12345",
      },
      geometry: { type: "Point", coordinates: [63.47, 25.26] },
    });
  });

  test("Recogito: tags and geotags are passages; a comment alone is left out", async () => {
    const { passages, dropped } = await read("recogito.json");
    expect(passages.map(({ means, feature }) => [means, feature?.properties.name])).toEqual([
      [["Pasni Port"], undefined],
      [[], "Chabahar"],
    ]);
    expect(dropped.map(({ why }) => why)).toEqual(["no body that names a place or a claim"]);
  });

  test("UTF-16 with a byte order mark is read", async () => {
    const text = "name,lat,lon\nپسنی,25.258,63.475\n";
    const units = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);
    expect(shapes(await read("utf16.csv", units))).toEqual([["پسنی", "Point", [63.475, 25.258]]]);
  });
});
