import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { STORY_FILES } from "../../src/formats/story-parts.ts";
import { run } from "../cli/run.ts";
import { startDevServer } from "../server/dev-server.ts";
import { readStoryFiles } from "../stories.ts";
import { FULL_DISKS } from "./full-disk.ts";

const SAMPLES = "tests/formats/import/samples";
const FILES = readStoryFiles("pasni-port");

test("there is a way to a full disk on this machine", () => expect(FULL_DISKS.length).toBeGreaterThan(0));

describe.each(FULL_DISKS)("on $name", (disk) => {
  let server: Awaited<ReturnType<typeof startDevServer>>;
  let root: string;
  beforeAll(async () => {
    server = await startDevServer();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "groundtruth-full-"));
    disk.open(root);
    cpSync("geo/stories/pasni-port", join(root, "pasni-port"), { recursive: true });
  });
  afterEach(() => {
    disk.clear(root);
    disk.close(root);
    rmSync(root, { recursive: true });
  });
  const contents = () => {
    const names = readdirSync(root, { recursive: true, withFileTypes: true });
    const files = names.filter((each) => each.isFile() && each.name !== ".filler");
    return Object.fromEntries(
      files.map(({ parentPath, name }) => [
        join(parentPath, name),
        readFileSync(join(parentPath, name), "utf8"),
      ]),
    );
  };
  const story = () => join(root, "pasni-port");
  /** Another form of the same content: fmt has all of it to write. */
  const unformat = () =>
    writeFileSync(join(story(), "routes.geojson"), FILES["routes.geojson"].replaceAll("  ", " "));
  const text = () => join(root, "long.txt");
  const newStory = ["new-story", "--title", "T", "--source", "s", "--date", "2025-10-15"];

  test.each([
    [
      "add place",
      () => ["add", "place", "--story", story(), "--name", "X", "--at", "25N 63E", "--source", "me"],
    ],
    ["import", () => ["import", join(SAMPLES, "google-earth.kml"), "--story", story()]],
    ["fmt", () => ["fmt", story()]],
    ["export", () => ["export", "--story", story(), "--output", join(story(), "claims.json")]],
    ["new-story", () => [...newStory, "--text", text(), "--in", root]],
  ])("groundtruth %s says that the disk is full, and every file is as it was", async (_name, args) => {
    unformat();
    writeFileSync(text(), "Pasni lies on the sea. ".repeat(300));
    const before = contents();
    disk.fill(root);
    const ran = await run(args());
    const after = contents();
    disk.clear(root);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/: the disk is full \((?:ENOSPC|EFBIG)\), nothing was written\n$/);
    expect(after).toEqual(before);
    expect((await run(args())).code).toBe(0);
  });

  test("the development server says so, keeps every file, and takes the same save when there is room", async () => {
    const folder = join(server.stories, "pasni-port");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    disk.open(folder);
    for (const file of STORY_FILES) writeFileSync(join(folder, file), FILES[file]);
    disk.fill(folder);
    const renamed = FILES["places.geojson"].replace('"name": "Pasni"', '"name": "Pasni!"');
    const body = { base: FILES, files: { ...FILES, "places.geojson": renamed } };
    const answer = await server.send({ body, headers: server.good });
    const after = STORY_FILES.map((file) => readFileSync(join(folder, file), "utf8"));
    disk.clear(folder);
    const names = readdirSync(folder).sort();
    const again = await server.send({ body, headers: server.good });
    disk.close(folder);
    expect([answer.status, answer.text]).toEqual([
      507,
      expect.stringContaining("The disk is full. Nothing was written"),
    ]);
    expect(after).toEqual(STORY_FILES.map((file) => FILES[file]));
    expect(names).toEqual([...STORY_FILES].sort());
    expect(again.status).toBe(204);
  });
});
