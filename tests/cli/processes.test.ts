import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readFiles } from "../../src/cli/read-files.ts";
import { readStory } from "../../src/formats/story-files.ts";
import { STORY_FILES, type StoryFiles } from "../../src/formats/story-parts.ts";
import type { Call } from "../disk/faults.ts";
import { hunted } from "../hunt.ts";
import { runProcess } from "./processes.ts";
import { run } from "./run.ts";

const TINY = new URL("../formats/tiny-story", import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), "groundtruth-processes-"));
afterAll(() => rmSync(scratch, { recursive: true }));

let stories = 0;
const makeStory = (): string => {
  const folder = join(scratch, `story-${stories++}`);
  cpSync(TINY, folder, { recursive: true });
  return folder;
};
const textsIn = (folder: string): Partial<StoryFiles> =>
  Object.fromEntries(STORY_FILES.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
const placesIn = (folder: string): string[] => {
  const story = readStory("tiny", readFiles(folder));
  if (!story.ok) throw new Error(JSON.stringify(story.error));
  return story.value.places.features.map(({ id }) => id);
};
const addPlace = (folder: string, name: string) => [
  ...["add", "place", "--story", folder, "--name", name],
  ...["--at", "25.2N 64.6E", "--source", "me"],
];
/** Of one command, two files of a story. */
const addClaim = (folder: string) => [
  ...["add", "claim", "--story", folder, "--text", "112 km from Gwadar"],
  ...["--from", "pasni", "--to", "gwadar"],
];

describe("two processes that change one story at once", () => {
  test("lose nothing: whoever says 0 has its place in it", async () => {
    for (let round = 0; round < hunted(5, 50); round++) {
      const folder = makeStory();
      const names = ["one", "two", ...(round % 2 ? ["three"] : [])];
      const ended = await Promise.all(names.map((name) => runProcess(addPlace(folder, name))));
      const there = placesIn(folder);
      for (const [index, { code, err }] of ended.entries()) {
        expect([0, 2], err).toContain(code);
        expect(there.includes(names[index] ?? ""), err).toBe(code === 0);
      }
      expect(ended.filter(({ code }) => code === 0).length).toBeGreaterThan(0);
      expect(readdirSync(folder).sort()).toEqual([...STORY_FILES].sort());
    }
  });

  test("make a new story once", async () => {
    const text = join(scratch, "text.md");
    writeFileSync(text, "Pasni lies on the sea.\n");
    for (let round = 0; round < hunted(2, 20); round++) {
      const title = `Round ${round}`;
      const args = (source: string) => [
        ...["new-story", "--title", title, "--source", source, "--date", "2025-10-15"],
        ...["--text", text, "--in", scratch],
      ];
      const ended = await Promise.all(["one", "two"].map((source) => runProcess(args(source))));
      expect(ended.map(({ code }) => code).sort()).toEqual([0, 2]);
      const first = ended[0]?.code === 0 ? "one" : "two";
      expect(readFileSync(join(scratch, `round-${round}`, "article.md"), "utf8")).toContain(
        `source: ${first}`,
      );
    }
  });
});

test("a process to whose output nobody listens saves what it was asked to, and leaves nothing besides", async () => {
  const folder = makeStory();
  await runProcess(addPlace(folder, "unheard"), { isHeard: false });
  expect(placesIn(folder)).toContain("unheard");
  expect(readdirSync(folder).sort()).toEqual([...STORY_FILES].sort());
});

describe("a process that is killed as it saves", () => {
  test("leaves a story that the next command opens, old or new, and nothing besides", async () => {
    const counted = makeStory();
    const log = join(scratch, "log.json");
    const old = textsIn(counted);
    expect((await runProcess(addClaim(counted), { faults: { within: counted, faults: [], log } })).code).toBe(
      0,
    );
    const renewed = textsIn(counted);
    const calls = JSON.parse(readFileSync(log, "utf8")) as Call[]; // What faults.cjs writes.
    const renames = calls.flatMap(({ name }, index) => (name === "renameSync" ? [index + 1] : []));
    expect(renames).toHaveLength(3);
    const ats = hunted(0, 1)
      ? calls.map((_call, index) => index + 1)
      : [...renames, (renames.at(-1) ?? 0) + 1];
    const seen: string[] = [];
    for (const at of ats) {
      const folder = makeStory();
      const { code } = await runProcess(addClaim(folder), {
        faults: { within: folder, faults: [{ at, how: "kill" }] },
      });
      expect(code).toBeNull();
      const checked = await run(["check", folder, "--format", "ndjson"]);
      expect(checked.code).toBe(0);
      const texts = textsIn(folder);
      const isNew = texts["claims.json"] === renewed["claims.json"];
      expect(texts).toEqual(isNew ? renewed : old);
      expect(checked.out.trim().split("\n")).toHaveLength(isNew ? 2 : 1);
      expect(readdirSync(folder).sort()).toEqual([...STORY_FILES].sort());
      seen.push(isNew ? "new" : "old");
    }
    expect(new Set(seen)).toEqual(new Set(["old", "new"]));
  });

  test("is not in the way of any command that comes next", async () => {
    const commands: Readonly<Record<string, (folder: string) => string[]>> = {
      check: (folder) => ["check", folder],
      add: (folder) => addPlace(folder, "next"),
      fmt: (folder) => ["fmt", folder],
      export: (folder) => ["export", "--story", folder],
      import: (folder) => ["import", "tests/formats/import/samples/google-earth.kml", "--story", folder],
      measure: (folder) => ["measure", "pasni", "gwadar", "--in", folder],
    };
    const log = join(scratch, "log.json");
    const counted = makeStory();
    await runProcess(addClaim(counted), { faults: { within: counted, faults: [], log } });
    const calls = JSON.parse(readFileSync(log, "utf8")) as Call[]; // What faults.cjs writes.
    const last = calls.findLastIndex(({ name }) => name === "renameSync") + 1;
    for (const [name, args] of Object.entries(commands)) {
      const folder = makeStory();
      await runProcess(addClaim(folder), { faults: { within: folder, faults: [{ at: last, how: "kill" }] } });
      expect(readdirSync(folder)).toContain(".groundtruth-save");
      const { code, err } = await run(args(folder));
      expect([code, name], err).toEqual([0, name]);
      expect(readdirSync(folder).sort()).toEqual([...STORY_FILES].sort());
      expect(readFileSync(join(folder, "claims.json"), "utf8")).toContain("pasni-gwadar-112km");
    }
  });
});
