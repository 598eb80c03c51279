import { visit } from "jsonc-parser";
import { err, ok, type Result } from "../core/result.ts";
import type { Problem } from "./problem.ts";

/** Parses a JSON file; the problem names line and column of the first fault. */
export const parseJson = (file: string, text: string): Result<unknown, Problem[]> => {
  try {
    return ok(JSON.parse(text, withoutPrototype));
  } catch {
    const offset = faultOffset(text);
    const before = text.slice(0, offset);
    const path = `line ${before.split("\n").length}, column ${before.length - before.lastIndexOf("\n")}`;
    const value =
      offset >= text.trimEnd().length
        ? "the end of the file"
        : JSON.stringify(text.slice(offset, offset + 20));
    return err([{ file, path, value, wanted: "JSON" }]);
  }
};

/** A key `__proto__` in a file must never reach an object's prototype. */
const withoutPrototype = (key: string, value: unknown): unknown => (key === "__proto__" ? undefined : value);

/** Engines do not agree on how, or whether, they say where JSON is broken: so that is found apart. */
const faultOffset = (text: string): number => {
  let first = text.length;
  visit(
    text,
    {
      onError: (_code, offset) => {
        first = Math.min(first, offset);
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return first;
};

const DEGREE_DECIMALS = 6;

/** JSON in the one form that we write: two spaces, degrees to 6 decimals, positions on one line, a newline at the end. */
export const writeJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/\[\s+(-?[\d.e+-]+),\s+(-?[\d.e+-]+)(?:,\s+(-?[\d.e+-]+))?\s+\]/g, onOneLine)}\n`;

const onOneLine = (_match: string, a: string, b: string, c?: string): string =>
  `[${[a, b, ...(c === undefined ? [] : [c])].join(", ")}]`;

/** Degrees as we store them: 6 decimals are 0.1 m. */
export const roundDegrees = (degrees: number): number => Number(degrees.toFixed(DEGREE_DECIMALS));
