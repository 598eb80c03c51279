import { describe, expect, test } from "vitest";
import { claimEnds } from "../../src/app/claim/claim-ends.ts";
import { ellipsoidMeters, type LonLat, sphereMeters } from "../../src/core/geodesy.ts";
import { findPlace } from "../../src/core/story.ts";
import { loadStoryFromDisk } from "../stories.ts";

const story = loadStoryFromDisk("pasni-port");

const point = (id: string): LonLat => {
  const geometry = findPlace(story, id)?.geometry;
  if (geometry?.type !== "Point") throw new Error(`${id} has no point`);
  const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates;
  return [lon, lat];
};

describe("places of the first story", () => {
  test("port to port is 115.58 km between the claim's ends, to 10 m; 115.39 on Turf's sphere", () => {
    const ends = claimEnds(story, "pasni-gwadar-112km", new Map());
    if (!ends) throw new Error("the claim has no ends");
    expect(Math.abs(ellipsoidMeters(ends.from, ends.to) - 115_580)).toBeLessThan(10);
    expect(Math.abs(sphereMeters(ends.from, ends.to) - 115_390)).toBeLessThan(10);
  });

  test("town to town is 116.35 km, to 10 m", () => {
    expect(Math.abs(ellipsoidMeters(point("pasni"), point("gwadar")) - 116_350)).toBeLessThan(10);
  });

  test("the towns stand where GeoNames has them, the ports at the claim's ends", () => {
    expect(point("gwadar")).toEqual([62.32541, 25.12163]);
    expect(point("pasni")).toEqual([63.46921, 25.26302]);
    expect(point("gwadar-port")).toEqual([62.34, 25.11]);
    expect(point("pasni-port")).toEqual([63.475, 25.258]);
  });

  test("each port lies within its town's uncertainty of the town", () => {
    expect(ellipsoidMeters(point("pasni"), point("pasni-port"))).toBeLessThan(3000);
    expect(ellipsoidMeters(point("gwadar"), point("gwadar-port"))).toBeLessThan(3000);
  });

  test("the notes of the claim's ends say what they are, Pasni's that no site is announced", () => {
    expect(findPlace(story, "pasni-port")?.properties.notes).toMatch(/no site .*announced/i);
    for (const id of ["pasni-port", "gwadar-port"]) {
      expect(findPlace(story, id)?.properties.coordinateUncertaintyInMeters).toBe(500);
      expect(findPlace(story, id)?.properties.notes).toMatch(/end of the claim/);
    }
  });

  test("countries are areas by their code, not pins", () => {
    for (const { properties, geometry } of story.places.features)
      expect(geometry === null, properties.name).toBe(properties.kind === "country");
  });

  test("each has a source and an English and a Chinese name; those in Pakistan an Urdu one", () => {
    for (const { properties } of story.places.features) {
      expect(properties.source.length, properties.name).toBeGreaterThan(10);
      expect(properties.names, properties.name).toHaveProperty("en");
      expect(properties.names?.zh, properties.name).toMatch(/^\p{Script=Han}+$/u);
      if (properties.countryCode === "PK") expect(properties.names?.ur).toMatch(/\p{Script=Arabic}/u);
    }
  });
});
