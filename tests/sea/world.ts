import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadSea, type Sea } from "../../src/sea/sea.ts";

let world: Sea | undefined;

/** The world's sea from the data file, which is made first if it is missing or stale (about 20 s). */
export const worldSea = (): Sea => {
  if (!world) {
    execFileSync(process.execPath, ["--import", "tsx", "src/make/sea.ts"], { stdio: "ignore" });
    world = loadSea(gunzipSync(readFileSync("public/sea/sea.bin.gz")));
  }
  return world;
};

export const WORLD_TIMEOUT_MS = 120_000;

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};
