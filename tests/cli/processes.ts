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

/**
 * Runs the command in a process of its own; `faults` are those of the calls that touch `within`, and `log` keeps the calls.
 * Where it is not heard, its output and its messages lead nowhere (EPIPE).
 */
export const runProcess = (
  args: readonly string[],
  {
    faults,
    isHeard = true,
  }: { faults?: { within: string; faults: readonly Fault[]; log?: string }; isHeard?: boolean } = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const preload = faults ? ["--require", FAULTS] : [];
    const child = spawn(process.execPath, [...preload, "--import", TSX, COMMAND, ...args], {
      env: { ...process.env, ...(faults && { GROUNDTRUTH_FAULT: JSON.stringify(faults) }) },
    });
    if (!isHeard) for (const stream of [child.stdout, child.stderr]) stream.destroy();
    const ended = { out: "", err: "" };
    child.stdout.on("data", (piece) => {
      ended.out += piece;
    });
    child.stderr.on("data", (piece) => {
      ended.err += piece;
    });
    child.on("close", (code) => resolve({ code, ...ended }));
  });
