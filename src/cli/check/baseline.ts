import { closeSync, openSync, readSync } from "node:fs";
import * as z from "zod/mini";
import { err, ok, type Result } from "../../core/result.ts";
import { parseJson } from "../../formats/json.ts";
import { formatProblem, readValue } from "../../formats/problem.ts";
import { linesOf } from "../lines.ts";
import { type Severity, severityOf } from "./severity.ts";

/** What an earlier check found of a claim and was accepted; undefined for a claim that it did not have. */
export type Baseline = (story: string, claim: string) => Severity | undefined;

export const NO_BASELINE: Baseline = () => undefined;

const claimEntry = z.looseObject({
  story: z.string(),
  claim: z.string(),
  verdict: z.enum(["holds", "holds-rounded", "differs", "contradicted", "unmeasurable"]),
  passage: z.nullable(z.enum(["exact", "moved", "approximate", "orphan"])),
});
/** A story that could not be read then: nothing of it was accepted. */
const isErrorEntry = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "error" in value && !("claim" in value);

const keyOf = (story: string, claim: string): string => `${story}\n${claim}`;

/** Reads the NDJSON of an earlier check. */
export const readBaseline = (file: string): Result<Baseline> => {
  const severities = new Map<string, Severity>();
  const descriptor = openSync(file, "r");
  try {
    let number = 0;
    for (const line of linesOf((buffer) => readSync(descriptor, buffer))) {
      number++;
      if (line.trim() === "") continue;
      const name = `${file}: line ${number}`;
      const json = parseJson(name, line);
      if (json.ok && isErrorEntry(json.value)) continue;
      const value = json.ok ? readValue(name, claimEntry, json.value) : json;
      if (!value.ok) return err(value.error.map(formatProblem).join("\n"));
      const { story, claim, verdict, passage } = value.value;
      severities.set(keyOf(story, claim), severityOf({ verdict, isOrphan: passage === "orphan" }));
    }
  } finally {
    closeSync(descriptor);
  }
  return ok((story, claim) => severities.get(keyOf(story, claim)));
};
