import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { lockFolder } from "../../src/disk/save.ts";
import { STORY_FILES } from "../../src/formats/story-parts.ts";
import { arm, disarm } from "../disk/faults.ts";
import { readStoryFiles } from "../stories.ts";
import { startDevServer } from "./dev-server.ts";

const FILES = readStoryFiles("pasni-port");
const RENAMED = {
  ...FILES,
  "places.geojson": FILES["places.geojson"].replace('"name": "Pasni"', '"name": "Pasni!"'),
};

let server: Awaited<ReturnType<typeof startDevServer>>;
const folder = () => join(server.stories, "pasni-port");
const onDisk = (file: string) => readFileSync(join(folder(), file), "utf8");
const put = () => server.send({ body: { base: FILES, files: RENAMED }, headers: server.good });
const writeAll = () => {
  for (const file of STORY_FILES) writeFileSync(join(folder(), file), FILES[file]);
};

beforeAll(async () => {
  server = await startDevServer();
});
afterAll(() => server.close());
beforeEach(() => {
  rmSync(folder(), { recursive: true });
  mkdirSync(folder());
  writeAll();
});

test.each([
  ["ENOSPC", 507, "disk is full"],
  ["EROFS", 500, "can't be written"],
])("a disk that gives %s is said in plain words", async (code, status, words) => {
  arm(folder(), [{ at: 1, how: code, isLasting: true, isWrites: true }]);
  const answer = await put();
  disarm();
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(words)]);
  expect(STORY_FILES.map(onDisk)).toEqual(STORY_FILES.map((file) => FILES[file]));
  expect(readdirSync(folder())).toHaveLength(STORY_FILES.length);
});

test("a story that another program is saving is waited for; what it saved is not written over", async () => {
  const locked = lockFolder(folder(), STORY_FILES);
  if (!locked.ok) throw new Error(locked.error.words);
  const answer = put();
  await setTimeout(100);
  const theirs = FILES["claims.json"].replace("112", "113");
  locked.value.save(new Map([["claims.json", Buffer.from(theirs)]]));
  locked.value.release();
  expect((await answer).status).toBe(409);
  expect(onDisk("claims.json")).toBe(theirs);
});

test.each([
  ["dropped", "link", "old"],
  ["finished", "renameSync", "new"],
])("a save that was killed is %s when the page reads the story", async (_name, call, state) => {
  arm(folder(), []);
  await put();
  const at = disarm().findLastIndex(({ name }) => name.startsWith(call)) + 1;
  writeAll();
  arm(folder(), [{ at, how: "kill" }]);
  await put();
  disarm();
  expect(readdirSync(folder()).length).toBeGreaterThan(STORY_FILES.length);
  const { text } = await server.send({ method: "GET", path: "/geo/stories/pasni-port/places.geojson" });
  expect(text).toBe((state === "new" ? RENAMED : FILES)["places.geojson"]);
  expect(onDisk("places.geojson")).toBe(text);
  expect(readdirSync(folder()).sort()).toEqual([...STORY_FILES].sort());
});
