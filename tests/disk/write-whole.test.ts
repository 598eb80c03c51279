import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { writeAllWhole } from "../../src/disk/write-whole.ts";

const folder = mkdtempSync(join(tmpdir(), "groundtruth-write-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("when the second of two files can't be written, the first one stays as it was, and nothing else is left", () => {
  const [a, b] = [join(folder, "a"), join(folder, "b")];
  writeFileSync(a, "old");
  const failing = function* () {
    yield Buffer.from("half");
    throw new Error("no space");
  };
  expect(() =>
    writeAllWhole(
      new Map<string, Iterable<Uint8Array>>([
        [a, [Buffer.from("new")]],
        [b, failing()],
      ]),
    ),
  ).toThrow("no space");
  expect([readdirSync(folder), readFileSync(a, "utf8")]).toEqual([["a"], "old"]);
});
