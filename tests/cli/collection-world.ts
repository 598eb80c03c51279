import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCheck } from "../../src/cli/check/run-check.ts";
import { openData } from "../../src/cli/data.ts";
import { STORY_FILES, type StoryFile } from "../../src/formats/story-parts.ts";
import { fakeTerminal } from "./run.ts";
import { madeStoryFiles } from "./stories.ts";

const root = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "groundtruth-world-"));
export const endWorlds = () => rmSync(root, { recursive: true });

const data = openData();
export const IDS = ["a", "b", "c"];
/** All of one length: 100 km holds, 107 differs, 160 is contradicted, and "1oo" is no figure. */
export const FIGURES = ["100 km", "107 km", "160 km", "1oo km"];
export const textOf = (id: string, file: StoryFile, figure: number): string =>
  madeStoryFiles(id.replace("/", "-"), FIGURES[0] ?? "")[file].replaceAll(
    FIGURES[0] ?? "",
    FIGURES[figure] ?? "",
  );

export const LONG_AGO = 1_577_836_800;

let rounds = 0;
/** A collection with its cache, and the steps of its life. */
export const makeWorld = () => {
  const home = join(root, `world-${rounds++}`);
  const [stories, caches] = [join(home, "stories"), join(home, "cache")];
  const pathOf = (id: string, file: StoryFile) => join(stories, id, file);
  const put = (id: string, figure: number) => {
    mkdirSync(join(stories, id), { recursive: true });
    for (const file of STORY_FILES) writeFileSync(pathOf(id, file), textOf(id, file, figure));
    // As an archive is unpacked: whole seconds, long ago.
    for (const file of STORY_FILES) utimesSync(pathOf(id, file), LONG_AGO, LONG_AGO);
  };
  for (const id of IDS) put(id, 0);
  const options = {
    paths: [stories],
    format: "ndjson",
    failOn: "contradicted",
    baseline: null,
    story: null,
    site: "",
    isWatching: false,
  } as const;
  const check = (isCached: boolean, meet = () => {}) => {
    const { terminal, written } = fakeTerminal();
    let hasMet = false;
    const write = (text: string) => {
      terminal.write(text);
      if (!hasMet) meet();
      hasMet = true;
    };
    const cache = isCached ? { folder: caches, program: "1" } : null;
    const code = runCheck(options, { ...terminal, write }, { data, cache });
    return { code, ...written };
  };
  const cacheFiles = () => (existsSync(caches) ? readdirSync(caches).map((name) => join(caches, name)) : []);
  return { home, stories, caches, pathOf, put, check, cacheFiles };
};
export type World = ReturnType<typeof makeWorld>;

export const wait = (milliseconds: number) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};
