import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readFiles } from "../../src/cli/read-files.ts";
import { findPlace } from "../../src/core/story.ts";
import { readStory } from "../../src/formats/story-files.ts";
import { STORY_FILES } from "../../src/formats/story-parts.ts";
import { run } from "./run.ts";

const TINY = new URL("../formats/tiny-story", import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), "groundtruth-edit-"));
const folder = join(scratch, "tiny");
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(TINY, folder, { recursive: true });
});
afterAll(() => rmSync(scratch, { recursive: true }));

const storyIn = (path = folder) => {
  const story = readStory("tiny", readFiles(path));
  if (!story.ok) throw new Error(JSON.stringify(story.error));
  return story.value;
};
const PLACE = ["add", "place", "--story", folder, "--name", "Ormara", "--source", "own survey"];

describe("groundtruth add place", () => {
  it("writes the place and prints nothing but its lines as a diff", async () => {
    const { code, out, err } = await run([...PLACE, "--at", "25.2N 64.6E", "--kind", "town"]);
    expect(code).toBe(0);
    expect(findPlace(storyIn(), "ormara")).toMatchObject({
      properties: { name: "Ormara", kind: "town", source: "own survey" },
      geometry: { coordinates: [64.6, 25.2] },
    });
    expect(out).toContain(`--- ${folder}/places.geojson\n+++ ${folder}/places.geojson\n@@ `);
    expect(out).toMatch(/^\+ .*"id": "ormara"/m);
    expect(out).not.toContain("claims.json");
    expect(err).toContain("25.2° N, 64.6° E");
  });

  it("reads two bare numbers as longitude and latitude, as every command does", async () => {
    await run([...PLACE, "--at", "-64.6,25.2"]);
    expect(findPlace(storyIn(), "ormara")?.geometry).toMatchObject({ coordinates: [-64.6, 25.2] });
  });

  it("prints the same and writes nothing in a dry run", async () => {
    const args = [...PLACE, "--at", "64.6,25.2"];
    const before = readFiles(folder);
    const dry = await run([...args, "--dry-run"]);
    expect(readFiles(folder)).toEqual(before);
    expect((await run(args)).out).toBe(dry.out);
    expect(readdirSync(folder).toSorted()).toEqual(STORY_FILES.toSorted());
  });
});

describe("groundtruth add claim", () => {
  it("reads the figure from the words and links the passage that states it", async () => {
    const args = ["--story", folder, "--text", "112 km from Gwadar", "--from", "pasni", "--to", "gwadar"];
    const { code, out } = await run(["add", "claim", ...args]);
    expect(code).toBe(0);
    expect(out).toContain("annotations.json");
    const story = storyIn();
    expect(story.claims.at(-1)).toEqual({
      id: "pasni-gwadar-112km",
      kind: "distance",
      from: "pasni",
      to: "gwadar",
      stated: { text: "112 km from Gwadar" },
      mode: "unstated",
    });
    expect(story.annotations.items.at(-1)).toMatchObject({
      motivation: "assessing",
      body: "pasni-gwadar-112km",
    });
  });
});

describe("groundtruth fmt", () => {
  it("writes another form of the same story in the one form, after which --check finds nothing", async () => {
    const file = join(folder, "claims.json");
    writeFileSync(file, JSON.stringify(storyIn().claims));
    const found = await run(["fmt", folder, "--check"]);
    expect({ code: found.code, out: found.out }).toEqual({ code: 1, out: `${file}\n` });
    const before = storyIn();
    const { code, out } = await run(["fmt", folder]);
    expect(code).toBe(0);
    expect(out).toContain("claims.json");
    expect(storyIn()).toEqual(before);
    expect(await run(["fmt", folder, "--check"])).toMatchObject({ code: 0, out: "" });
  });
});

describe("groundtruth new-story", () => {
  const args = ["new-story", "--source", "A paper", "--date", "2025-10-15", "--in", scratch];

  it("keeps every letter of the text, in a folder named after the title", async () => {
    const text = "# A port\n\nPasni lies 112 km from Gwadar.\n";
    const { code, out } = await run([...args, "--title", "A port, at last", "--text", "-"], text);
    expect(code).toBe(0);
    expect(out).toContain("--- /dev/null\n");
    const { article, places } = storyIn(join(scratch, "a-port-at-last"));
    expect(article).toMatchObject({ text, title: "A port, at last", lang: "en", date: "2025-10-15" });
    expect(places.features).toEqual([]);
    expect(readFileSync(join(scratch, "a-port-at-last", "article.md"), "utf8")).toMatch(/^---\nversion: /);
  });

  it("takes a dry run and its languages", async () => {
    const title = ["--title", "帕斯尼", "--lang", "zh", "--text", "-", "--dry-run"];
    const { code, out } = await run([...args, ...title], "港口。\n");
    expect(code).toBe(0);
    expect(out).toContain("\n+title: 帕斯尼\n");
    expect(readdirSync(scratch)).not.toContain("帕斯尼");
  });
});
