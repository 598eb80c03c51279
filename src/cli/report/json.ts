import { TOOL_VERSION } from "../../core/versions.ts";
import type { Report, Write } from "./report.ts";

/** One JSON document: versions, every verdict, every error, and what all came to. Written as it is found. */
export const jsonReport = (write: Write, dataVersion: string): Report => {
  const errors: { file: string; error: string }[] = [];
  let separator = "\n";
  write(`{"tool":${JSON.stringify(TOOL_VERSION)},"data":${JSON.stringify(dataVersion)},"verdicts":[`);
  return {
    story: (story) => {
      for (const { line } of story.claims) {
        write(`${separator}${line}`);
        separator = ",\n";
      }
      for (const error of story.errors) errors.push({ file: story.name, error });
    },
    end: (tally) => {
      write(`\n],"errors":${JSON.stringify(errors)},"summary":${JSON.stringify(tally)}}\n`);
    },
  };
};
