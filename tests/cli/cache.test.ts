import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openCache } from "../../src/cli/check/cache.ts";
import type { CheckedStory } from "../../src/cli/check/checked.ts";

const scratch = mkdtempSync(join(tmpdir(), "groundtruth-cache-"));
const file = join(scratch, "deep", "cache");
afterAll(() => rmSync(scratch, { recursive: true }));
beforeEach(() => rmSync(join(scratch, "deep"), { recursive: true, force: true }));

const checked = (name: string, says = "112 km — 距离"): CheckedStory => ({
  name,
  line: null,
  id: name,
  title: "A title",
  claims: [{ id: "c1", verdict: "differs", isOrphan: true, says, line: `{"story":"${name}"}` }],
  errors: ["claims.json: wrong"],
  story: null,
});

/** Walks stories (name and signature) as a check does; gives the names that had to be read. */
const walk = (stories: Readonly<Record<string, string>>, program = "1"): string[] => {
  const cache = openCache(file, program);
  const read: string[] = [];
  for (const [name, signature] of Object.entries(stories)) {
    const known = cache.take(name, signature);
    if (known) expect(known).toEqual(checked(name));
    else {
      read.push(name);
      cache.keep(signature, checked(name));
    }
  }
  cache.close();
  return read;
};

const THREE = { a: "1", b: "1", "b/c": "1", d: "1" };

describe("the cache of a collection", () => {
  it("knows every story that did not change, word for word", () => {
    expect(walk(THREE)).toEqual(["a", "b", "b/c", "d"]);
    expect(walk(THREE)).toEqual([]);
  });

  it("reads what changed and keeps the rest, before and behind it", () => {
    walk(THREE);
    expect(walk({ ...THREE, b: "2" })).toEqual(["b"]);
    expect(walk({ ...THREE, b: "2" })).toEqual([]);
  });

  it("follows stories that come and go", () => {
    walk(THREE);
    expect(walk({ a: "1", aa: "1", "b/c": "1", d: "1", e: "1" })).toEqual(["aa", "e"]);
    expect(walk({ a: "1", aa: "1", "b/c": "1", d: "1", e: "1" })).toEqual([]);
    expect(walk({ d: "1" })).toEqual([]);
    expect(walk(THREE)).toEqual(["a", "b", "b/c"]);
  });

  it("forgets everything of another version of the program", () => {
    walk(THREE);
    expect(walk(THREE, "2")).toEqual(["a", "b", "b/c", "d"]);
  });

  it("trusts no record that was changed, cut off or never one", () => {
    walk(THREE);
    const good = readFileSync(file, "utf8");
    const [header = ""] = good.split("\n");
    for (const [bad, read] of [
      [good.replace('{"story":"b"}', '{"story":"x"}'), ["b"]],
      [good.slice(0, -10), ["d"]],
      [`${header}\ngarbage\n`, ["a", "b", "b/c", "d"]],
      ["", ["a", "b", "b/c", "d"]],
      [good.replaceAll("1", "2"), ["a", "b", "b/c", "d"]],
    ] as const) {
      writeFileSync(file, bad);
      expect(walk(THREE)).toEqual(read);
      expect(walk(THREE)).toEqual([]);
    }
  });

  it("is no fault where it can't be written, and leaves nothing else behind", () => {
    writeFileSync(join(scratch, "plain"), "");
    const cache = openCache(join(scratch, "plain", "cache"), "1");
    expect(cache.take("a", "1")).toBeUndefined();
    cache.keep("1", checked("a"));
    cache.close();
    walk(THREE);
    walk({ ...THREE, b: "2" });
    expect(readdirSync(join(scratch, "deep"))).toEqual(["cache"]);
  });
});
