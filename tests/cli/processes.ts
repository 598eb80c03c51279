import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Fault } from "../disk/faults.ts";

const COMMAND = fileURLToPath(new URL("../../src/cli/groundtruth.ts", import.meta.url));
const TSX = import.meta.resolve("tsx");
const FAULTS = createRequire(import.meta.url).resolve("../disk/faults.cjs");

export interface Ended {
  /** Null for a process that was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in a process of its own; `faults` are those of the calls that touch `within`, and `log` keeps the calls. */
export const runProcess = (
  args: readonly string[],
  { cwd, faults }: { cwd?: string; faults?: { within: string; faults: readonly Fault[]; log?: string } } = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const preload = faults ? ["--require", FAULTS] : [];
    const child = spawn(process.execPath, [...preload, "--import", TSX, COMMAND, ...args], {
      cwd,
      env: { ...process.env, ...(faults && { GROUNDTRUTH_FAULT: JSON.stringify(faults) }) },
    });
    const ended = { out: "", err: "" };
    child.stdout.on("data", (piece) => {
      ended.out += piece;
    });
    child.stderr.on("data", (piece) => {
      ended.err += piece;
    });
    child.on("close", (code) => resolve({ code, ...ended }));
  });
