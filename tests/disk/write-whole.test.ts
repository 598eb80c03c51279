import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { writeOutput } from "../../src/disk/output.ts";
import { writeWhole } from "../../src/disk/write-whole.ts";
import { arm, disarm } from "./faults.ts";
import { scratchRoot } from "./saved-folder.ts";

const root = scratchRoot();
const at = (...path: readonly string[]) => join(root, ...path);
afterEach(() => {
  for (const name of readdirSync(root)) rmSync(at(name), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));
const modeOf = (path: string) => statSync(path).mode & 0o777;

describe("writeWhole(path, pieces), writeOutput(path, bytes)", () => {
  const bytes = Buffer.from("new");

  test("keeps mode and owner", () => {
    writeFileSync(at("a"), "old");
    chmodSync(at("a"), 0o600);
    writeWhole(at("a"), [bytes]);
    expect([readFileSync(at("a"), "utf8"), modeOf(at("a"))]).toEqual(["new", 0o600]);
  });

  test.runIf(process.getuid?.() === 0)("keeps another owner", () => {
    writeFileSync(at("a"), "old");
    execFileSync("chown", ["12345:54321", at("a")]);
    writeWhole(at("a"), [bytes]);
    expect(statSync(at("a"))).toMatchObject({ uid: 12345, gid: 54321 });
  });

  test("writes what a link leads to, and leaves the link", () => {
    mkdirSync(at("real", "deep"), { recursive: true });
    symlinkSync(at("real", "deep"), at("short"));
    writeFileSync(at("real", "file"), "old");
    // From the folder that "short" leads to, ".." is "real".
    symlinkSync("../file", at("real", "deep", "relative"));
    for (const link of [at("short", "relative"), at("real", "deep", "relative")]) {
      writeFileSync(at("real", "file"), "old");
      expect(writeOutput(link, bytes)).toEqual({ ok: true, value: null });
      expect([readFileSync(at("real", "file"), "utf8"), readlinkSync(link)]).toEqual(["new", "../file"]);
    }
    symlinkSync("not-there-yet", at("dangling"));
    writeWhole(at("dangling"), [bytes]);
    expect([readFileSync(at("not-there-yet"), "utf8"), lstatSync(at("dangling")).isSymbolicLink()]).toEqual([
      "new",
      true,
    ]);
    expect(readdirSync(root).sort()).toEqual(["dangling", "not-there-yet", "real", "short"]);
    symlinkSync("round", at("round"));
    expect(writeOutput(at("round"), bytes)).toMatchObject({
      ok: false,
      error: expect.stringContaining("ELOOP"),
    });
  });

  test("removes what a process left that was killed as it wrote", () => {
    const output = at("output");
    arm(root, []);
    writeOutput(output, bytes);
    const count = disarm().length;
    for (let call = 1; call <= count; call++) {
      writeFileSync(output, "old");
      arm(root, [{ at: call, how: "kill" }]);
      try {
        writeOutput(output, bytes);
      } catch {
        // It died.
      }
      disarm();
      expect(["old", "new"]).toContain(readFileSync(output, "utf8"));
      writeOutput(output, bytes);
      expect([readdirSync(root), readFileSync(output, "utf8")]).toEqual([["output"], "new"]);
    }
  });

  test("says what is so where it can't be written", () => {
    expect(writeOutput(root, bytes)).toMatchObject({
      error: expect.stringMatching(/: it is a folder \(\w+\), nothing was written$/),
    });
    writeFileSync(at("file"), "old");
    expect(writeOutput(at("file", "below"), bytes)).toMatchObject({ ok: false });
    arm(root, [{ at: 1, how: "ENOSPC", isLasting: true, isWrites: true }]);
    const full = writeOutput(at("file"), bytes);
    disarm();
    expect(full).toEqual({
      ok: false,
      error: `${at("file")}: the disk is full (ENOSPC), nothing was written`,
    });
    expect([readdirSync(root), readFileSync(at("file"), "utf8")]).toEqual([["file"], "old"]);
  });

  test.runIf(process.platform === "linux")(
    "writes into a device and leaves it one; a full one is told",
    () => {
      expect(writeOutput("/dev/null", bytes).ok).toBe(true);
      expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
      expect(writeOutput("/dev/full", bytes)).toEqual({
        ok: false,
        error: "/dev/full: the disk is full (ENOSPC), not all of it was written",
      });
    },
  );

  test.runIf(process.platform !== "win32")("writes all into a pipe that is read slowly", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    const reader = spawn("sh", ["-c", `sleep 0.2; wc -c < ${at("pipe")}`]);
    let counted = "";
    reader.stdout.on("data", (piece) => {
      counted += piece;
    });
    const ended = new Promise((resolve) => reader.on("close", resolve));
    expect(writeOutput(at("pipe"), Buffer.alloc(300_000)).ok).toBe(true);
    await ended;
    expect([Number(counted), lstatSync(at("pipe")).isFIFO()]).toEqual([300_000, true]);
  });
});
