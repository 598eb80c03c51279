// `npm test`: installs what is missing, then lint, types, dead code, unit tests and browser tests, in that order.
// All of them run even when one fails; the last line sums them up.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureInstalled, run } from "./install.mjs";

ensureInstalled();
const { findBrowser } = await import("./browser.mjs");
const reports = mkdtempSync(join(tmpdir(), "groundtruth-test-"));
const total = { passed: 0, failed: 0 };

const count = (name, passed, failed) => {
  total.passed += passed;
  total.failed += failed;
  console.log(`${failed === 0 ? "ok  " : "FAIL"} ${name}: ${passed} passed, ${failed} failed\n`);
};
/** A check that passes or fails as one. */
const check = (name, command, args) => {
  const status = run(command, args);
  count(name, status === 0 ? 1 : 0, status === 0 ? 0 : 1);
  return status === 0;
};
/** A runner that writes a JSON report. One that fails without a report, or ran no test, counts as a failure. */
const suite = (name, command, args, options, tally) => {
  const status = run(command, args, options);
  const { passed, failed } = read(tally);
  const silent = passed + failed === 0 || (status !== 0 && failed === 0);
  count(name, passed, silent ? failed + 1 : failed);
};
const read = (tally) => {
  try {
    return tally();
  } catch {
    return { passed: 0, failed: 0 };
  }
};
const json = (file) => JSON.parse(readFileSync(join(reports, file), "utf8"));

check("lint", "biome", ["check", "--error-on-warnings", "."]);
check("types", "tsc", ["-p", "tsconfig.json"]);
check("types without DOM and Node", "tsc", ["-p", "tsconfig.pure.json"]);
check("dead code", "knip", []);
check("sea data", "tsx", ["src/make/sea.ts"]); // Once, before the unit tests that use it run side by side.
suite(
  "unit tests",
  "vitest",
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${join(reports, "unit.json")}`],
  {},
  () => ({ passed: json("unit.json").numPassedTests, failed: json("unit.json").numFailedTests }),
);
if (
  check("basemap", "tsx", ["src/make/basemap.ts"]) &&
  check("gazetteer", "tsx", ["src/make/gazetteer.ts"]) &&
  check("build", "vite", ["build", "--logLevel", "warn"])
) {
  try {
    const env = {
      ...process.env,
      GROUNDTRUTH_BROWSER: await findBrowser(),
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, "browser.json"),
    };
    suite("browser tests", "playwright", ["test", "--reporter=list,json"], { env }, () => {
      const { expected, unexpected, flaky } = json("browser.json").stats;
      return { passed: expected, failed: unexpected + flaky };
    });
  } catch (error) {
    console.error(String(error.message ?? error));
    count("browser tests", 0, 1);
  }
} else count("browser tests (not run: no build)", 0, 1);

rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
