import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { buildGazetteer } from "../../../src/make/gazetteer/build.ts";
import type { SourcePlace } from "../../../src/make/gazetteer/source-place.ts";
import { type Gazetteer, openGazetteer } from "../../../src/text/gazetteer/gazetteer.ts";

let world: Gazetteer | undefined;

const opened = (bytes: Uint8Array): Gazetteer => {
  const result = openGazetteer(Uint8Array.from(bytes).buffer);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

/** The whole gazetteer from its file, which is made first if it is missing or stale (about 10 s). */
export const worldGazetteer = (): Gazetteer => {
  if (!world) {
    execFileSync(process.execPath, ["--import", "tsx", "src/make/gazetteer.ts"], { stdio: "ignore" });
    world = opened(gunzipSync(readFileSync("public/gazetteer/gazetteer.bin.gz")));
  }
  return world;
};

export const WORLD_TIMEOUT_MS = 120_000;

/** A town of 1,000 at 0, 0, with what a test needs changed. */
export const town = (name: string, change: Partial<SourcePlace> = {}): SourcePlace => ({
  name,
  names: {},
  otherNames: [],
  kind: "town",
  lat: 0,
  lon: 0,
  population: 1000,
  geonamesId: 0,
  division: "",
  source: "a test",
  importance: 1000,
  ...change,
});

/** A gazetteer of a few places. */
export const smallGazetteer = (places: readonly SourcePlace[], han = "達达爾尔"): Gazetteer =>
  opened(
    buildGazetteer(places, {
      divisions: new Map([
        ["PK.02", "Balochistan"],
        ["US.TX", "Texas"],
      ]),
      han,
    }),
  );
