import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { lockFolder } from "../../src/disk/save.ts";
import { STORY_FILES } from "../../src/formats/story-parts.ts";
import { geoFiles } from "../../src/make/geo-files.ts";
import { arm, disarm } from "../disk/faults.ts";
import { readStoryFiles } from "../stories.ts";

const root = mkdtempSync(join(tmpdir(), "groundtruth-built-"));
afterAll(() => rmSync(root, { recursive: true }));

const OLD = readStoryFiles("pasni-port");
const NEW = { "article.md": `${OLD["article.md"]}\nMore.\n`, "claims.json": `${OLD["claims.json"]}\n` };

/** Saves NEW and is killed at a call. */
const saveUntil = (folder: string, at: number): string[] => {
  arm(folder, at > 0 ? [{ at, how: "kill" }] : []);
  try {
    const locked = lockFolder(folder, STORY_FILES);
    if (locked.ok) {
      locked.value.save(new Map(Object.entries(NEW).map(([name, text]) => [name, Buffer.from(text)])));
      locked.value.release();
    }
  } catch {
    // It died.
  }
  return disarm().map(({ name }) => name);
};

test("the built site has a story as it counts, also where its interrupted save can't be ended", () => {
  const made = (name: string) => {
    const folder = join(root, name, "geo", "stories", "pasni-port");
    cpSync("geo/stories/pasni-port", folder, { recursive: true });
    return folder;
  };
  const calls = saveUntil(made("counted"), 0);
  const last = calls.lastIndexOf("renameSync") + 1;
  for (const [name, at, isReadOnly] of [
    ["ended", last, false],
    ["read-only", last, true],
    ["dropped", calls.indexOf("linkSync") + 1, false],
  ] as const) {
    const folder = made(name);
    saveUntil(folder, at);
    expect(readdirSync(folder)).toContain(".groundtruth-save");
    const plugin = geoFiles(join(root, name, "geo"));
    const hooks = plugin as unknown as { configResolved: (config: object) => void; writeBundle: () => void }; // As Vite calls them.
    hooks.configResolved({ root: join(root, name), build: { outDir: "dist" } });
    if (isReadOnly) arm(folder, [{ at: 1, how: "EROFS", isLasting: true, isWrites: true }]);
    hooks.writeBundle();
    disarm();
    const built = join(root, name, "dist", "geo", "stories", "pasni-port");
    expect([name, readdirSync(built).sort()]).toEqual([name, [...STORY_FILES].sort()]);
    const want = name === "dropped" ? OLD : { ...OLD, ...NEW };
    for (const file of STORY_FILES)
      expect(readFileSync(join(built, file), "utf8"), `${name} ${file}`).toBe(want[file]);
  }
});
