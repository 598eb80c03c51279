import type { CheckOptions } from "../check/options.ts";
import type { Data } from "../data.ts";
import type { Terminal } from "../terminal.ts";
import { claimReviewReport } from "./claim-review.ts";
import { githubReport } from "./github.ts";
import { htmlReport } from "./html.ts";
import { jsonReport } from "./json.ts";
import { junitReport } from "./junit.ts";
import { ndjsonReport } from "./ndjson.ts";
import type { Report } from "./report.ts";
import { textReport } from "./text.ts";

/** The report that was asked for. */
export const reportFor = ({ format, site }: CheckOptions, terminal: Terminal, data: Data): Report => {
  const { write, columns, isColored } = terminal;
  const { version: dataVersion } = data;
  switch (format) {
    case "text":
      return textReport(write, { columns, isColored, dataVersion });
    case "json":
      return jsonReport(write, dataVersion);
    case "ndjson":
      return ndjsonReport(write);
    case "claimreview":
      return claimReviewReport(write, site, new Date().toISOString().slice(0, 10));
    case "junit":
      return junitReport(write, dataVersion);
    case "github":
      return githubReport(write, dataVersion);
    case "html":
      return htmlReport(write, data);
  }
};
