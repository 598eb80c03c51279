import { existsSync, readFileSync } from "node:fs";
import { VERDICT_NAMES } from "../../core/verdict-names.ts";
import { TOOL_VERSION } from "../../core/versions.ts";
import { type CheckedClaim, verdictOf } from "../check/checked.ts";
import { severityOf } from "../check/severity.ts";
import type { Report, Write } from "./report.ts";

/**
 * Workflow commands, by which GitHub marks lines of a pull request: an error for what fails or can't be read, a
 * warning for what is off and accepted.
 */
export const githubReport = (write: Write, dataVersion: string): Report => {
  const annotate = (level: "error" | "warning" | "notice", place: Place, message: string) => {
    const properties = Object.entries(place).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    write(`::${level} ${properties.join(",")}::${escapeData(message)}\n`);
  };
  return {
    story: ({ name, line, claims, errors }, isFailing) => {
      claims.forEach((claim, index) => {
        const level = isFailing[index] ? "error" : severityOf(claim) > 0 ? "warning" : undefined;
        if (!level) return;
        const title = titleOf(claim);
        const message = verdictOf(claim).reason;
        if (line === null) annotate(level, { ...lineOf(`${name}/claims.json`, claim), title }, message);
        else annotate(level, { title }, `${name}: ${message}`);
      });
      for (const error of errors)
        annotate("error", { ...(line === null && { file: fileOf(error) }), title: "Cannot be read" }, error);
    },
    end: ({ stories, failed, errors }) =>
      annotate(
        "notice",
        { title: "Groundtruth" },
        `${stories} stories checked, ${failed} claims fail, ${errors} errors (groundtruth ${TOOL_VERSION}, ${dataVersion})`,
      ),
  };
};

interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly title: string;
}

const titleOf = ({ isOrphan, verdict, says }: CheckedClaim): string =>
  `${isOrphan ? "No longer in the text" : VERDICT_NAMES[verdict].words}: ${says}`;

/** An error begins with its file. */
const fileOf = (error: string): string => error.split(": ")[0] ?? error;

const lineOf = (file: string, { id }: CheckedClaim): { file: string; line?: number } => {
  if (!existsSync(file)) return { file };
  const index = readFileSync(file, "utf8")
    .split("\n")
    .findIndex((line) => line.includes('"id"') && line.includes(JSON.stringify(id)));
  return index < 0 ? { file } : { file, line: index + 1 };
};

// As the runner reads its commands (actions/toolkit, packages/core/src/command.ts).
const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
