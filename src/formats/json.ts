import { err, ok, type Result } from "../core/result.ts";
import type { Problem } from "./problem.ts";

/** Parses a JSON file; the problem names line and column of the first fault. */
export const parseJson = (file: string, text: string): Result<unknown, Problem[]> => {
  try {
    return ok(JSON.parse(text, withoutPrototype));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return err([{ file, path: faultPlace(text, message), value: excerpt(text, message), wanted: "JSON" }]);
  }
};

/** A key `__proto__` in a file must never reach an object's prototype. */
const withoutPrototype = (key: string, value: unknown): unknown => (key === "__proto__" ? undefined : value);

/** Engines say "… at position 17 …" or "line 2 column 5"; where one says neither, the fault is at the text's end. */
const faultOffset = (text: string, message: string): number => {
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? text.length : Number(position);
};

const faultPlace = (text: string, message: string): string => {
  const before = text.slice(0, faultOffset(text, message));
  return `line ${before.split("\n").length}, column ${before.length - before.lastIndexOf("\n")}`;
};

const excerpt = (text: string, message: string): string => {
  const offset = faultOffset(text, message);
  return offset >= text.length ? "the end of the file" : JSON.stringify(text.slice(offset, offset + 20));
};

const DEGREE_DECIMALS = 6;

/** JSON in the one form that we write: two spaces, degrees to 6 decimals, positions on one line, a newline at the end. */
export const writeJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/\[\s+(-?[\d.e+-]+),\s+(-?[\d.e+-]+)(?:,\s+(-?[\d.e+-]+))?\s+\]/g, onOneLine)}\n`;

const onOneLine = (_match: string, a: string, b: string, c?: string): string =>
  `[${[a, b, ...(c === undefined ? [] : [c])].join(", ")}]`;

/** Degrees as we store them: 6 decimals are 0.1 m. */
export const roundDegrees = (degrees: number): number => Number(degrees.toFixed(DEGREE_DECIMALS));
