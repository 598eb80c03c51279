import { watch } from "node:fs";
import type { Result } from "../../core/result.ts";
import type { Terminal } from "../terminal.ts";

/** An editor saves in several steps. */
const SETTLE_MILLISECONDS = 100;

/** Calls `run` now and at every change below the folders, until Ctrl+C; its last answer is the answer. */
export const watchFolders = (
  folders: readonly string[],
  run: () => Result<0 | 1 | 2>,
  terminal: Terminal,
): Promise<Result<0 | 1 | 2>> =>
  new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    let last = run();
    if (!last.ok) return resolve(last);
    const again = () => {
      last = run();
      // A folder that was moved away under our eyes is told, and waited for.
      if (!last.ok) terminal.warn(`groundtruth: ${last.error}\n`);
      terminal.warn("\nWatching; Ctrl+C ends.\n");
    };
    const watchers = folders.map((folder) =>
      watch(folder, { recursive: true }, () => {
        clearTimeout(timer);
        timer = setTimeout(again, SETTLE_MILLISECONDS);
      }),
    );
    terminal.warn("\nWatching; Ctrl+C ends.\n");
    process.once("SIGINT", () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      resolve(last);
    });
  });
