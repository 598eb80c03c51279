import type * as z from "zod/mini";
import { err, ok, type Result } from "../core/result.ts";

/** What is wrong in a file: where, what came, what was wanted. */
export interface Problem {
  readonly file: string;
  /** JSON path from the file's root ("$.features[3].properties.kind"), or "line 3, column 7" where it does not parse. */
  readonly path: string;
  /** The value that came, as JSON, shortened. */
  readonly value: string;
  readonly wanted: string;
}

export const formatProblem = ({ file, path, value, wanted }: Problem): string =>
  `${file}: ${path}: ${value} came, ${wanted} was wanted`;

const LONGEST_VALUE = 80;

/** A value as it is shown in a message. */
export const showValue = (value: unknown): string => {
  if (value === undefined) return "nothing";
  const text = asJson(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
};

const asJson = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // Lists within lists, thousands deep: more than the engine can write.
    return "a value nested too deep to show";
  }
};

/** ["features", 3, "properties"] as "$.features[3].properties". */
const showPath = (path: readonly PropertyKey[]): string =>
  `$${path.map((key) => (typeof key === "number" ? `[${key}]` : /^[\w-]+$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key))}]`)).join("")}`;

/** A value as its schema reads it, or all that is wrong with it. */
export const readValue = <T>(
  file: string,
  schema: z.ZodMiniType<T>,
  value: unknown,
): Result<T, Problem[]> => {
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(schemaProblems(file, value, parsed.error.issues));
};

/** The problems of a value that a schema refused. */
export const schemaProblems = (file: string, root: unknown, issues: readonly z.core.$ZodIssue[]): Problem[] =>
  issues.flatMap((issue) => {
    // Of a union whose branches all failed, the one that got into the value tells most; else the union itself does.
    const branch = issue.code === "invalid_union" ? furthest(issue.errors) : undefined;
    if (branch && branch.length > 0 && (depth(branch) > 0 || !hasOwnMessage(issue))) {
      const inner = branch.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
      return schemaProblems(file, root, inner);
    }
    const value = showValue(valueAt(root, issue.path));
    return [{ file, path: showPath(issue.path), value, wanted: wantedBy(issue) }];
  });

const furthest = (branches: readonly (readonly z.core.$ZodIssue[])[] | undefined) =>
  branches?.toSorted((a, b) => depth(b) - depth(a))[0];
const depth = (issues: readonly z.core.$ZodIssue[]): number =>
  Math.min(...issues.map((issue) => issue.path.length));

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown => {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  tuple: "a list",
  record: "an object",
  null: "null",
};

/** Our schemas put what they want into the message; zod/mini's own message is only "Invalid input". */
const hasOwnMessage = ({ message }: z.core.$ZodIssue): boolean =>
  message !== "" && message !== "Invalid input";

const wantedBy = (issue: z.core.$ZodIssue): string => {
  if (hasOwnMessage(issue)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return TYPE_NAMES[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.length === 1
        ? showValue(issue.values[0])
        : `one of ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return `at least ${String(issue.minimum)}${sizeWord(issue.origin)}`;
    case "too_big":
      return `at most ${String(issue.maximum)}${sizeWord(issue.origin)}`;
    default:
      return "another value";
  }
};

const sizeWord = (origin: string): string =>
  origin === "array" ? " entries" : origin === "string" ? " characters" : "";
