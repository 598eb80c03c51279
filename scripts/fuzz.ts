// `npm run fuzz -- [seconds]`: what tests/cli/fuzz.test.ts does a few times, for as long as one likes.
import fc from "fast-check";
import { parsers } from "../tests/cli/fuzz.ts";
import { readStoryFiles } from "../tests/stories.ts";

const seconds = Number(process.argv[2] ?? 60);
const all = Object.entries(parsers(readStoryFiles("pasni-port")));

for (const [name, property] of all) {
  const { numRuns, failed, counterexample, errorInstance } = await fc.check(property, {
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: (1000 * seconds) / all.length,
  });
  console.log(`${failed ? "FAIL" : "ok  "} ${name}: ${numRuns.toLocaleString("en")} runs`);
  if (!failed) continue;
  console.log(JSON.stringify(counterexample), errorInstance);
  process.exitCode = 1;
}
