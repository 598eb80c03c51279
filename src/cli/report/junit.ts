import { VERDICT_NAMES } from "../../core/verdict-names.ts";
import { TOOL_VERSION } from "../../core/versions.ts";
import { escapeMarkup } from "../../formats/report/markup.ts";
import { type CheckedClaim, type CheckedStory, verdictOf } from "../check/checked.ts";
import type { Report, Write } from "./report.ts";

/** JUnit's XML, as CI servers read it: a suite a story, a case a claim; unmeasurable is skipped. */
export const junitReport = (write: Write, dataVersion: string): Report => {
  write(`<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="groundtruth check">\n`);
  return {
    story: (story, isFailing) => write(suiteOf(story, isFailing, dataVersion)),
    end: () => write("</testsuites>\n"),
  };
};

const suiteOf = (story: CheckedStory, isFailing: readonly boolean[], dataVersion: string): string => {
  const { claims, errors } = story;
  const name = escapeMarkup(story.name);
  const failures = isFailing.filter((fails) => fails).length;
  const skipped = claims.filter((claim, index) => isSkipped(claim, isFailing[index] ?? false)).length;
  return [
    `  <testsuite name="${name}" tests="${claims.length + errors.length}" failures="${failures}" errors="${errors.length}" skipped="${skipped}">\n`,
    `    <properties><property name="tool" value="${TOOL_VERSION}"/><property name="data" value="${escapeMarkup(dataVersion)}"/></properties>\n`,
    ...claims.map((claim, index) => caseOf(name, claim, isFailing[index] ?? false)),
    ...errors.map(
      (error) =>
        `    <testcase classname="${name}" name="can be read"><error message="${escapeMarkup(error)}"/></testcase>\n`,
    ),
    "  </testsuite>\n",
  ].join("");
};

const isSkipped = ({ verdict }: CheckedClaim, isFailing: boolean): boolean =>
  verdict === "unmeasurable" && !isFailing;

const caseOf = (suite: string, claim: CheckedClaim, isFailing: boolean): string => {
  const reason = escapeMarkup(verdictOf(claim).reason);
  const words = claim.isOrphan ? "Its passage is no longer in the text" : VERDICT_NAMES[claim.verdict].words;
  const inside = isFailing
    ? `<failure message="${words}" type="${claim.isOrphan ? "orphan" : claim.verdict}">${reason}</failure>`
    : isSkipped(claim, isFailing)
      ? `<skipped message="${reason}"/>`
      : `<system-out>${words}. ${reason}</system-out>`;
  const name = escapeMarkup(`${claim.id}: ${claim.says}`);
  return `    <testcase classname="${suite}" name="${name}">${inside}</testcase>\n`;
};
