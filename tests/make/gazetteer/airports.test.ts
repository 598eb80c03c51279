import { beforeAll, describe, expect, test } from "vitest";
import { ellipsoidMeters } from "../../../src/core/geodesy.ts";
import { readAirports } from "../../../src/make/gazetteer/airports.ts";
import { readTowns } from "../../../src/make/gazetteer/towns.ts";
import type { Gazetteer } from "../../../src/text/gazetteer/gazetteer.ts";
import { searchGazetteer } from "../../../src/text/gazetteer/search.ts";
import { WORLD_TIMEOUT_MS, worldGazetteer } from "../../text/gazetteer/world.ts";

const airports = readAirports();
let gazetteer: Gazetteer;
beforeAll(() => {
  gazetteer = worldGazetteer();
}, WORLD_TIMEOUT_MS);

const byCode = (code: string) => airports.find(({ otherNames }) => otherNames[0] === code);

describe("airports of OurAirports", () => {
  test("no code stands twice, and every one has a name, a country and a point", () => {
    expect(new Set(airports.map(({ otherNames }) => otherNames[0])).size).toBe(airports.length);
    for (const { name, division, lat, lon } of airports) {
      expect(name).toMatch(/\S/);
      expect(division).toMatch(/^[A-Z]{2}$/);
      expect(Math.abs(lat)).toBeLessThanOrEqual(90);
      expect(Math.abs(lon)).toBeLessThanOrEqual(180);
    }
  });

  // From each country's aeronautical publication, to the minute: 2 km.
  test.each([
    ["KHI", [67.16, 24.907]],
    ["PEK", [116.585, 40.08]],
    ["LHR", [-0.461, 51.478]],
    ["SYD", [151.177, -33.946]],
    ["GIG", [-43.25, -22.81]],
  ] as const)("%s lies where its reference point is", (code, at) => {
    const airport = byCode(code);
    expect(airport && ellipsoidMeters([airport.lon, airport.lat], at)).toBeLessThan(2000);
  });

  test("nine of ten have a town of GeoNames in their country within 40 km: two sources that know nothing of each other", () => {
    const cells = new Set<string>();
    const cell = (lat: number, lon: number): string => `${Math.floor(lat * 4)} ${Math.floor(lon * 4)}`;
    for (const { lat, lon, division } of readTowns())
      for (const y of [-0.25, 0, 0.25])
        for (const x of [-0.25, 0, 0.25]) cells.add(`${division.slice(0, 2)} ${cell(lat + y, lon + x)}`);
    const near = airports.filter(({ lat, lon, division }) => cells.has(`${division} ${cell(lat, lon)}`));
    expect(near.length / airports.length).toBeGreaterThan(0.9);
  });

  test("are found by name, by code and by their town", () => {
    const first = (text: string) =>
      searchGazetteer(gazetteer, text, [[66, 25]], 5).filter(({ kind }) => kind === "airport")[0]?.name;
    expect(first("Jinnah International Airport")).toBe("Jinnah International Airport");
    expect(first("OPKC")).toBe("Jinnah International Airport");
    expect(first("Karachi airport")).toBe("Jinnah International Airport");
    // A town is meant by its own name, not the airport that is called after it.
    expect(searchGazetteer(gazetteer, "Pasni", [[66, 25]], 5)[0]?.kind).toBe("town");
  });
});
