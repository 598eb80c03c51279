import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Measurement } from "../../src/cli/measure/measure-pair.ts";
import { WORLD_TIMEOUT_MS, worldSea } from "../sea/world.ts";
import { run } from "./run.ts";

type Line = readonly [number, number, number, number, number, number, number];
// Karney's own test set: tests/reference/README.md.
const { geodesics } = JSON.parse(readFileSync("tests/reference/geodesics.json", "utf8")) as {
  geodesics: Line[];
};

const pair = (from: readonly number[], to: readonly number[], more = {}) =>
  JSON.stringify({ from, to, ...more });
const parse = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Measurement & { error?: { code: string } }); // What the command writes.

describe("groundtruth measure", () => {
  it("measures Karney's geodesics, a line each and in order, to a tenth of a millimetre", async () => {
    const input = geodesics
      .map(([lat1, lon1, , lat2, lon2]) => `${pair([lon1, lat1], [lon2, lat2])}\n`)
      .join("");
    const answers = parse((await run(["measure", "--pairs", "-"], input)).out);
    expect(answers).toHaveLength(geodesics.length);
    for (const [index, [, , azi1, , , , meters]] of geodesics.entries()) {
      expect(answers[index]?.meters).toBeCloseTo(meters, 4);
      expect(answers[index]?.initialBearingDegrees).toBeCloseTo((azi1 + 360) % 360, 6);
    }
  });

  it("takes a leading minus as a number, and two bare numbers as longitude and latitude", async () => {
    const { code, out } = await run(["measure", "-73.9857,40.7484", "-0.1246,51.5007"]);
    expect(code).toBe(0);
    expect(out).toContain("40.7484° N, 73.9857° W");
    expect(out).toContain("51.5007° N, 0.1246° W");
  });

  it("writes the same object for two ends as for a pair, without its path if so asked", async () => {
    const args = ["measure", "62.34,25.11", "63.475,25.258", "--format", "json"];
    const [one] = parse((await run(args)).out);
    const [other] = parse(
      (await run(["measure", "--pairs", "-"], pair([62.34, 25.11], [63.475, 25.258]))).out,
    );
    expect(one).toEqual(other);
    expect(one?.path[0]).toEqual([62.34, 25.11]);
    expect(one?.path.at(-1)).toEqual([63.475, 25.258]);
    expect(parse((await run([...args, "--no-path"])).out)[0]).not.toHaveProperty("path");
  });

  it("takes places of a story, and measures to the nearest edge of an area", async () => {
    const story = ["--in", "geo/stories/pasni-port", "--format", "json", "--no-path"];
    const [ports] = parse((await run(["measure", "pasni-port", "gwadar-port", ...story])).out);
    expect(ports?.meters).toBeCloseTo(115_575, -1);
    // Pasni is in Pakistan.
    const [inside] = parse((await run(["measure", "pasni-port", "pakistan", ...story])).out);
    expect(inside?.meters).toBe(0);
  });

  it("reads ends in other notations", async () => {
    const { out } = await run([
      "measure",
      "25°15'28.8\"N 63°28'30\"E",
      "63.475,25.258",
      "--format",
      "json",
      "--no-path",
    ]);
    expect(parse(out)[0]?.meters).toBeLessThan(1);
  });

  it(
    "measures by sea as published distances do, and says why where there is no way",
    async () => {
      worldSea();
      const lines = [
        // NGA Pub. 151: Karachi to Trincomalee, 1,667 nautical miles round the south of Sri Lanka; ships keep farther off.
        pair([66.9722, 24.8167], [81.2125, 8.5583], { mode: "sea", avoid: ["palk"] }),
        pair([62.34, 25.11], [63.475, 25.258], { mode: "sea", keepOffMeters: 0 }),
        pair([62.34, 25.11], [70, 40], { mode: "sea" }),
      ];
      const { code, out } = await run(["measure", "--pairs", "-", "--no-path"], lines.join("\n"));
      const [far, near, none] = parse(out);
      expect((far?.meters ?? 0) / 1852 / 1667).toBeGreaterThan(0.97);
      expect((far?.meters ?? 0) / 1852 / 1667).toBeLessThan(1.03);
      // Round both headlands it is about 123 km (DESIGN); the legs from the berths come to it.
      expect((near?.meters ?? 0) / 1000).toBeGreaterThan(122);
      expect((near?.meters ?? 0) / 1000).toBeLessThan(126);
      expect(none).toEqual({ error: { code: "inland", message: expect.stringContaining("open sea") } });
      expect(code).toBe(0);
    },
    WORLD_TIMEOUT_MS,
  );
});
