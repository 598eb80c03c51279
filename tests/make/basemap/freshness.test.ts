import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Compression, TileType } from "pmtiles";
import { describe, expect, it } from "vitest";
import { writeWhole } from "../../../src/disk/write-whole.ts";
import { hashInputs, isFresh, MADE_FROM } from "../../../src/make/basemap/freshness.ts";
import { archive } from "../../../src/make/basemap/pmtiles-archive.ts";

const folder = (): string => mkdtempSync(join(tmpdir(), "basemap-"));
const madeFrom = (hash: string): Uint8Array[] =>
  archive([], {
    tileType: TileType.Mvt,
    tileCompression: Compression.Gzip,
    minZoom: 0,
    maxZoom: 0,
    bounds: [-180, -85, 180, 85],
    metadata: { [MADE_FROM]: hash },
  });

describe("isFresh(path, hash)", () => {
  it("is true for an archive made from inputs of that hash alone", async () => {
    const path = join(folder(), "a.pmtiles");
    expect(await isFresh(path, "one")).toBe(false);
    writeWhole(path, madeFrom("one"));
    expect(await isFresh(path, "one")).toBe(true);
    expect(await isFresh(path, "two")).toBe(false);
  });

  it("is false for half an archive", async () => {
    const path = join(folder(), "a.pmtiles");
    writeFileSync(path, (madeFrom("one")[0] ?? new Uint8Array()).slice(0, 60));
    expect(await isFresh(path, "one")).toBe(false);
  });
});

describe("hashInputs(files)", () => {
  it("changes when a file's content does", () => {
    const file = join(folder(), "input");
    writeFileSync(file, "a");
    const before = hashInputs([file]);
    expect(hashInputs([file])).toBe(before);
    writeFileSync(file, "b");
    expect(hashInputs([file])).not.toBe(before);
  });
});

describe("writeWhole(path, pieces)", () => {
  it("leaves nothing when making a piece fails", () => {
    const at = folder();
    const failing = function* () {
      yield Uint8Array.of(1);
      throw new Error("no more");
    };
    expect(() => writeWhole(join(at, "a.pmtiles"), failing())).toThrow("no more");
    expect(readdirSync(at)).toEqual([]);
  });

  it("leaves no archive under its name when it is killed half-way", () => {
    const path = join(folder(), "a.pmtiles");
    const script = join(folder(), "killed.ts");
    const module = resolve("src/disk/write-whole.ts");
    writeFileSync(
      script,
      `import { writeWhole } from ${JSON.stringify(module)};
       const pieces = function* () { yield new Uint8Array(1000); process.kill(process.pid, "SIGKILL"); yield new Uint8Array(1000); };
       writeWhole(${JSON.stringify(path)}, pieces());`,
    );
    const { signal } = spawnSync(process.execPath, ["--import", import.meta.resolve("tsx"), script]);
    expect(signal).toBe("SIGKILL");
    expect(existsSync(path)).toBe(false);
  });
});
