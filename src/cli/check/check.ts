import type { Result } from "../../core/result.ts";
import type { Terminal } from "../terminal.ts";
import { readCheckOptions } from "./options.ts";
import { runCheck } from "./run-check.ts";
import { watchFolders } from "./watch.ts";

type ExitCode = Result<0 | 1 | 2>;

/** `groundtruth check …`: its exit code, or a message for the user. */
export const check = (args: readonly string[], terminal: Terminal): ExitCode | Promise<ExitCode> => {
  const options = readCheckOptions(args);
  if (!options.ok) return options;
  const run = () => runCheck(options.value, terminal);
  return options.value.isWatching ? watchFolders(options.value.paths, run, terminal) : run();
};
