import type { Result } from "../../core/result.ts";
import type { Terminal } from "../terminal.ts";
import { readMeasureOptions } from "./options.ts";
import { runMeasure } from "./run-measure.ts";

/** `groundtruth measure …`: its exit code, or a message for the user. */
export const measure = (args: readonly string[], terminal: Terminal): Result<0 | 2> => {
  const options = readMeasureOptions(args);
  return options.ok ? runMeasure(options.value, terminal) : options;
};
