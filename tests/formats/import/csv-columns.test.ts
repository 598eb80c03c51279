import * as fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import type { Imported } from "../../../src/core/imported.ts";
import { readImport } from "../../../src/formats/import/read-import.ts";
import { hunted } from "../../hunt.ts";
import { HEADINGS, type Known, NOTATION_DEGREES, pairOf, type Table, tableOf } from "./tables.ts";

const SEED = 20251115;

const read = async (text: string): Promise<Imported> => {
  const imported = await readImport("a.csv", strToU8(text), () => {});
  if (!imported.ok) throw new Error(imported.error);
  return imported.value;
};

/** Every place where it is, by its name; none where none was taken. */
const farthestDegrees = ({ features }: Imported, places: readonly Known[]): number =>
  features.reduce((most, { properties, geometry }) => {
    const known = places.find(({ name }) => name === properties.name);
    const [lon, lat] = geometry.type === "Point" ? geometry.coordinates : [];
    return Math.max(
      most,
      Math.abs((lon ?? 999) - (known?.lon ?? 0)),
      Math.abs((lat ?? 999) - (known?.lat ?? 0)),
    );
  }, 0);

const always = (
  name: string,
  tables: fc.Arbitrary<Table>,
  check: (imported: Imported, table: Table) => void,
) =>
  test(name, async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => check(await read(table.text), table)),
      { seed: SEED, numRuns: hunted(150, 5000) },
    );
  });

const all = ({ features, table }: Imported, { places }: Table): void => {
  expect(table?.doubt).toBeNull();
  expect(features).toHaveLength(places.length);
  expect(farthestDegrees({ features } as Imported, places)).toBeLessThan(NOTATION_DEGREES);
};
const none = ({ features, table }: Imported): void => {
  expect(table?.doubt).toMatch(/./);
  expect(features).toEqual([]);
};

const pair = fc.constantFrom(...HEADINGS);
/** Whether headings say no more than the axis, and that for certain. */
const isPlain = ([lat]: readonly [string, string]): boolean =>
  !["stop_lat", "reclat", "INTPTLAT", "lat1", "Breite"].includes(lat);

describe("tables whose columns are renamed, shuffled and have others between them", () => {
  always(
    "latitude and longitude are found under any of their headings, whatever stands beside them",
    pair.chain((headings) => tableOf(pairOf(headings))),
    all,
  );

  always(
    "headings that are exchanged are asked about, unless no longitude tells it",
    pair.chain((headings) => tableOf(pairOf(headings, true))),
    (imported, table) => {
      // Where letters or numbers beyond 90° tell it, nothing may come along; else nobody can know.
      if (table.places.some(({ lon }) => Math.abs(lon) > 90) || /\d(?:° |"+)[NSEW]/.test(table.text))
        none(imported);
    },
  );

  always(
    "under headings that say nothing no column is taken, unless letters of the compass say it",
    tableOf(pairOf(["column a", "column b"])),
    (imported, { places }) => {
      if (imported.features.length === 0) none(imported);
      else expect(farthestDegrees(imported, places)).toBeLessThan(NOTATION_DEGREES);
    },
  );

  always(
    "two pairs of equal right that say different places are asked about",
    tableOf((known, notation, comma) => [
      ...pairOf(["client_latitude", "client_longitude"])(known, notation, comma),
      ...pairOf(["server_latitude", "server_longitude"])(
        known.map(({ name, lat, lon }) => ({ name, lat: lat / 2 + 1, lon: lon / 2 - 1 })),
        notation,
        comma,
      ),
    ]),
    none,
  );

  always(
    "of a plain pair and one with more to its name the plain one is meant",
    pair.filter(isPlain).chain((headings) =>
      tableOf((known, notation, comma) => [
        ...pairOf(["old_lat", "old_lon"])(
          known.map(({ name, lat, lon }) => ({ name, lat: lat / 2 + 1, lon: lon / 2 - 1 })),
          notation,
          comma,
        ),
        ...pairOf(headings)(known, notation, comma),
      ]),
    ),
    all,
  );

  always(
    "both numbers in one column are read where the heading says which is first, in either order",
    fc
      .constantFrom(
        "lat,lon",
        "Lat/Long",
        "latlng",
        "LonLat",
        "lng_lat",
        "纬度,经度",
        "coordinates (lon, lat)",
      )
      .chain((heading) =>
        tableOf((known, notation, comma) => {
          const isLatFirst = /^(?:lat|Lat|纬)/.test(heading);
          const cell = ({ lat, lon }: Known) => {
            const [first, second] = [notation(lat, "lat", comma), notation(lon, "lon", comma)];
            const mark = comma === "," ? "; " : ", ";
            return isLatFirst ? `${first}${mark}${second}` : `${second}${mark}${first}`;
          };
          return [{ heading, cells: known.map(cell) }];
        }),
      ),
    all,
  );

  always(
    "both numbers under a heading that does not say which is first are asked about, unless all of them tell it",
    tableOf((known, _notation, comma) => [
      {
        heading: "location",
        cells: known.map(({ lat, lon }) => `${lat}${comma === "," ? ";" : ","} ${lon}`),
      },
    ]),
    (imported, { places }) => {
      if (imported.features.length === 0) none(imported);
      else {
        expect(places.every(({ lon }) => Math.abs(lon) > 90)).toBe(true);
        expect(farthestDegrees(imported, places)).toBeLessThan(NOTATION_DEGREES);
      }
    },
  );
});
