import type { CheckOptions } from "../check/options.ts";
import type { Terminal } from "../terminal.ts";
import { jsonReport } from "./json.ts";
import { ndjsonReport } from "./ndjson.ts";
import type { Report } from "./report.ts";
import { textReport } from "./text.ts";

/** The report that was asked for. */
export const reportFor = ({ format }: CheckOptions, terminal: Terminal, dataVersion: string): Report => {
  const { write, columns, isColored } = terminal;
  switch (format) {
    case "text":
      return textReport(write, { columns, isColored, dataVersion });
    case "json":
      return jsonReport(write, dataVersion);
    case "ndjson":
      return ndjsonReport(write);
    default:
      throw new Error(format);
  }
};
