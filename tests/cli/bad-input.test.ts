import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "./run.ts";

const CASES = new URL("../cases-bad/", import.meta.url);
const TINY = new URL("../formats/tiny-story", import.meta.url).pathname;

/** A command line that cannot be carried out, and all that it answers. `$DIR` stands for the folder of its files. */
interface BadCase {
  readonly args: readonly string[];
  readonly stdin?: string;
  /** Files beside `tiny/`, the tiny story, by path; null takes one away. */
  readonly files?: Readonly<Record<string, string | null>>;
  readonly exit: number;
  readonly err: string;
  /** Every line of standard output that begins with "{", or none. */
  readonly out?: readonly string[];
}

const scratch = mkdtempSync(join(tmpdir(), "groundtruth-bad-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const prepare = (name: string, { files = {} }: BadCase): string => {
  const folder = join(scratch, name);
  mkdirSync(folder);
  cpSync(TINY, join(folder, "tiny"), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (text === null) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), text);
  }
  return folder;
};

describe("a command line that cannot be carried out", () => {
  const names = readdirSync(CASES).filter((name) => name.endsWith(".json"));

  it("is tried in at least 40 ways", () => {
    expect(names.length).toBeGreaterThanOrEqual(40);
  });

  it.each(names)("%s gives its message and no stack trace", async (name) => {
    const bad = JSON.parse(readFileSync(new URL(name, CASES), "utf8")) as BadCase; // Our own files, written for this test.
    const folder = prepare(name.replace(".json", ""), bad);
    const ran = await run(
      bad.args.map((arg) => arg.replaceAll("$DIR", folder)),
      bad.stdin,
    );
    const plain = (text: string) => text.replaceAll(folder, "$DIR");
    expect({ exit: ran.code, err: plain(ran.err) }).toEqual({ exit: bad.exit, err: bad.err });
    if (bad.out) {
      const lines = plain(ran.out).split("\n");
      expect(lines.filter((line) => line.startsWith("{"))).toEqual(bad.out);
    }
    expect(ran.err).not.toMatch(/\n\s+at /);
  });
});
