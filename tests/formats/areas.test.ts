import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readArea, readAreaName } from "../../src/formats/areas.ts";
import { loadStoryFromDisk } from "../stories.ts";

const areaFile = (code: string): string =>
  readFileSync(new URL(`../../geo/base/areas/${code.slice(0, 2)}.json`, import.meta.url), "utf8");

test("every country of the first story has its outline", () => {
  for (const { geometry, properties } of loadStoryFromDisk("pasni-port").places.features) {
    if (geometry !== null) continue;
    const code = properties.subdivisionCode ?? properties.countryCode ?? "";
    expect(readArea(areaFile(code), code).ok, code).toBe(true);
  }
});

test("Balochistan is an area of its own, inside Pakistan's box", () => {
  const box = (code: string) => {
    const area = readArea(areaFile(code), code);
    if (!area.ok) throw new Error(area.error);
    const numbers = area.value.coordinates.flat(3);
    const lons = numbers.filter((_, index) => index % 2 === 0);
    return [Math.min(...lons), Math.max(...lons)] as const;
  };
  const [west, east] = box("PK-BA");
  const [westOfAll, eastOfAll] = box("PK");
  expect(west).toBeGreaterThanOrEqual(westOfAll - 0.01);
  expect(east).toBeLessThan(eastOfAll - 1);
});

test("an area that is not there, and a file that is no JSON, are said", () => {
  expect(readArea(areaFile("PK"), "PK-ZZ")).toEqual({ ok: false, error: "PK.json has no area PK-ZZ" });
  expect(readArea("<html>", "PK")).toEqual({ ok: false, error: "PK.json is not JSON" });
  expect(readArea("{}", "PK")).toEqual({ ok: false, error: "PK.json has no area PK" });
});

test("a province and a country are named in English", () => {
  expect(readAreaName(areaFile("PK"), "PK-BA")).toEqual({ ok: true, value: "Balochistan" });
  expect(readAreaName(areaFile("PK"), "PK")).toEqual({ ok: true, value: "Pakistan" });
  expect(readAreaName(areaFile("PK"), "PK-ZZ").ok).toBe(false);
});
