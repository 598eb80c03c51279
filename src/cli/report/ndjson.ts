import type { Report, Write } from "./report.ts";

/** One verdict a line; what could not be read gives a line with its error in its place. */
export const ndjsonReport = (write: Write): Report => ({
  story: ({ name, line, claims, errors }) => {
    const origin = line === null ? { file: name } : { line };
    for (const claim of claims) write(`${claim.line}\n`);
    if (errors.length > 0) write(`${JSON.stringify({ ...origin, error: errors.join("\n") })}\n`);
  },
  end: () => {},
});
