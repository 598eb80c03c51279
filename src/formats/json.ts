import { err, ok, type Result } from "../core/result.ts";
import { jsonFault } from "./json-fault.ts";
import type { Problem } from "./problem.ts";

/** Parses a JSON file; the problem names line and column of the first fault. */
export const parseJson = (file: string, text: string): Result<unknown, Problem[]> => {
  try {
    // A reviver makes parsing several times slower: only a text that may need it gets it.
    return ok(PROTOTYPE_KEY.test(text) ? JSON.parse(text, withoutPrototype) : JSON.parse(text));
  } catch {
    const { offset, wanted } = jsonFault(text);
    const before = text.slice(0, offset);
    const path = `line ${before.split("\n").length}, column ${before.length - before.lastIndexOf("\n")}`;
    const value =
      offset >= text.trimEnd().length
        ? "the end of the file"
        : JSON.stringify(text.slice(offset, offset + 20));
    return err([{ file, path, value, wanted }]);
  }
};

/** `__proto__`, plain or with a letter written as an escape. */
const PROTOTYPE_KEY = /__proto__|\\u00[567]/i;

/** A key `__proto__` in a file must never reach an object's prototype. */
const withoutPrototype = (key: string, value: unknown): unknown => (key === "__proto__" ? undefined : value);

const DEGREE_DECIMALS = 6;

/** JSON in the one form that we write: two spaces, degrees to 6 decimals, positions on one line, a newline at the end. */
export const writeJson = (value: unknown): string =>
  `${positionsOnOneLine(JSON.stringify(value, null, 2))}\n`;

/** JSON-LD as it may stand in a page's script element, which "</script>" or "<!--" in a text would end or change. */
export const inScript = (json: string): string => json.replaceAll("<", "\\u003c");

/** Two or three numbers in a list of their own. A text never matches: its line breaks are written as escapes. */
const positionsOnOneLine = (json: string): string =>
  json.replace(
    /\[\n\s+(-?[\d.e+-]+),\n\s+(-?[\d.e+-]+)(?:,\n\s+(-?[\d.e+-]+))?\n\s+\]/g,
    (_match, ...parts) => {
      const numbers = parts.slice(0, 3).filter((part) => part !== undefined);
      return `[${numbers.join(", ")}]`;
    },
  );

/** Degrees as we store them: 6 decimals are 0.1 m. */
export const roundDegrees = (degrees: number): number => Number(degrees.toFixed(DEGREE_DECIMALS));
