import { strToU8 } from "fflate";
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { EXPORT_FORMATS, type ExportFormat } from "../../../src/formats/export/write-export.ts";
import { readImport } from "../../../src/formats/import/read-import.ts";
import { loadStoryFromDisk } from "../../stories.ts";
import { OVER_180, withOver180 } from "./over-180.ts";

const pasni = loadStoryFromDisk("pasni-port");
const story = withOver180({
  ...pasni,
  places: { ...pasni.places, features: [] },
  routes: { ...pasni.routes, features: [] },
});
const content = (format: ExportFormat): string => String(EXPORT_FORMATS[format].write(story).content);
const json = (format: ExportFormat) => JSON.parse(content(format)).features;

/** Shoelace in square degrees: more than 0 against the clock. */
const area = (ring: readonly Position[]): number =>
  ring.reduce((sum, [lon = 0, lat = 0], index) => {
    const [x = 0, y = 0] = ring[index - 1] ?? [lon, lat];
    return sum + (x * lat - lon * y) / 2;
  }, 0);

/** Numbers that stand where a format has longitudes. */
const LONGITUDES: Partial<Record<ExportFormat, (text: string) => number[]>> = {
  geojson: (text) => [...text.matchAll(/\[(-?[\d.]+), -?[\d.]+\]/g)].map(([, lon]) => Number(lon)),
  lpf: (text) => [...text.matchAll(/\[(-?[\d.]+), -?[\d.]+\]/g)].map(([, lon]) => Number(lon)),
  kml: (text) => [...text.matchAll(/(?<=[>\n])(-?[\d.]+),-?[\d.]+/g)].map(([, lon]) => Number(lon)),
  gpx: (text) => [...text.matchAll(/lon="(-?[\d.]+)"/g)].map(([, lon]) => Number(lon)),
  csv: (text) => [...text.matchAll(/(-?[\d.]+) -?[\d.]+(?=[,)])/g)].map(([, lon]) => Number(lon)),
  wkt: (text) => [...text.matchAll(/(-?[\d.]+) -?[\d.]+(?=[,)])/g)].map(([, lon]) => Number(lon)),
};

describe("lines and areas over 180° in each format", () => {
  test.each(Object.entries(LONGITUDES))("%s: every longitude is within 180°", (format, longitudes) => {
    const all = longitudes(content(format as ExportFormat)); // Object.entries forgets the keys' type.
    expect(all.length).toBeGreaterThan(5);
    expect(Math.max(...all.map(Math.abs))).toBeLessThanOrEqual(180);
  });

  test("GPX takes longitudes from −180 up to, and without, 180 (its schema's longitudeType)", () => {
    const { line } = OVER_180;
    const to180 = {
      ...line,
      geometry: {
        type: "LineString" as const,
        coordinates: [
          [170, 0],
          [180, 5],
          [190, 10],
        ],
      },
    };
    const { content } = EXPORT_FORMATS.gpx.write({
      ...story,
      routes: { ...story.routes, features: [to180] },
    });
    expect([...String(content).matchAll(/lon="([^"]+)"/g)].map(([, lon]) => lon)).toEqual([
      "170",
      "-180",
      "-170",
    ]);
  });

  test.each(["geojson", "lpf"] as const)(
    "%s: rings keep to the right-hand rule (RFC 7946, 3.1.6)",
    (format) => {
      const polygons = json(format).flatMap(
        ({ geometry }: { geometry: { type: string; coordinates: never } }) =>
          geometry.type === "Polygon"
            ? [geometry.coordinates]
            : geometry.type === "MultiPolygon"
              ? geometry.coordinates
              : [],
      ) as Position[][][]; // What JSON.parse gave.
      expect(polygons.length).toBeGreaterThan(8);
      for (const rings of polygons)
        for (const [index, ring] of rings.entries()) expect(area(ring) > 0).toBe(index === 0);
    },
  );

  test("annotations: a place's own geometry keeps to it too", () => {
    const { clockwise } = OVER_180;
    const item = {
      ...pasni.annotations.items[0],
      id: "a1",
      motivation: "identifying",
      body: clockwise.id,
    } as const;
    const one = {
      ...story,
      annotations: { ...story.annotations, items: [item as (typeof pasni.annotations.items)[number]] },
    };
    const [annotation] = JSON.parse(String(EXPORT_FORMATS.annotations.write(one).content));
    const { geometry } = annotation.body.find(({ purpose }: { purpose: string }) => purpose === "geotagging");
    expect(geometry.coordinates.map(([ring]: Position[][]) => area(ring ?? []) > 0)).toEqual([true, true]);
  });

  test.each(["geojson", "kml", "csv", "wkt", "fgb"] as const)(
    "%s: areas are as large as before",
    async (format) => {
      const { content } = EXPORT_FORMATS[format].write(story);
      const bytes = typeof content === "string" ? strToU8(content) : content;
      const read = await readImport("a", bytes, () => {});
      if (!read.ok) throw new Error(read.error);
      const sizes = read.value.features.flatMap(({ geometry }) => {
        if (geometry.type === "Polygon")
          return [geometry.coordinates.reduce((sum, ring) => sum + area(ring), 0)];
        return geometry.type === "MultiPolygon"
          ? [geometry.coordinates.flat().reduce((sum, ring) => sum + area(ring), 0)]
          : [];
      });
      // 20 × 10 three times; 10 × 5; 40 × 20 without 10 × 5, 5 × 5 and 5 × 5.
      expect(sizes.map((size) => Number(size.toFixed(6)))).toEqual([200, 200, 200, 50, 700]);
    },
  );

  test.each(["geojson", "kml", "gpx", "csv", "wkt", "fgb"] as const)(
    "%s: a line that was cut is one again",
    async (format) => {
      const { content } = EXPORT_FORMATS[format].write(story);
      const bytes = typeof content === "string" ? strToU8(content) : content;
      const read = await readImport("a", bytes, () => {});
      if (!read.ok) throw new Error(read.error);
      const line = read.value.features.find(({ geometry }) => geometry.type === "LineString");
      const positions = line?.geometry.coordinates as Position[]; // A line's.
      expect([positions[0], positions.at(-1)]).toEqual([
        [170, 0],
        [190, 10],
      ]);
    },
  );
});
