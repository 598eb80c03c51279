import fc from "fast-check";
import { describe, it } from "vitest";
import { readStoryFiles } from "../stories.ts";
import { parsers } from "./fuzz.ts";

// More of the same: npm run fuzz.
const RUNS = 150;

describe("no text from outside makes the program fall over", () => {
  it.each(Object.entries(parsers(readStoryFiles("pasni-port"))))("%s", (_, property) => {
    fc.assert(property, { numRuns: RUNS });
  });
});
