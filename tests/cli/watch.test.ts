import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { watchFolders } from "../../src/cli/check/watch.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { fakeTerminal } from "./run.ts";

describe("watchFolders(folders, run, terminal)", () => {
  it("runs at once, again after a change, and gives the last answer on Ctrl+C", async () => {
    const folder = mkdtempSync(join(tmpdir(), "groundtruth-watch-"));
    const { terminal, written } = fakeTerminal();
    const codes = [0, 1] as const;
    let runs = 0;
    const second = new Promise<void>((resolve) => {
      const run = (): Result<0 | 1 | 2> => {
        if (runs > 0) resolve();
        return ok(codes[runs++] ?? 1);
      };
      const ended = watchFolders([folder], run, terminal);
      writeFileSync(join(folder, "claims.json"), "[]");
      void ended.then((last) => expect(last).toEqual(ok(1)));
    });
    await second;
    process.emit("SIGINT");
    expect(runs).toBe(2);
    expect(written.err).toContain("Ctrl+C");
    rmSync(folder, { recursive: true });
  });

  it("ends with the message where the first run can't be", async () => {
    const { terminal } = fakeTerminal();
    expect(await watchFolders(["/nowhere"], () => err("nothing is there"), terminal)).toEqual(
      err("nothing is there"),
    );
  });
});
